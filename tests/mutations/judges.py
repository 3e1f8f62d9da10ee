"""Who catches a mutant: the pack's schema and lint, verification, or a rule of conflicts."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from data.evidence.anchors import Place, locate
from data.evidence.conflicts.finding import find_conflicts
from data.evidence.text import fingerprint, normalise
from data.evidence.verify import verify
from data.library.entry import Entry, Origin
from data.model.record import Record
from data.model.source import Source
from data.pack import INFO, REGIONS, THEMES, Pack, PackError, read_pack, shipped
from tests.mutations.mutants import Mutant, chunks, header, listed
from tests.seeds import seeds

SCHEMA: Final = "schema and lint"
VERIFICATION: Final = "verification"
CONFLICT: Final = "conflict rules"
SAME: Final = "same meaning"
NOBODY: Final = "nobody"


class Judges:
    """Asks one after another; ``folder`` is for the packs they read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pack = read_pack(shipped())
        self._records = {record.id: record for record in self._pack.records}
        self._sources = {source.id: source for source in self._pack.sources}
        self._texts = _texts(self._pack.sources)
        self._known = self._conflicts(self._pack.records)
        (folder / "sources").mkdir()
        (folder / INFO).write_bytes(shipped().joinpath(INFO).read_bytes())

    def caught_by(self, mutant: Mutant) -> str:
        """Who is the first to see that something is wrong with ``mutant``."""
        record = self._read(mutant)
        if record is None:
            return SCHEMA
        former = self._records[record.id]
        if not self._verifies(record, former):
            return VERIFICATION
        if (
            self._conflicts([record if r is former else r for r in self._pack.records])
            - self._known
        ):
            return CONFLICT
        return SAME if self._means_the_same(record, former) else NOBODY

    def _read(self, mutant: Mutant) -> Record | None:
        """The record read from a pack of it and what it stands on, ``None`` when that is refused."""
        former = self._records[mutant.chunk.record]
        bases = [self._records[base] for base in getattr(former, "stands_on", ())]
        texts = {base.id: chunks()[base.id].text for base in bases} | {former.id: mutant.text}
        self._write(texts, [former, *bases])
        try:
            pack: Pack = read_pack(self._folder)
        except PackError:
            return None
        return next(record for record in pack.records if record.id == former.id)

    def _write(self, texts: Mapping[str, str], records: Sequence[Record]) -> None:
        """A pack of ``texts`` by record, and of what ``records`` refer to; small, to be quick."""
        for path in (self._folder / "sources").iterdir():
            path.unlink()
        parts = {
            f"{a.source}.toml": [header(f"{a.source}.toml")] for r in records for a in r.anchors
        }
        for name, text in texts.items():
            file = chunks()[name].file
            parts.setdefault(file, [header(file)]).append(text)
        for file, lines in parts.items():
            (self._folder / "sources" / file).write_text("".join(lines), encoding="utf-8")
        for file, known, used in (
            (REGIONS, self._pack.regions, {each for r in records for each in r.regions}),
            (THEMES, self._pack.themes, {each for r in records for each in r.themes}),
        ):
            parents = {each.parent for each in known if each.id in used}
            text = "".join(t for n, t in listed(file).items() if n in used | parents)
            (self._folder / file).write_text(text, encoding="utf-8")

    def _verifies(self, record: Record, former: Record) -> bool:
        """Whether every anchor holds, and nothing is worth a look that was not before."""
        named = dict.fromkeys(anchor.source or "" for anchor in record.anchors)
        sources = [self._sources[name] for name in named]
        now, before = (
            verify([each], sources, lambda source: self._texts[source.id]).report
            for each in (record, former)
        )
        return now.clean and set(map(str, now.remarks)) <= set(map(str, before.remarks))

    def _conflicts(self, records: Sequence[Record]) -> set[tuple[str, str]]:
        """What the rules find, each with its state."""
        entries = [Entry(record, 1, Origin.PACK, (), False, "") for record in records]
        return {(each.id, each.state) for each in find_conflicts(entries, self._pack.sources)}

    def _means_the_same(self, record: Record, former: Record) -> bool:
        """Whether only the context of anchors differs, and all are found where they were."""
        return _without_context(record) == _without_context(former) and [
            self._place(record, i) for i in range(len(record.anchors))
        ] == [self._place(former, i) for i in range(len(former.anchors))]

    def _place(self, record: Record, position: int) -> Place:
        anchor = record.anchors[position]
        source = self._sources[anchor.source or ""]
        return locate(anchor, self._texts[source.id], source.text.extent)


def _texts(sources: Sequence[Source]) -> Mapping[str, str]:
    """The whole text each source stands in, by the source's id."""
    read = (normalise(path.read_text(encoding="utf-8")) for path in sorted(seeds().glob("*.txt")))
    by_version = {fingerprint(text): text for text in read}
    return {source.id: by_version[source.text.sha256] for source in sources}


def _without_context(record: Record) -> Record:
    anchors = tuple(msgspec.structs.replace(a, prefix="", suffix="") for a in record.anchors)
    return msgspec.structs.replace(record, anchors=anchors)
