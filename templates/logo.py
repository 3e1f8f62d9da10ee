"""Reading a logo: only what every writer can print as it is gets through."""

import io
import warnings
from pathlib import Path

from PIL import Image

from data.messages import Message, message
from templates.letterhead import LetterheadError, Logo

MAX_BYTES = 4_000_000
MAX_PIXELS = 4000
"""The largest width and height; a logo seven centimetres wide needs some 1,700 pixels in print."""

_FORMATS = {"PNG": "png", "JPEG": "jpeg"}
_MODES = {
    "PNG": frozenset({"1", "L", "LA", "P", "RGB", "RGBA"}),
    "JPEG": frozenset({"L", "RGB"}),
}
_SAVE_AS = message("Save it as a PNG or JPEG picture in RGB colours and choose it again.")


def read_logo(path: Path, alt: str) -> Logo:
    """The picture in the file ``path``; ``alt`` says what it is.

    Raises:
        LetterheadError: it cannot be read, is too large, or no picture that can be printed.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise LetterheadError(
                message("The picture “{file}” is larger than 4 MB.", file=path.name),
                message("Make it smaller and choose it again."),
            )
        data = path.read_bytes()
    except OSError as error:
        raise LetterheadError(
            message("The picture “{file}” cannot be read.", file=path.name),
            message("Choose another file."),
        ) from error
    return logo_of(data, alt, path.name)


def logo_of(data: bytes, alt: str, name: str) -> Logo:
    """The picture in ``data``, called ``name`` in what is told of it.

    Raises:
        LetterheadError: it is no picture that can be printed.
    """
    try:
        with _opened(data) as image:
            why = _fault(image, name)
            if why is None:
                image.load()
                suffix = _FORMATS[str(image.format)]
                return Logo(data, suffix, image.width, image.height, alt)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        why = message("The picture “{file}” has far too many pixels.", file=name)
        raise LetterheadError(why, _SAVE_AS) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise LetterheadError(_strange(data, name), _SAVE_AS) from error
    raise LetterheadError(why, _SAVE_AS)


def _opened(data: bytes) -> Image.Image:
    """The picture, its head read only; one of huge sizes is an error, not a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        return Image.open(io.BytesIO(data), formats=tuple(_FORMATS))


def _fault(image: Image.Image, name: str) -> Message | None:
    """Why ``image`` cannot be printed, told from its head alone."""
    if max(image.size) > MAX_PIXELS:
        return message(
            "The picture “{file}” is {width} × {height} pixels; {most} are the most.",
            file=name,
            width=image.width,
            height=image.height,
            most=MAX_PIXELS,
        )
    if image.mode == "CMYK":
        return message("The picture “{file}” is in printing colours (CMYK).", file=name)
    if image.mode not in _MODES[str(image.format)]:
        return message("The picture “{file}” has colours that cannot be printed.", file=name)
    return None


def _strange(data: bytes, name: str) -> Message:
    """What is said of a file that is no picture we know."""
    if b"<svg" in data[:4096].lower():
        return message("The picture “{file}” is a drawing (SVG), which is not taken.", file=name)
    return message("“{file}” is not a PNG or JPEG picture, or it is damaged.", file=name)
