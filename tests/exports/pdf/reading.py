"""Reads a written file back with other people's eyes: pikepdf for the objects, pdfium for text."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import pikepdf
import pypdfium2

Item: TypeAlias = Any
"""An object of a file: pikepdf's answer to all keys and attributes."""

# Objects die with their file, so all files stay open until the tests end.
_OPENED: list[pikepdf.Pdf] = []


def opened(pdf: bytes) -> pikepdf.Pdf:
    """The file's objects."""
    _OPENED.append(pikepdf.open(io.BytesIO(pdf)))
    return _OPENED[-1]


def shown_text(pdf: bytes) -> str:
    """The text that pdfium finds on all pages, without blanks and line ends."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return re.sub(r"\s", "", "".join(pages))


def character_places(pdf: bytes, page: int = 0) -> list[tuple[str, float]]:
    """Each character on a page with the x of its origin, as pdfium sees it."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page].get_textpage()
        count = text.count_chars()
        return [
            (text.get_text_range(i, 1), text.get_charbox(i, loose=True)[0]) for i in range(count)
        ]


class TagTree:
    """The structure tree with the text of every element, decoded through ToUnicode alone."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = opened(pdf)
        self._pages = {page.objgen: index for index, page in enumerate(self._pdf.pages)}
        self._marked = [dict(_marked_text(page)) for page in self._pdf.pages]
        self.root: Any = self._pdf.Root.StructTreeRoot

    def outline(self) -> list[object]:
        """``[type, …]`` of the whole tree, texts as strings, elements as nested lists."""
        return self._element(self.root.K)

    def text(self, element: Item = None) -> str:
        """All text of ``element``, or of the whole tree, in reading order."""
        return "".join(_strings(self._element(self.root.K if element is None else element)))

    def page(self, page: Item) -> int:
        """The index of a page."""
        return self._pages[page.objgen]

    def links(self, elements: Iterable[Item]) -> list[Item]:
        """The references to annotations below ``elements``."""
        found = (kid for top in elements for each in self._walk(top) for kid in _kids(each))
        return [kid for kid in found if _is_annotation(kid)]

    def elements(self, kind: str) -> list[Any]:
        """All elements of one type in reading order."""
        return [each for each in self._walk(self.root.K) if str(each.S) == f"/{kind}"]

    def _walk(self, element: Item) -> Iterator[Any]:
        yield element
        for kid in _kids(element):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from self._walk(kid)

    def _element(self, element: Item) -> list[object]:
        out: list[object] = [str(element.S)[1:]]
        for kid in _kids(element):
            if isinstance(kid, int):
                out.append(self._text(element.Pg, kid))
            elif kid.get("/Type") == "/MCR":
                out.append(self._text(kid.Pg, int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                out.append(["OBJR"])
            else:
                out.append(self._element(kid))
        return out

    def _text(self, page: Item, mcid: int) -> str:
        return self._marked[self._pages[page.objgen]][mcid]


def _kids(element: Item) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_annotation(kid: Item) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and str(kid.get("/Type")) == "/OBJR"


def _strings(outline: list[object]) -> Iterator[str]:
    for kid in outline[1:]:
        if isinstance(kid, list):
            yield from _strings(kid)
        else:
            yield str(kid)


def _marked_text(page: Item) -> Iterator[tuple[int, str]]:
    """The number and the text of each marked sequence of a page."""
    maps = {name: to_unicode(font) for name, font in page.Resources.Font.items()}
    current: dict[int, str] = {}
    codes: dict[int, str] = {}
    instructions: Any = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        match str(operator):
            case "Tf":
                codes = maps[str(operands[0])]
            case "Tj" | "TJ":
                shown = operands[0] if str(operator) == "TJ" else [operands[0]]
                raw = b"".join(bytes(each) for each in shown if isinstance(each, pikepdf.String))
                text = "".join(
                    codes[int.from_bytes(raw[at : at + 2])] for at in range(0, len(raw), 2)
                )
                current = {mcid: said + text for mcid, said in current.items()}
            case "BDC" if "/MCID" in operands[1]:
                current = {int(operands[1].MCID): ""}
            case "EMC":
                yield from current.items()
                current = {}


def to_unicode(font: Item) -> dict[int, str]:
    """The characters of a font's codes."""
    lines = re.findall(
        r"<([0-9A-F]{4})> <([0-9A-F]+)>\n", font.ToUnicode.read_bytes().decode() + "\n"
    )
    return {
        int(code, 16): bytes.fromhex(character).decode("utf-16-be")
        for code, character in lines
        if (code, character) != ("0000", "FFFF")
    }
