"""Records and sources as plain values, for people and programs on the other side of a pipe."""

from collections.abc import Mapping, Sequence

import msgspec

from data.evidence.edits import printed
from data.library.entry import Entry
from data.model.anchor import Anchor, AnchorState
from data.model.record import Event, Figure, Finding, Institution, Proposal, Quotation, Record
from data.model.source import Script, Source
from templates.compose.figures import indicator, value_words


def record_values(entry: Entry) -> dict[str, object]:
    """One record as the JSON object that ``jiyao records --format jsonl`` prints."""
    record = entry.record
    return {
        "id": record.id,
        "kind": record.kind.value,
        "title": record.title,
        "text": words(record),
        "regions": list(record.regions),
        "themes": list(record.themes),
        "status": record.status.value,
        "review": record.review.value,
        "note": record.note,
        "doubt": record.doubt,
        "revision": entry.revision,
        "origin": entry.origin.value,
        "anchors": _anchors(record.anchors, entry.states),
        **_own_values(record),
    }


def words(record: Record) -> str:
    """What a record says in one line: its text, its value, or the words it quotes."""
    match record:
        case Finding(text=text) | Event(text=text) | Institution(text=text) | Proposal(text=text):
            return text
        case Figure():
            return f"{indicator(record)}：{figure_words(record)}"
        case Quotation():
            return printed(record.anchors[0].exact, record.edits)


def figure_words(figure: Figure) -> str:
    """Qualifier, value and unit as they are printed, in Simplified characters."""
    return value_words(figure, Script.HANT)


def _anchors(
    anchors: Sequence[Anchor], states: Sequence[AnchorState]
) -> list[Mapping[str, object]]:
    return [
        {
            "source": anchor.source,
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "start": anchor.at[0],
            "end": anchor.at[1],
            "state": state.value,
        }
        for anchor, state in zip(anchors, states, strict=True)
    ]


def _own_values(record: Record) -> Mapping[str, object]:
    """The values that only records of this kind have."""
    match record:
        case Proposal() | Quotation():
            spoken = _plain(record, "speaker", "office", "occasion", "joint_with", "edits")
            extra = _plain(record, "addressee") if isinstance(record, Proposal) else {}
            return {
                **spoken,
                **extra,
                "speech": record.speech.value,
                "direct": record.direct,
                "printed": printed(record.anchors[0].exact, record.edits),
            }
        case Figure():
            return _plain(
                record, "subject", "measure", "value", "value_text", "unit", "qualifier",
                "as_of", "period", "basis", "rank_of", "territory", "speaker",
            )  # fmt: skip
        case Event():
            return _plain(record, "date", "date_text", "reported")
        case Institution():
            return _plain(record, "name", "short_names", "type", "place")
        case Finding():
            return _plain(record, "stands_on", "as_of")


def _plain(record: Record, *names: str) -> dict[str, object]:
    """The named fields as JSON-ready values."""
    return {name: msgspec.to_builtins(getattr(record, name)) for name in names}


def source_values(source: Source, *, attached: bool) -> dict[str, object]:
    """One source as the JSON object that ``jiyao sources --format jsonl`` prints."""
    values: dict[str, object] = msgspec.to_builtins(source)
    return {**values, "attached": attached}
