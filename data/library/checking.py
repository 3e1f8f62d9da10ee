"""What speaks against a change of a record: schema, the pack's lints, the attached sources."""

from collections.abc import Iterator, Mapping

import msgspec

from data.errors import UsageError
from data.evidence.verify import Verification
from data.library import evidence
from data.library.entry import Entry
from data.library.reading import entries, surroundings
from data.library.session import Session
from data.library.statement import Statement
from data.messages import Message, message
from data.model.anchor import AnchorState
from data.model.field_faults import field_faults
from data.model.ids import RecordId
from data.model.record import Record
from data.model.source import Source
from data.pack import KnownIds, odd_anchors, unknown_ids


class FieldFault(msgspec.Struct, frozen=True):
    """What is wrong with one field."""

    field: str
    sentence: Message


class EditCheck(msgspec.Struct, frozen=True):
    """What is to be said of a change before it is made.

    Attributes:
        faults: why it cannot be made.
        remarks: what it says that the attached source does not; worth a look, no fault.
    """

    faults: tuple[FieldFault, ...]
    remarks: tuple[Message, ...]


class EditError(UsageError):
    """A change that cannot be made, with all that speaks against it."""

    def __init__(self, faults: tuple[FieldFault, ...]) -> None:
        first = faults[0]
        super().__init__(
            message(
                "The field “{field}” cannot be changed so: {why}",
                field=first.field,
                why=first.sentence,
            )
        )
        self.faults = faults


def check(session: Session, record: Record) -> EditCheck:
    """What speaks against putting ``record`` in the place of the one with its id.

    Faults that were there before and that the change leaves alone do not speak against it.

    Raises:
        CannotError: there is none with this id.
    """
    before = entries(session, [RecordId(record.id)])[0]
    unsound = tuple(_schema_faults(record, before))
    if unsound:  # nothing else can be asked of it
        return EditCheck(unsound, ())
    known = surroundings(session).sources
    now, then = (evidence.verification_of(session, each, known) for each in (record, before.record))
    old = {str(each.sentence) for each in then.report.faults}
    heard = {str(each.sentence) for each in then.report.remarks}
    faults = [
        *_lint_faults(session, record, known),
        *_anchor_faults(record, before, now),
        *(
            FieldFault("value_text" if record.kind == "figure" else "edits", each.sentence)
            for each in now.report.faults
            if str(each.sentence) not in old
        ),
    ]
    remarks = (each.sentence for each in now.report.remarks if str(each.sentence) not in heard)
    return EditCheck(tuple(faults), tuple(remarks))


def refuse_faults(session: Session, record: Record) -> None:
    """Let only a change pass that nothing speaks against.

    Raises:
        EditError: something does.
        CannotError: there is no record with this id.
    """
    faults = check(session, record).faults
    if faults:
        raise EditError(faults)


def _schema_faults(record: Record, before: Entry) -> Iterator[FieldFault]:
    if record.kind is not before.record.kind:
        yield FieldFault("kind", message("A record stays of the kind it is."))
    values = msgspec.to_builtins(record)
    for field, sentence in field_faults(record.kind, values).items():
        yield FieldFault(field, sentence)


def _lint_faults(
    session: Session, record: Record, sources: Mapping[str, Source]
) -> Iterator[FieldFault]:
    around = surroundings(session)
    known = KnownIds(
        frozenset(around.regions),
        frozenset(around.themes),
        frozenset(record_id for record_id, _number in session.rows(Statement.NUMBERS)),
    )
    for field, expectation in (*unknown_ids(record, known), *odd_anchors(record, sources)):
        yield FieldFault(field, message("It does not fit: {expectation}", expectation=expectation))


def _anchor_faults(record: Record, before: Entry, now: Verification) -> Iterator[FieldFault]:
    """Anchors that were not there before must be seen in the source."""
    states = now.states[RecordId(record.id)]
    for anchor, state in zip(record.anchors, states, strict=True):
        if anchor in before.record.anchors or state.verified:
            continue
        if state is AnchorState.NOT_ATTACHED:
            yield FieldFault(
                "anchors", message("Attach the source before the quoted words are changed.")
            )
        else:
            yield FieldFault(
                "anchors",
                message("“{words}” does not stand there in the source.", words=anchor.exact),
            )
