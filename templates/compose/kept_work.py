"""What composing keeps from one time to the next, so that what did not change is not made again.

Everything kept stands beside what it was made of, which is compared before it is used: a briefing
comes out the same with it and without.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from data.model.ids import RecordId, SourceId
from data.model.source import Source
from templates.compose.disagreements import Disagreement
from templates.compose.items import Item, make_item
from templates.compose.kept_scripts import KeptScripts
from templates.compose.kept_texts import KeptTexts
from templates.compose.last import Last
from templates.compose.library import AnyEntry
from templates.compose.telling_once import KeptTellings
from templates.document import ManifestEntry
from templates.markup.kept_blocks import KeptBlocks

if TYPE_CHECKING:
    from templates.compose.material import Material
    from templates.markup.reading import Markup

T = TypeVar("T")
_MOST = 20_000
"""How many records' items and evidence are kept."""


class _Made(NamedTuple):
    """An item and what it was made of."""

    entry: AnyEntry
    disagreements: tuple[Disagreement, ...]
    item: Item


class _Vouched(NamedTuple):
    """A record's evidence and what it was made of."""

    item: Item
    shown: tuple[str, ...]
    entry: ManifestEntry


class _Retold(NamedTuple):
    """An item in Traditional characters and the one it was made of."""

    item: Item
    told: Item


class KeptWork:
    """Items, texts, evidence and blocks of earlier briefings, for one thread.

    Attributes:
        blocks: those read from markup.
        tellings: blocks with what is told only once; ``scripts``: in the script of the briefing.
        texts: what macros wrote of single records.
        markup: what the last template made of its material, before anything was done by hand.
        material: what the last selection found; ``told``: the same in the briefing's language.
    """

    def __init__(self) -> None:
        self.blocks = KeptBlocks()
        self.tellings = KeptTellings()
        self.scripts = KeptScripts()
        self.texts = KeptTexts()
        self.markup: Last[Markup] = Last()
        self.material: Last[Material] = Last()
        self.told: Last[Material] = Last()
        self._listed: Sequence[Source] = ()
        self._sources: Mapping[SourceId, Source] = {}
        self._items: dict[RecordId, _Made] = {}
        self._retold: dict[RecordId, _Retold] = {}
        self._evidence: dict[RecordId, _Vouched] = {}

    def sources(self, listed: Sequence[Source]) -> Mapping[SourceId, Source]:
        """The sources by id; when others are ``listed`` than before, nothing kept is of use."""
        if listed != self._listed or not self._sources:
            self._listed = listed
            self._sources = {SourceId(source.id): source for source in listed}
            self._items.clear()
            self._retold.clear()
            self._evidence.clear()
        return self._sources

    def item(self, entry: AnyEntry, disagreements: tuple[Disagreement, ...]) -> Item:
        """The item of a library entry, with the sources last listed."""
        name = RecordId(entry.record.id)
        kept = self._items.get(name)
        if kept is not None and kept.entry == entry and kept.disagreements == disagreements:
            return kept.item
        item = make_item(entry, self._sources, disagreements)
        _put(self._items, name, _Made(entry, disagreements, item))
        return item

    def retold(self, item: Item, retell: Callable[[Item], Item]) -> Item:
        """What ``retell`` makes of ``item`` with the sources last listed, in Traditional."""
        kept = self._retold.get(item.id)
        if kept is not None and kept.item is item:
            return kept.told
        told = retell(item)
        _put(self._retold, item.id, _Retold(item, told))
        return told

    def evidence(
        self, item: Item, shown: tuple[str, ...], sources: Mapping[SourceId, Source]
    ) -> ManifestEntry | None:
        """The evidence of ``item`` where the words ``shown`` stand for it, if it is kept."""
        kept = self._evidence.get(item.id)
        same = kept is not None and kept.item is item and kept.shown == shown
        return kept.entry if kept is not None and same and sources is self._sources else None

    def keep(self, item: Item, shown: tuple[str, ...], entry: ManifestEntry) -> None:
        """Have the evidence of ``item`` the next time."""
        _put(self._evidence, item.id, _Vouched(item, shown, entry))


def _put(kept: dict[RecordId, T], name: RecordId, what: T) -> None:
    """Keep ``what``; when that is too much, begin anew."""
    if len(kept) >= _MOST:
        kept.clear()
    kept[name] = what
