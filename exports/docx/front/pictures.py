"""Pictures: the logo, and the plain areas of colour of a cover."""

import struct
import zlib

import msgspec

from exports.docx.charts.drawing import EMU, inline
from exports.docx.xml import attribute
from templates.style import Colour

_FIRST = 10_001  # numbers of drawings; charts have those below
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WORD = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)


class Picture(msgspec.Struct, frozen=True):
    """A picture part on its way into the package."""

    relationship: str
    data: bytes
    suffix: str


class Pictures:
    """The pictures of one document.

    Attributes:
        used: their parts, in order.
    """

    def __init__(self) -> None:
        self.used: list[Picture] = []
        self._drawings = 0

    def inline(self, data: bytes, suffix: str, alt: str, size: tuple[float, float]) -> str:
        """A run with a picture of ``size`` (points) that stands like a character."""
        relationship, number = self._add(data, suffix)
        name = f"Picture {number}"
        graphic = _graphic(relationship, name, *(round(side * EMU) for side in size))
        return inline(number, name, alt, size, graphic)

    def area(self, colour: Colour, place: tuple[float, float], size: tuple[float, float]) -> str:
        """A run with an area of colour behind the text, ``place`` counted from the paper's corner.

        It only decorates and has no words for whoever cannot see it.
        """
        relationship, number = self._add(pixel(colour), "png")
        x, y = (round(side * EMU) for side in place)
        width, height = (round(side * EMU) for side in size)
        graphic = _graphic(relationship, f"Area {number}", width, height)
        return (
            f'<w:r><w:drawing><wp:anchor xmlns:wp="{_WORD}" distT="0" distB="0" distL="0" '
            f'distR="0" simplePos="0" relativeHeight="{number}" behindDoc="1" locked="0" '
            'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
            f'<wp:wrapNone/><wp:docPr id="{number}" name="Area {number}" descr="">{_DECORATIVE}'
            f'</wp:docPr><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_MAIN}">{graphic}</a:graphic>'
            "</wp:anchor></w:drawing></w:r>"
        )

    def _add(self, data: bytes, suffix: str) -> tuple[str, int]:
        """The relationship of a picture, which is stored once, and a number for its drawing."""
        self._drawings += 1
        number = _FIRST + self._drawings
        for each in self.used:
            if each.data == data:
                return each.relationship, number
        picture = Picture(f"rIdPicture{len(self.used) + 1}", data, suffix)
        self.used.append(picture)
        return picture.relationship, number


def _graphic(relationship: str, name: str, width: int, height: int) -> str:
    return (
        f'<a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="{attribute(name)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    )


def pixel(colour: Colour) -> bytes:
    """A PNG of one pixel, which every program stretches to an even area."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    chunks = (
        (b"IHDR", header),
        (b"IDAT", zlib.compress(b"\0" + bytes.fromhex(colour[1:]), 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
