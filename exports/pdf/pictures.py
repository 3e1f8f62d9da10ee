"""Pictures as image objects (ISO 32000-1, 8.9): one object each, however often it is drawn."""

import io

from PIL import Image

from exports.pdf.file import PdfFile
from templates.letterhead import Logo

_SPACES = {"L": b"/DeviceGray", "RGB": b"/DeviceRGB"}
_SEE_THROUGH = frozenset({"LA", "PA", "RGBA", "La", "RGBa"})


class Pictures:
    """The pictures of one file."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._numbers: dict[bytes, int] = {}

    def resource(self, picture: Logo) -> bytes:
        """The name under which pages draw ``picture``."""
        if picture.data not in self._numbers:
            self._numbers[picture.data] = _write(self._file, picture)
        return b"/Im%d" % (list(self._numbers).index(picture.data) + 1)

    def resources(self) -> bytes:
        """The entry of the pages' resources; nothing when there are no pictures."""
        if not self._numbers:
            return b""
        named = (b"/Im%d %d 0 R" % pair for pair in enumerate(self._numbers.values(), start=1))
        return b"/XObject<<%s>>" % b"".join(named)


def _write(file: PdfFile, picture: Logo) -> int:
    """Add ``picture``; its object number."""
    with Image.open(io.BytesIO(picture.data)) as image:
        if picture.suffix == "jpeg":
            entries = _entries(image, image.mode) + b"/Filter/DCTDecode"
            return file.add_stream(picture.data, entries, level=0)
        see_through = image.mode in _SEE_THROUGH or "transparency" in image.info
        whole = image.convert("RGBA") if see_through else image.convert("RGB")
        mask = b""
        if see_through:
            alpha = whole.getchannel("A")
            mask = b"/SMask %d 0 R" % file.add_stream(alpha.tobytes(), _entries(alpha, "L"))
        return file.add_stream(whole.convert("RGB").tobytes(), _entries(whole, "RGB") + mask)


def _entries(image: Image.Image, mode: str) -> bytes:
    return b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%s/BitsPerComponent 8" % (
        *image.size,
        _SPACES[mode],
    )
