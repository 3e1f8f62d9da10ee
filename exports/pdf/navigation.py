"""Ways through the file: outline, page labels, links (ISO 32000-1, 12.3 and 12.5.6.5)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from exports.layout.pages import Bookmark, Destination, LinkArea
from exports.pdf import syntax
from exports.pdf.file import PdfFile

_OF_ADDRESSES = "%/:?#[]@!$&'()*+,;=~"  # RFC 3986; everything else is written as %XX
_PRINTED = 4  # annotation flag; archival files demand it (ISO 19005-3, 6.3.2)


def write_outline(
    file: PdfFile, bookmarks: Iterable[Bookmark], destinations: Mapping[str, Destination]
) -> None:
    """Write the outline; entries whose destination does not exist are a fault of the layout."""
    for bookmark in bookmarks:
        to = destinations[bookmark.destination]
        file.bookmark(bookmark.title, bookmark.level, to.page, to.y)


def label_pages(file: PdfFile, labels: Sequence[str]) -> None:
    """Give each page the label that is printed on it."""
    for first, prefix, number in page_labels(labels):
        file.label_pages(first, prefix, number)


def page_labels(labels: Sequence[str]) -> Iterator[tuple[int, str, int | None]]:
    """Groups of labels that count on: the first page (0-based), the prefix, the first number."""
    expected: str | None = None
    for page, label in enumerate(labels):
        prefix, number = _split(label)
        if label != expected:
            yield page, prefix, number
        expected = label if number is None else f"{prefix}{number + 1}"


def _split(label: str) -> tuple[str, int | None]:
    """A label as prefix and number; zeros in front of a number are not counted."""
    digits = label[len(label.rstrip("0123456789")) :].lstrip("0")
    return (label[: len(label) - len(digits)], int(digits) if digits else None)


class LinkWriter:
    """Writes the annotations of one file, many of which lead to the same place.

    Args:
        destinations: of the file, by name.
    """

    def __init__(self, file: PdfFile, destinations: Mapping[str, Destination]) -> None:
        self._file = file
        self._destinations = destinations
        self._leading: dict[str, bytes] = {}
        self._said: dict[str, bytes] = {}

    def annotation(self, area: LinkArea, key: int) -> bytes:
        """The annotation that leads to the target of ``area``; the parent tree finds it by key."""
        target, said = area.target, area.description
        if target not in self._leading:
            self._leading[target] = self._target(target)
        if said not in self._said:
            self._said[said] = syntax.text(said)
        return (
            b"<</Type/Annot/Subtype/Link/Rect[%.2f %.2f %.2f %.2f]/Border[0 0 0]/F %d"
            b"/Contents%s/StructParent %d%s>>"
        ) % (
            area.x,
            area.y,
            area.x + area.width,
            area.y + area.height,
            _PRINTED,
            self._said[said],
            key,
            self._leading[target],
        )

    def _target(self, target: str) -> bytes:
        """Where a link leads: ``#name`` to a place in this file, anything else to an address."""
        if not target.startswith("#"):
            address = quote(target, safe=_OF_ADDRESSES).encode()
            return b"/A<</S/URI/URI%s>>" % syntax.literal(address)
        to = self._destinations[target.removeprefix("#")]
        return b"/Dest[%d 0 R/XYZ 0 %.2f null]" % (self._file.pages[to.page], to.y)
