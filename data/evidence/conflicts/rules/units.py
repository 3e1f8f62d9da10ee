"""A unit that cannot measure the thing."""

from collections.abc import Iterator

from data.evidence.conflicts.conflict import Found, places
from data.evidence.conflicts.measures import fitting
from data.evidence.conflicts.quantity import words
from data.evidence.conflicts.view import View
from data.messages import message


def unfit_units(view: View) -> Iterator[Found]:
    """A measure whose last word says what kind of unit it takes, with a unit of another kind."""
    for each in view.measured:
        allowed = fitting(each.figure.measure, each.figure.basis)
        if allowed is not None and each.dimension not in allowed:
            yield Found(
                places([each.figure]),
                message(
                    "{subject}: {measure} cannot be measured in {unit} ({value}).",
                    subject=each.figure.subject,
                    measure=each.figure.measure,
                    unit=each.figure.unit,
                    value=words(each.figure),
                ),
            )
