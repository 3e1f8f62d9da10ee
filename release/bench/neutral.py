"""A composed briefing as plain JSON, for the peers: the same words, numbered as ours.

``python -m release.bench.neutral LIBRARY PRESET_FILE OUT`` writes it. Text is a list of runs, each
``[how, text]`` with how one of ``text``, ``strong``, ``emphasis``, ``cite`` and ``note``. Notes
called in a table stand below it: at the foot of the page they make Typst lay the table out again
and again, which nobody would wait for.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from data.library.library import Library
from exports.citations import reference
from exports.numbering import Numbers, number
from templates.brief import compose_preset
from templates.document import (
    Bibliography,
    Block,
    Cite,
    Contents,
    Document,
    Emphasis,
    Endnotes,
    Evidence,
    Footnote,
    Inlines,
    Link,
    ListBlock,
    Paragraph,
    QuotationBlock,
    Section,
    Strong,
    Table,
    Text,
    plain,
)
from templates.presets.files import read_preset
from templates.style import load_style

Json = dict[str, object]
AS_OF = dt.date(2026, 1, 31)


def neutral(document: Document, numbers: Numbers) -> Json:
    """The document as values that JSON has."""
    return {
        "title": document.meta.title,
        "issuer": document.meta.issuer,
        "date": document.meta.date.isoformat(),
        "blocks": list(_Teller(document, numbers).blocks(document.blocks)),
    }


class _Teller:
    """Turns blocks and inlines into values."""

    def __init__(self, document: Document, numbers: Numbers) -> None:
        self._document = document
        self._numbers = numbers

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Json]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Json]:
        match block:
            case Section(id=name, title=title, blocks=inner):
                heading = self._numbers.headings.get(name, "") + plain(title)
                level = min(self._numbers.levels.get(name, 1), 4)
                yield {"kind": "heading", "level": level, "text": heading}
                yield from self.blocks(inner)
            case Paragraph(inlines=inlines):
                yield {"kind": "paragraph", "runs": self._runs(inlines)}
            case QuotationBlock(inlines=inlines, attribution=attribution):
                yield {"kind": "quotation", "runs": self._runs(inlines)}
                yield {"kind": "attribution", "runs": self._runs(attribution)}
            case ListBlock(items=items):
                for item in items:
                    yield {"kind": "item", "runs": self._runs(item.inlines)}
            case Table():
                yield self._table(block)
            case Contents():
                yield {"kind": "contents"}
            case Bibliography():
                for source, place in self._numbers.references.items():
                    words = reference(self._document.sources[source], self._document.citations)
                    yield {"kind": "reference", "runs": [["text", f"[{place}] {words}"]]}
            case Endnotes():
                pass

    def _table(self, table: Table) -> Json:
        place = self._numbers.tables.get(table.id, 0)
        rows = [[self._runs(cell) for cell in row.cells] for row in table.rows]
        notes = [run for row in rows for cell in row for run in cell if run[0] == "note"]
        below = [f"{mark} {run[1]}" for mark, run in enumerate(notes, start=1)]
        for mark, run in enumerate(notes, start=1):
            run[:] = ["cite", str(mark)]
        return {
            "kind": "table",
            "caption": f"表{place} {plain(table.caption)}",
            "weights": [column.weight for column in table.columns],
            "head": [plain(column.head) for column in table.columns],
            "rows": rows,
            "below": below,
        }

    def _runs(self, inlines: Inlines) -> list[list[str]]:
        """The runs; references side by side are one mark."""
        runs: list[list[str]] = []
        cites: list[Cite] = []
        for inline in inlines:
            if isinstance(inline, Cite):
                cites.append(inline)
                continue
            runs += self._mark(cites)
            cites = []
            match inline:
                case Text(text=text):
                    runs.append(["text", text])
                case Strong(children=children):
                    runs.append(["strong", plain(children)])
                case Emphasis(children=children):
                    runs.append(["emphasis", plain(children)])
                case Footnote(children=children):
                    runs.append(["note", plain(children)])
                case Link(children=children) | Evidence(children=children):
                    runs.append(["text", plain(children)])
        return runs + self._mark(cites)

    def _mark(self, cites: list[Cite]) -> list[list[str]]:
        mark = "".join(piece.text for piece in self._numbers.mark(tuple(cites))) if cites else ""
        return [["cite", mark]] if mark else []


def main() -> int:
    """Compose and write; the exit status."""
    library, preset_file, out = sys.argv[1:]
    preset = read_preset(Path(preset_file))
    with Library.open(library) as opened:
        document = compose_preset(opened, preset, AS_OF)
    values = neutral(document, number(document, load_style(preset.style)))
    Path(out).write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
