"""The evidence behind every record a briefing prints, as it is attached to the file."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import msgspec

from data.model.anchor import Anchor, AnchorState
from data.model.ids import RecordId, SourceId
from data.model.source import Source
from data.progress import may_stop
from templates.compose.items import Item
from templates.compose.kept_work import KeptWork
from templates.document import ManifestEntry, canonical_json


def manifest(
    items: Iterable[Item],
    shown: Mapping[RecordId, Sequence[str]],
    sources: Mapping[SourceId, Source],
    kept: KeptWork | None = None,
) -> tuple[ManifestEntry, ...]:
    """The evidence of ``items``; ``shown`` are the words that stand for them in the briefing."""

    @cache
    def described(name: SourceId) -> msgspec.Raw:
        return msgspec.Raw(canonical_json(_source(sources[name])))

    def entry(item: Item) -> ManifestEntry:
        words = tuple(shown.get(item.id, ()))
        found = kept.evidence(item, words, sources) if kept is not None else None
        if found is None:
            here = [name for name in item.sources if name in sources]
            found = _entry(item, words, {name: described(name) for name in here})
            if kept is not None:
                kept.keep(item, words, found)
        return found

    return tuple(map(entry, items))


def _entry(
    item: Item, shown: Sequence[str], sources: Mapping[SourceId, msgspec.Raw]
) -> ManifestEntry:
    """The evidence of one record; ``sources`` are those it stands in."""
    may_stop()
    record = item.record
    fields = {name: getattr(record, name) for name in _told(type(record))}
    evidence: dict[str, object] = {
        **fields,
        "id": record.id,
        "revision": item.revision,
        "kind": item.kind,
        "origin": item.origin,
        "edits": item.edits,
        "printed": item.words,
        "shown": shown,
        "anchors": [
            _anchor(anchor, state)
            for anchor, state in zip(record.anchors, _states(item), strict=True)
        ],
        "sources": sources,
    }
    return ManifestEntry.of(RecordId(record.id), item.revision, evidence)


_SAID_OTHERWISE = ("id", "anchors", "edits")


@cache
def _told(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """The fields of a kind of record that are told as they are."""
    return tuple(name for name in kind.__struct_fields__ if name not in _SAID_OTHERWISE)


def _states(item: Item) -> Sequence[AnchorState]:
    """One state for each anchor; not attached where nothing was verified."""
    missing = len(item.record.anchors) - len(item.states)
    if not missing:
        return item.states
    return [*item.states, *[AnchorState.NOT_ATTACHED] * missing][: len(item.record.anchors)]


def _anchor(anchor: Anchor, state: AnchorState) -> dict[str, object]:
    """An anchor with the W3C selectors' names."""
    return {
        "source": anchor.source,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.at[0],
        "end": anchor.at[1],
        "state": state,
    }


def _source(source: Source) -> dict[str, object]:
    """A source's bibliographic data and the hash of its text."""
    plain: dict[str, object] = msgspec.to_builtins(source)
    return {key: value for key, value in plain.items() if value not in (None, ())}
