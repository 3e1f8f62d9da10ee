"""What records have in common where a rule may hold them against each other.

When one of very many records has changed, only what is near to it has to be looked at again. A
rule that is changed or added must find what it compares among records that share a key of these;
a test compares what is found so with what all rules find in all records.
"""

import enum
from collections.abc import Iterable, Iterator

import msgspec

from data.evidence.conflicts.alike import neighbours
from data.evidence.conflicts.rules.dates import beginning
from data.evidence.conflicts.rules.names import variants
from data.evidence.conflicts.rules.parts import adds_up, what_is_counted
from data.evidence.conflicts.rules.ratios import is_growth, is_of_year, is_share
from data.evidence.conflicts.rules.superlatives import OF_ORDER
from data.evidence.conflicts.texts import bare
from data.evidence.conflicts.view import Measured, View
from data.model.record import Event, Figure, Finding, Institution, Record


class Bond(enum.IntEnum):
    """How much a key ties the records that share it.

    LOOSE: two of them may be compared, whatever the others are.
    TIGHT: what is found in some of them depends on all of them.
    COMMON: two neighbouring characters, which tell nothing where too many have them.
    """

    LOOSE = 0
    TIGHT = 1
    COMMON = 2


class Key(msgspec.Struct, frozen=True, order=True):
    """Something that records have in common."""

    bond: Bond
    words: tuple[str, ...]


ORDERED = Key(Bond.LOOSE, ("in order",))
"""All firsts, onlies and mosts: each doubted one is held against all of them."""
DOUBTED = Key(Bond.LOOSE, ("doubted",))
"""Those of them that are doubted."""
_LONGEST = 200
"""Characters of a subject all of whose parts are looked for; they grow with its square."""


def keys(view: View) -> Iterator[tuple[str, Key]]:
    """The ids of all records in ``view`` with what they can be found by."""
    for each in view.measured:
        yield from _named(each.figure, _of_measured(each))
    for figure in view.figures:
        yield from _named(figure, _of_figure(figure, view))
    for institution in view.institutions:
        yield from _named(institution, _of_institution(institution))
    for event in view.events:
        yield from _named(event, _of_event(event))
    for record in view.records.values():
        yield from _named(record, _of_any(record))


def sought(view: View) -> Iterator[Key]:
    """What else than they have themselves must be looked for to judge the records in ``view``."""
    for each in view.measured:
        yield _key("share of", each.subject[:2])
        if is_share(each):
            yield from (_key("named", part) for part in _parts(each.subject, len(each.subject)))
    if any(_is_doubted(figure) for figure in view.figures):
        yield ORDERED


def can_be_sought(view: View) -> bool:
    """Whether :func:`sought` has an end that is worth waiting for."""
    shares = (each for each in view.measured if is_share(each))
    return all(len(each.subject) <= _LONGEST for each in shares)


def bases(view: View) -> Iterator[str]:
    """The ids of the records that findings in ``view`` stand on."""
    for record in view.records.values():
        if isinstance(record, Finding):
            yield from record.stands_on


def standing_on(record: str) -> Key:
    """What findings that stand on the record with this id are found by."""
    return _key("stands on", record)


def called(name: str) -> Key:
    """What institutions and figures with this name, without marks, are found by."""
    return _key("named", name)


def pair_of_name(pair: str) -> Key:
    """What institutions with these two characters in their names are found by."""
    return _key("in a name", pair, bond=Bond.COMMON)


def pair_of_title(pair: str) -> Key:
    """What dated events with these two characters in their titles are found by."""
    return _key("in a title", pair, bond=Bond.COMMON)


def _named(record: Record, found: Iterable[Key]) -> Iterator[tuple[str, Key]]:
    return ((record.id, key) for key in found)


def _of_measured(each: Measured) -> Iterator[Key]:
    yield _key("measured in", each.source, bond=Bond.TIGHT)
    if adds_up(each):
        yield _key("counts", *what_is_counted(each))
    if is_growth(each) or is_of_year(each):
        yield _key("grows", each.subject, bond=Bond.TIGHT)
    if is_share(each):
        yield from (_key("share of", part) for part in _parts(each.subject, 2))


def _of_figure(figure: Figure, view: View) -> Iterator[Key]:
    subject = view.subject(figure)
    yield from (called(name) for name in {bare(figure.subject), subject})
    if figure.basis not in OF_ORDER:
        return
    yield ORDERED
    if _is_doubted(figure):
        yield DOUBTED
    if figure.rank_of:
        listed = bare(figure.rank_of)
        yield _key("place of", subject, listed, bond=Bond.TIGHT)
        yield _key("listed", listed, figure.basis, figure.as_of or "", bond=Bond.TIGHT)


def _of_institution(institution: Institution) -> Iterator[Key]:
    names = {bare(name) for name in (institution.name, *institution.short_names)}
    yield from (called(name) for name in names)
    yield from (pair_of_name(pair) for pair in neighbours(institution.name))
    if variants(institution):
        yield from _told_in(institution)


def _of_event(event: Event) -> Iterator[Key]:
    yield from _told_in(event)
    if event.date:
        yield _key("begins", beginning(event.title))
        yield from (pair_of_title(pair) for pair in neighbours(event.title))


def _told_in(record: Institution | Event) -> Iterator[Key]:
    for source in {anchor.source or "" for anchor in record.anchors}:
        yield _key("told in", source, bond=Bond.TIGHT)


def _of_any(record: Record) -> Iterator[Key]:
    if isinstance(record, Finding):
        yield from map(standing_on, set(record.stands_on))
    elif getattr(record, "speaker", None):
        yield _key("spoken in", record.anchors[0].source or "", bond=Bond.TIGHT)


def _is_doubted(figure: Figure) -> bool:
    return figure.basis in OF_ORDER and bool(figure.doubt)


def _parts(text: str, longest: int) -> set[str]:
    """All that stands in ``text`` and has at most ``longest`` characters, nothing included."""
    ends = range(len(text) + 1)
    return {text[start:end] for start in ends for end in ends if start <= end <= start + longest}


def _key(*words: str, bond: Bond = Bond.LOOSE) -> Key:
    return Key(bond, words)
