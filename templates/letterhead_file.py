"""The letterhead as kept on the machine: ``letterhead.toml`` and the logo beside it.

::

    issuers = ["华南政策研究院"]
    logo = "letterhead-logo.png"     # beside this file
    logo_alt = "华南政策研究院徽标"
    accent = "#8c1d18"
    lines = ["广州市越秀区连新路171号", "电话 020-8333 0000"]
"""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec

from data.errors import CannotError
from data.files import replace_file
from data.messages import message
from data.os_faults import os_fault
from data.places import config_folder
from templates.foreign.of_files import fault_in_file
from templates.letterhead import Letterhead, LetterheadError, Logo

NAME = "letterhead.toml"
MAX_BYTES = 100_000
LEAST_CONTRAST = 4.5
"""Of the accent to white paper (WCAG 2.2, 1.4.3): headings and small type are set in it."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
MOST_ISSUERS, MOST_LINES, LONGEST = 6, 4, 80

_Line = Annotated[
    str, msgspec.Meta(min_length=1, max_length=LONGEST, pattern=r"^[^\x00-\x1f\x7f]*$")
]


class _Stored(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the file holds."""

    issuers: Annotated[tuple[_Line, ...], msgspec.Meta(max_length=MOST_ISSUERS)] = ()
    logo: str = ""
    logo_alt: Annotated[str, msgspec.Meta(max_length=200)] = ""
    accent: Annotated[str, msgspec.Meta(pattern=r"^(#[0-9a-fA-F]{6})?$")] = ""
    lines: Annotated[tuple[_Line, ...], msgspec.Meta(max_length=MOST_LINES)] = ()


def own_letterhead() -> Letterhead | None:
    """The person's own letterhead, ``None`` when there is none.

    Raises:
        LetterheadError: there is one that cannot be used.
    """
    path = config_folder() / NAME
    return read_letterhead(path) if path.is_file() else None


def read_letterhead(path: Path) -> Letterhead:
    """The letterhead in the file ``path``.

    Raises:
        LetterheadError: it cannot be read or used.
    """
    stored = _stored(path)
    logo = None
    if stored.logo:
        if Path(stored.logo).name != stored.logo:
            raise LetterheadError(
                message("The logo of “{file}” does not stand beside it.", file=path.name),
                message("Put the picture into the same folder and name it without a folder."),
            )
        from templates.logo import read_logo  # decoding pictures takes its time to load

        logo = read_logo(path.with_name(stored.logo), alt_text(stored.logo_alt, stored.issuers))
    accent = stored.accent.lower() or None
    if accent is not None:
        check_accent(accent)
    return Letterhead(stored.issuers, logo, accent, stored.lines)


def save_letterhead(letterhead: Letterhead | None) -> None:
    """Keep ``letterhead`` as the person's own; ``None`` lets there be none.

    Raises:
        CannotError: the files cannot be written; the old ones are untouched.
    """
    folder = config_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if letterhead is None:
            (folder / NAME).unlink(missing_ok=True)
            return
        if letterhead.logo is not None:
            replace_file(folder / _logo_name(letterhead.logo), letterhead.logo.data)
        replace_file(folder / NAME, "".join(_written(letterhead)).encode())
    except OSError as error:
        raise CannotError(
            message("The letterhead cannot be kept: {why}.", why=os_fault(error)),
            message("Make room on the disk, or allow writing to the settings' folder."),
        ) from error


def check(letterhead: Letterhead) -> None:
    """See that ``letterhead`` could be kept and read back.

    Raises:
        LetterheadError: too many names or lines, too long ones, or a colour too light.
    """
    for texts, most in ((letterhead.issuers, MOST_ISSUERS), (letterhead.lines, MOST_LINES)):
        if len(texts) > most:
            raise LetterheadError(message("At most {count} lines can be printed.", count=most))
        for text in texts:
            if len(text) > LONGEST or _CONTROL.search(text):
                raise LetterheadError(
                    message(
                        "“{text}…” is too long, or holds what cannot be printed.", text=text[:12]
                    ),
                    message("A line has at most {count} characters.", count=LONGEST),
                )
    if letterhead.accent is not None:
        check_accent(letterhead.accent)


def alt_text(alt: str, issuers: tuple[str, ...]) -> str:
    """What is said of a logo to whoever cannot see it: ``alt``, else whose it is."""
    return alt.strip() or "、".join(issuers) or "Logo"


def check_accent(colour: str) -> None:
    """See that a colour can be read on white paper.

    Raises:
        LetterheadError: it is too light.
    """
    found = contrast(colour)
    if found < LEAST_CONTRAST:
        raise LetterheadError(
            message(
                "The colour {colour} is too light to be read on white paper (contrast {found}).",
                colour=colour,
                found=f"{found:.1f}:1",
            ),
            message("Choose a darker colour, with a contrast of at least 4.5:1."),
        )


def contrast(colour: str) -> float:
    """The contrast of ``#rrggbb`` to white, from 1 to 21 (WCAG 2.2, relative luminance)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


def _stored(path: Path) -> _Stored:
    """What stands in the file."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise LetterheadError(message("“{file}” is too large.", file=path.name))
        text = path.read_bytes().decode()
    except OSError as error:
        raise LetterheadError(
            message("The letterhead “{file}” cannot be read.", file=path.name)
        ) from error
    except UnicodeDecodeError as error:
        raise LetterheadError(message("“{file}” is not a letterhead.", file=path.name)) from error
    try:
        return msgspec.convert(tomllib.loads(text), _Stored)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, RecursionError) as error:
        raise LetterheadError(
            message(
                "The letterhead “{file}” cannot be used: {why}.",
                file=path.name,
                why=fault_in_file(error),
            ),
            message("Correct the file, or make the letterhead anew."),
        ) from error


def _written(letterhead: Letterhead) -> Iterator[str]:
    """The lines of the file; TOML's strings are JSON's."""
    yield f"issuers = {_text(letterhead.issuers)}\n"
    if letterhead.logo is not None:
        yield f"logo = {_text(_logo_name(letterhead.logo))}\n"
        yield f"logo_alt = {_text(letterhead.logo.alt)}\n"
    if letterhead.accent is not None:
        yield f"accent = {_text(letterhead.accent)}\n"
    yield f"lines = {_text(letterhead.lines)}\n"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _logo_name(logo: Logo) -> str:
    return f"letterhead-logo.{logo.suffix}"
