"""A reference file, opened and checked."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec
from lxml import etree
from msgspec import structs

from data.messages import message
from data.os_faults import os_fault
from exports.docx.xml import TWIPS
from exports.reading.container import Container, NotReadable
from exports.reading.story import child, local, value
from templates.style import Grid, PageSetup, Style

STYLES, THEME, NUMBERING, SETTINGS = "styles", "theme", "numbering", "settings"
FURNITURE = ("header", "footer")
_MM = 25.4 / 72 / TWIPS
_TRANSITIONAL = "{http://schemas.openxmlformats.org/"
_SMALLEST, _NARROWEST = 50.0, 30.0  # millimetres of paper and type area that can be printed on
MARGINS = ("top", "right", "bottom", "left", "header", "footer", "gutter")
"""What a page says of its margins (CT_PageMar)."""
_BEYOND = frozenset({"top", "bottom"})  # below nothing, text runs into what stands around the page
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Relation(msgspec.Struct, frozen=True):
    """What a part refers to: the last word of the relationship's type, and the whole of it."""

    identifier: str
    kind: str
    target: str
    external: bool


class Reference(msgspec.Struct, frozen=True):
    """A user's file whose look is taken over.

    Attributes:
        section: the properties of its last section, which holds page and furniture.
    """

    container: Container
    styles: etree._Element
    section: etree._Element | None
    settings: etree._Element | None
    numbering: etree._Element | None

    @property
    def two_sided(self) -> bool:
        """Whether left-hand pages have headers and footers of their own."""
        on = child(self.settings, "evenAndOddHeaders") if self.settings is not None else None
        return on is not None and value(on) not in ("0", "false", "off")

    def furniture(self) -> Iterator[tuple[str, str, str]]:
        """Kind (header, footer), side (default, even, first) and part of each."""
        targets = {each.identifier: each for each in self.relations(self.container.main)}
        for each in self.section if self.section is not None else ():
            kind = local(each).removesuffix("Reference")
            found = targets.get(each.get(_RELATION, ""))
            known = found is not None and found.target in self.container.names
            if kind in FURNITURE and found is not None and known and not found.external:
                yield kind, value(each, "type") or "default", found.target

    def relations(self, source: str) -> Iterator[Relation]:
        """What a part refers to."""
        for kind, target, external, identifier in self.container.related(source):
            yield Relation(identifier, kind, target, external)

    @property
    def has_page(self) -> bool:
        """Whether the file says how its pages are, and they can be printed on."""
        size, margins = self._page_parts()
        if size is None or margins is None:
            return False
        if not all(_is_length(margins, side) for side in MARGINS):
            return False
        width, height = _length(size, "w"), _length(size, "h")
        room = {side: abs(_length(margins, side)) for side in MARGINS}
        free = width - room["left"] - room["right"] - room["gutter"]
        high = height - room["top"] - room["bottom"]
        return min(width, height) >= _SMALLEST and min(free, high) >= _NARROWEST

    def page(self, own: PageSetup) -> PageSetup:
        """The page of the file; ``own`` where it has none that can be printed on."""
        size, margins = self._page_parts()
        if size is None or margins is None or not self.has_page:
            return own
        return PageSetup(
            width_mm=_length(size, "w"),
            height_mm=_length(size, "h"),
            top_mm=abs(_length(margins, "top")),
            bottom_mm=abs(_length(margins, "bottom")),
            left_mm=_length(margins, "left") + _length(margins, "gutter"),
            right_mm=_length(margins, "right"),
            grid=self._grid(own.grid),
        )

    def _page_parts(self) -> tuple[etree._Element | None, etree._Element | None]:
        """The elements with the paper's size and with the margins."""
        if self.section is None:
            return None, None
        return child(self.section, "pgSz"), child(self.section, "pgMar")

    def _grid(self, own: Grid | None) -> Grid | None:
        """The line grid; how many lines and characters it has does not matter to Word files."""
        grid = child(self.section, "docGrid") if self.section is not None else None
        pitch = _number(value(grid, "linePitch")) / TWIPS if grid is not None else 0.0
        if grid is None or value(grid, "type") in ("", "default") or pitch <= 0:
            return None
        lines, characters = (own.lines, own.characters) if own is not None else (1, 1)
        return Grid(lines=lines, characters=characters, pitch=pitch)

    def applied(self, style: Style) -> Style:
        """``style`` on the page of the file, so that tables and charts get its width."""
        return structs.replace(style, page=self.page(style.page))


def load_reference(stream: BinaryIO) -> Reference:
    """Open a .docx or .dotx whose look is to be taken over.

    Raises:
        NotReadable: it is none, or must not be used.
    """
    container = Container(stream)
    if container.has_macros:
        raise NotReadable(
            message("The reference file contains macros and is not used."),
            message("Save it in Word as .dotx or .docx, which have none."),
        )
    styles = container.part(STYLES)
    if styles is None or local(styles) != "styles":
        raise NotReadable(
            message("The reference file has no styles."), message("Choose another file.")
        )
    if not str(styles.tag).startswith(_TRANSITIONAL):
        raise NotReadable(
            message("The reference file is in the Strict format, which is not supported."),
            message("Open it in Word, save it as .docx and try again."),
        )
    body = child(container.xml(container.main), "body")
    section = child(body, "sectPr") if body is not None else None
    return Reference(
        container, styles, section, container.part(SETTINGS), container.part(NUMBERING)
    )


def open_reference(path: Path) -> Reference:
    """The same for a file on disk.

    Raises:
        NotReadable: it is none, must not be used, or cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return load_reference(stream)
    except OSError as error:
        raise NotReadable(
            message("“{file}” cannot be read: {why}.", file=str(path), why=os_fault(error))
        ) from error


def _is_length(margins: etree._Element, side: str) -> bool:
    """Whether a margin is a number, or not there as some programs leave it."""
    written = value(margins, side) or "0"
    digits = written.removeprefix("-") if side in _BEYOND else written
    return digits.isascii() and digits.isdigit()


def _length(element: etree._Element, name: str) -> float:
    """A length in millimetres."""
    return _number(value(element, name)) * _MM


def _number(written: str) -> float:
    try:
        return float(int(written))
    except ValueError:
        return 0.0
