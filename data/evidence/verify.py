"""Verification: every anchor of every record against the texts that are attached."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import msgspec

from data.errors import UserError
from data.evidence.anchors import locate
from data.evidence.attested import remarks, said
from data.evidence.edits import printed
from data.evidence.reports import NotExact, RecordFault, Remark, SourceReport, VerifyReport
from data.messages import message
from data.model.anchor import Anchor, AnchorState
from data.model.ids import RecordId, SourceId
from data.model.record import Figure, Proposal, Quotation, Record
from data.model.source import Source
from data.progress import QUIET, Progress

TextOf = Callable[[Source], str | None]
"""The whole normalised text a source stands in, ``None`` when it is not attached."""


class Verification(msgspec.Struct, frozen=True):
    """The report, and the state of each anchor of each record."""

    report: VerifyReport
    states: Mapping[RecordId, tuple[AnchorState, ...]]


def verify(
    records: Sequence[Record],
    sources: Sequence[Source],
    text_of: TextOf,
    progress: Progress = QUIET,
) -> Verification:
    """Verify ``records`` against their sources.

    Raises:
        Cancelled: the person stopped it.
    """
    texts = {source.id: (source, text_of(source)) for source in sources}
    states: dict[RecordId, tuple[AnchorState, ...]] = {}
    faults: list[RecordFault] = []
    telling = {name: said(source, text) for name, (source, text) in texts.items() if text}
    found_remarks: list[Remark] = []
    for number, record in enumerate(records):
        progress.step(number / len(records), message("Verifying the words of the sources"))
        fits, found = _faults(record)
        faults += found
        here = telling.get(record.anchors[0].source or "")
        if here is not None:
            found_remarks += (Remark(RecordId(record.id), each) for each in remarks(record, here))
        states[RecordId(record.id)] = tuple(
            _state(anchor, texts, edited=position == 0 and fits)
            for position, anchor in enumerate(record.anchors)
        )
    progress.step(1.0)
    return Verification(_report(records, texts, states, faults, found_remarks), states)


def _state(
    anchor: Anchor, texts: Mapping[str, tuple[Source, str | None]], *, edited: bool
) -> AnchorState:
    """What is true of ``anchor``; ``edited`` when its words are printed with declared edits."""
    source, text = texts.get(anchor.source or "", (None, None))
    if source is None or text is None:
        return AnchorState.NOT_ATTACHED
    state = locate(anchor, text, source.text.extent).state
    return AnchorState.EXACT_AFTER_EDITS if edited and state is AnchorState.EXACT else state


def _faults(record: Record) -> tuple[bool, list[RecordFault]]:
    """Whether the record prints its words with edits that fit, and what is wrong with it."""
    match record:
        case Quotation(edits=edits) | Proposal(edits=edits) if edits:
            try:
                printed(record.anchors[0].exact, edits)
            except UserError as error:
                return False, [RecordFault(RecordId(record.id), error.sentence)]
            return True, []
        case Figure(value_text=value) if value not in record.anchors[0].exact:
            sentence = message("“{value}” is no part of the words it should stand in.", value=value)
            return False, [RecordFault(RecordId(record.id), sentence)]
        case _:
            return False, []


def _report(
    records: Sequence[Record],
    texts: Mapping[str, tuple[Source, str | None]],
    states: Mapping[RecordId, tuple[AnchorState, ...]],
    faults: Sequence[RecordFault],
    found_remarks: Sequence[Remark],
) -> VerifyReport:
    counts: dict[str, Counter[AnchorState]] = {source: Counter() for source in texts}
    not_exact: list[NotExact] = []
    for record in records:
        record_id = RecordId(record.id)
        for position, (anchor, state) in enumerate(
            zip(record.anchors, states[record_id], strict=True)
        ):
            source_id = SourceId(anchor.source or "")
            counts.setdefault(source_id, Counter())[state] += 1
            if not state.verified:
                not_exact.append(NotExact(source_id, record_id, position, state, anchor.exact))
    shares = quoted_shares(records, [source for source, _ in texts.values()])
    reports = tuple(
        SourceReport(
            SourceId(source_id),
            source.title,
            text is not None,
            counts[source_id],
            shares[source_id],
        )
        for source_id, (source, text) in texts.items()
    )
    return VerifyReport(reports, tuple(not_exact), tuple(faults), tuple(found_remarks))


def quoted_shares(records: Sequence[Record], sources: Sequence[Source]) -> Mapping[str, float]:
    """The share of each source's characters that quotations and proposals print (0…1)."""
    spots: dict[str, set[int]] = {source.id: set() for source in sources}
    for record in records:
        anchor = record.anchors[0]
        if isinstance(record, Quotation | Proposal) and anchor.source in spots:
            spots[anchor.source].update(range(*anchor.at))
    lengths = {source.id: source.text.extent[1] - source.text.extent[0] for source in sources}
    return {source: len(own) / max(1, lengths[source]) for source, own in spots.items()}
