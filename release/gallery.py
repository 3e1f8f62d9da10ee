"""Renews ``docs/gallery``: a picture of a telling page of each template in each style.

Run with ``make gallery``. The pages are those of the shipped library's presets, drawn by the same
code that writes PDF files; colours are reduced to a palette, so that a picture stays small.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image

from data.library.library import Library
from exports.layout.pages import Page, Role, Run
from exports.pdf.writer import write_pdf
from release.prepare import ROOT
from release.validation.matrix import Case, Maker, cases
from templates.style import load_style
from templates.template import load_template

if TYPE_CHECKING:
    from exports.prepared import Prepared

FOLDER = ROOT / "docs" / "gallery"
LARGEST = 200_000
"""Bytes a picture may have."""
_SCALE = 1.6  # pixels a point: 115 to the inch
_PALETTES = (64, 32, 16)
_SHOWN_ROLES = frozenset((Role.H1, Role.H2, Role.TABLE, Role.BLOCK_QUOTE, Role.LIST, Role.CAPTION))
_FEW = 12
_FULL = 0.75  # of the lines of the fullest page


def main() -> int:
    """Draw all pages and write the index."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "l.jiyao") as library:
        maker = Maker(library)
        prepared = [(case, maker.prepared(case)) for case in _chosen(library)]
    shown = [(case, _picture(case, made)) for case, made in prepared]
    covers = {case.style: _cover(case, made) for case, made in prepared if made.laid.cover}
    (FOLDER / "README.md").write_text(_index(shown, covers), encoding="utf-8")
    return 0


def _chosen(library: Library) -> list[Case]:
    """Each template in each style, in the first language its templates offer."""
    first: dict[tuple[str, str], Case] = {}
    for case in cases(library):
        first.setdefault((case.template, case.style), case)
    return list(first.values())


def _picture(case: Case, prepared: Prepared) -> Path:
    """Draw the page of ``case`` that shows most of what the template does."""
    number = _telling(prepared.laid.pages, cover=prepared.laid.cover)
    return _drawn(prepared, number, f"{case.template}-{case.style}")


def _cover(case: Case, prepared: Prepared) -> Path:
    """Draw the cover of ``case``, one for each style."""
    return _drawn(prepared, 0, f"cover-{case.style}")


def _drawn(prepared: Prepared, number: int, name: str) -> Path:
    """Draw one page into the file called ``name``."""
    stream = io.BytesIO()
    write_pdf(prepared.laid, prepared.document, prepared.fonts, stream)
    pdf = pypdfium2.PdfDocument(stream.getvalue())
    image = pdf[number].render(scale=_SCALE).to_pil().convert("RGB")
    pdf.close()
    path = FOLDER / f"{name}.png"
    path.write_bytes(_small(image))
    return path


def _telling(pages: Sequence[Page], *, cover: bool) -> int:
    """The page with most kinds of content among the first full ones, the cover aside."""
    first = int(cover)
    numbers = range(first, min(len(pages), first + _FEW)) or range(len(pages))
    lines = {number: _lines(pages[number]) for number in numbers}
    full = _FULL * max(lines.values())
    return max(numbers, key=lambda n: (lines[n] >= full, _kinds(pages[n]), -n))


def _lines(page: Page) -> int:
    """How many lines stand on a page."""
    return len({round(item.y) for item in page.items if isinstance(item, Run)})


def _kinds(page: Page) -> int:
    """How many kinds of content stand on a page."""
    found = set()
    for item in page.items:
        node = item.owner if isinstance(item, Run) else None
        while node is not None and not isinstance(node, str):
            if node.role in _SHOWN_ROLES:
                found.add(node.role)
            node = node.parent
    return len(found)


def _small(image: Image.Image) -> bytes:
    """``image`` as a PNG with as many colours as its size allows."""
    for colours in _PALETTES:
        stream = io.BytesIO()
        reduced = image.quantize(colours, dither=Image.Dither.NONE)
        reduced.save(stream, "PNG", optimize=True)
        if stream.tell() <= LARGEST:
            return stream.getvalue()
    raise ValueError(f"a picture of {stream.tell()} bytes is too large")


def _index(shown: Sequence[tuple[Case, Path]], covers: Mapping[str, Path]) -> str:
    """The page that shows all pictures, in Chinese and English."""
    lines = [
        "# 版式图例 · Gallery",
        "",
        "各模板在各版式下的一页，取自随程序提供的资料，由 `make gallery` 生成。",
        "",
        "One page of each template in each style, made from the shipped library by `make gallery`.",
        "",
        "页数对照 · [Pages in Word and PDF](pages.md)",
        "",
    ]
    for template in dict.fromkeys(case.template for case, _ in shown):
        names, about = load_template(template).names, load_template(template).about
        lines += [f"## {names.zh} · {names.en}", "", about.zh, "", about.en or "", ""]
        own = [(case, path) for case, path in shown if case.template == template]
        styles = [load_style(case.style).names for case, _ in own]
        lines.append("| " + " | ".join(f"{style.zh} · {style.en}" for style in styles) + " |")
        lines.append("| " + " | ".join("---" for _ in own) + " |")
        pictures = (f"![{names.en}, {case.style}]({path.name})" for case, path in own)
        lines += ["| " + " | ".join(pictures) + " |", ""]
    for style_id, path in covers.items():
        names = load_style(style_id).names
        lines += [f"## 封面 · Cover: {names.zh} · {names.en}", ""]
        lines += [f"![Cover, {style_id}]({path.name})", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
