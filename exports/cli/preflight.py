"""``jiyao build --preflight`` and what a build says of its preflight."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

from data.errors import UserError
from data.library.library import Library
from data.messages import Message, message, render
from exports.build import Examined, Order, preflight
from exports.cli.terminal import explain, language, print_json, print_line, say
from exports.preflight.remark import Remark, Severity
from templates.presets.preset import Preset

FORMATS = ("text", "json")
_SEVERITIES: Mapping[Severity, Message] = {
    Severity.ERROR: message("error"),
    Severity.WARNING: message("warning"),
}


def say_remarks(remarks: Iterable[Remark]) -> None:
    """Remarks on stderr, one a line."""
    for remark in remarks:
        print(_line(remark), file=sys.stderr)


def tell_preflight(library: Library, presets: Sequence[Preset], order: Order, how: str) -> int:
    """Print what the preflight says about each preset; the exit code."""
    code = 0
    examined: list[tuple[Preset, Examined]] = []
    for preset in presets:
        try:
            found = preflight(library, preset, order)
        except UserError as error:
            say(message("“{name}” was not built:", name=preset.name))
            code = max(code, explain(error))
            continue
        examined.append((preset, found))
        code = max(code, int(any(remark.blocks for remark in found.remarks)))
    _PRINTERS[how](examined)
    return code


def _print_text(examined: Sequence[tuple[Preset, Examined]]) -> None:
    for preset, found in examined:
        errors = sum(remark.blocks for remark in found.remarks)
        summary = message(
            "“{name}”: {pages} pages, {errors} errors, {warnings} warnings",
            name=preset.name,
            pages=found.pages,
            errors=errors,
            warnings=len(found.remarks) - errors,
        )
        print_line(render(summary, language()))
        for remark in found.remarks:
            print_line(f"  {_line(remark)}")


def _print_json(examined: Sequence[tuple[Preset, Examined]]) -> None:
    print_json(
        [
            {
                "preset": preset.id,
                "name": preset.name,
                "pages": found.pages,
                "remarks": [remark.as_json(language()) for remark in found.remarks],
            }
            for preset, found in examined
        ]
    )


_PRINTERS: Mapping[str, Callable[[Sequence[tuple[Preset, Examined]]], None]] = {
    "text": _print_text,
    "json": _print_json,
}


def _line(remark: Remark) -> str:
    """Severity, page, what is wrong and what to do, on one line."""
    severity = render(_SEVERITIES[remark.severity], language())
    words = remark.explain(language())
    if remark.spot.page is None:
        return render(message("{severity}: {words}", severity=severity, words=words), language())
    page = remark.spot.page + 1
    return render(
        message("{severity}, page {page}: {words}", severity=severity, page=page, words=words),
        language(),
    )
