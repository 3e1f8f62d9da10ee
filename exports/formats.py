"""The formats a briefing can be exported to, in one registry."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from data.errors import UsageError
from data.messages import Message, message
from data.progress import Progress
from exports.identifying import in_docx, in_pdf
from exports.prepared import Prepared

if TYPE_CHECKING:
    from exports.docx.reference.reference import Reference


class Format(msgspec.Struct, frozen=True):
    """A way onto paper.

    Attributes:
        key: how presets and the command line call it; ``suffix``: of its files, with the dot.
        write: writes a prepared briefing to a stream; formats that have no use for a reference file
            leave it aside.
        identify: which briefing a file says it is; ``""`` when it does not or cannot be read.
    """

    key: str
    suffix: str
    label: Message
    write: "Callable[[Prepared, BinaryIO, Progress, Reference | None], None]"
    identify: Callable[[Path], str]


def _pdf(
    prepared: Prepared, stream: BinaryIO, progress: Progress, _reference: "Reference | None"
) -> None:
    from exports.pdf.writer import write_pdf

    write_pdf(prepared.laid, prepared.document, prepared.fonts, stream, progress)


def _docx(
    prepared: Prepared, stream: BinaryIO, progress: Progress, reference: "Reference | None"
) -> None:
    from exports.docx.writer import write_docx

    write_docx(prepared.document, prepared.style, prepared.laid, stream, progress, reference)


FORMATS: Mapping[str, Format] = {
    each.key: each
    for each in (
        Format("docx", ".docx", message("Word document"), _docx, in_docx),
        Format("pdf", ".pdf", message("PDF"), _pdf, in_pdf),
    )
}


def format_called(key: str) -> Format:
    """The format registered as ``key``.

    Raises:
        UsageError: there is none.
    """
    try:
        return FORMATS[key]
    except KeyError:
        raise UsageError(
            message("There is no format called “{name}”.", name=key),
            message("Choose one of: {names}.", names=", ".join(FORMATS)),
        ) from None


def identified(path: Path) -> str:
    """Which briefing the file at ``path`` says it is; ``""`` when it says nothing."""
    return next(
        (each.identify(path) for each in FORMATS.values() if each.suffix == path.suffix), ""
    )
