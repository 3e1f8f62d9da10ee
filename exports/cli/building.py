"""``jiyao build``."""

import datetime as dt
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from data.clock import today
from data.errors import UserError
from data.library.library import Library
from data.messages import message
from data.places import export_folder
from exports.build import Built, Order, build
from exports.cli.commands import add_command, open_library, translated
from exports.cli.preflight import FORMATS, say_remarks, tell_preflight
from exports.cli.terminal import explain, print_line, say
from exports.formats import format_called
from exports.naming import Names
from exports.preflight.errors import PreflightError
from exports.word_look import own_reference
from templates.compose.verbatim import Unverified
from templates.errors import VerbatimError
from templates.labels import LABEL_LANGUAGES
from templates.letterhead import Letterhead
from templates.letterhead_file import own_letterhead, read_letterhead
from templates.presets.preset import Preset
from templates.presets.store import PresetStore
from templates.style import load_style

if TYPE_CHECKING:
    from exports.cli.commands import Commands

_NONE = "none"


def add_commands(commands: "Commands", common: ArgumentParser) -> None:
    """Add the commands of this file."""
    making = add_command(commands, common, "build", "build the files of presets", _build)
    making.add_argument(
        "presets", nargs="*", metavar="PRESET",
        help=translated("id or name of a preset, or a preset file; none means the default preset"),
    )  # fmt: skip
    making.add_argument(
        "--draft", action="append", default=[], dest="drafts", metavar="DRAFT",
        help=translated("id or name of a draft to build as it is now; may be repeated"),
    )  # fmt: skip
    making.add_argument("--to", default="", metavar="docx,pdf", help=translated("formats"))
    making.add_argument("--out", type=Path, metavar="DIR", help=translated("folder for the files"))
    making.add_argument("--style", metavar="S", help=translated("style instead of the preset's"))
    making.add_argument(
        "--language", choices=LABEL_LANGUAGES, metavar="|".join(LABEL_LANGUAGES),
        help=translated("language of our own words instead of the preset's"),
    )  # fmt: skip
    making.add_argument(
        "--as-of", type=_date, metavar="DATE", help=translated("date of the issue (2026-01-31)")
    )
    making.add_argument(
        "--unverified", type=Unverified, choices=tuple(Unverified), default=Unverified.STOP,
        metavar="|".join(Unverified),
        help=translated("what becomes of words that cannot be verified"),
    )  # fmt: skip
    making.add_argument(
        "--reference", metavar="FILE.dotx|none",
        help=translated(
            "a Word file whose styles, page, headers and footers Word documents take over, "
            "instead of your own; none leaves it out"
        ),
    )  # fmt: skip
    making.add_argument(
        "--letterhead", metavar="FILE.toml|none",
        help=translated("letterhead instead of your own; none leaves it out"),
    )  # fmt: skip
    making.add_argument("--jobs", type=int, default=1, metavar="N", help=translated("processes"))
    making.add_argument(
        "--preflight", action="store_true",
        help=translated("tell what would be wrong and write nothing; exit 1 when anything blocks"),
    )  # fmt: skip
    making.add_argument(
        "--format", choices=FORMATS, default=FORMATS[0],
        help=translated("how to print the preflight"),
    )  # fmt: skip


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error


def _build(arguments: Namespace) -> int:
    """Build every preset named; the worst exit code of all."""
    formats = tuple(part.strip() for part in arguments.to.split(",") if part.strip())
    for key in formats:
        format_called(key)
    if arguments.style:
        load_style(arguments.style)
    order = Order(
        arguments.as_of or today(),
        formats,
        arguments.out,
        unverified=arguments.unverified,
        reference=_reference(arguments.reference),
        letterhead=_letterhead(arguments.letterhead),
    )
    with open_library(arguments) as library:
        chosen = list(_chosen(library, arguments.presets, arguments.drafts))
        presets = [_changed(each, arguments.style, arguments.language) for each in chosen]
        if arguments.preflight:
            return tell_preflight(library, presets, order, arguments.format)
        orders = _named(presets, [each.style for each in chosen], order)
        if arguments.jobs > 1 and len(presets) > 1:
            return _build_side_by_side(library.location, orders, arguments.jobs)
        return max(
            _reported(preset, partial(build, library, preset, named)) for preset, named in orders
        )


def _named(
    presets: Sequence[Preset], styles: Sequence[str], order: Order
) -> list[tuple[Preset, Order]]:
    """Each preset with an order of its own, no two of them for the same file names."""
    names = Names(order.folder or export_folder(), order.as_of)
    return [
        (preset, replace(order, stem=names.stem(preset, style, order.formats or preset.formats)))
        for preset, style in zip(presets, styles, strict=True)
    ]


def _letterhead(named: str | None) -> Letterhead | None:
    """The letterhead called ``named``, the person's own when none is."""
    if named is None:
        return own_letterhead()
    return None if named == _NONE else read_letterhead(Path(named))


def _reference(named: str | None) -> Path | None:
    """The Word file called ``named``, the person's own when none is."""
    if named is None:
        return own_reference()
    return None if named == _NONE else Path(named)


def _chosen(library: Library, names: list[str], drafts: list[str]) -> Iterator[Preset]:
    """The presets called ``names`` (ids, names or files), and what the drafts are now."""
    store = PresetStore(library)
    if not names and not drafts:
        yield store.default()
    if drafts:
        from exports.cli.drafts import draft_called

        yield from map(draft_called, drafts)
    for name in names:
        path = Path(name)
        yield store.read_file(path).preset if path.is_file() else store.called(name)


def _changed(preset: Preset, style: str | None, language: str | None) -> Preset:
    """``preset`` with another style and in another language, where they are given."""
    options = {**preset.options, "language": language} if language else preset.options
    return msgspec.structs.replace(preset, style=style or preset.style, options=options)


def _build_side_by_side(location: str, orders: Sequence[tuple[Preset, Order]], jobs: int) -> int:
    """Build in several processes; each opens the library itself."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        futures = [
            (preset, pool.submit(_build_elsewhere, location, preset, order))
            for preset, order in orders
        ]
        return max(_reported(preset, future.result) for preset, future in futures)


def _build_elsewhere(location: str, preset: Preset, order: Order) -> Built:
    """What a process does."""
    with Library.open(location) as library:
        return build(library, preset, order)


def _reported(preset: Preset, work: Callable[[], Built]) -> int:
    """Do ``work`` and say what came of it."""
    try:
        built = work()
    except UserError as error:
        say(message("“{name}” was not built:", name=preset.name))
        return _explained(error)
    for path in built.files:
        print_line(str(path))
    say(message("“{name}”: {pages} pages", name=preset.name, pages=built.pages))
    say_remarks(built.remarks)
    if built.unnoted is not None:
        say(built.unnoted)
    return 0


def _explained(error: UserError) -> int:
    """Say what went wrong, everything of it; the exit code."""
    if isinstance(error, VerbatimError):
        return _say_places(error)
    if isinstance(error, PreflightError):
        say_remarks(error.remarks)
        return error.exit_code
    return explain(error)


def _say_places(error: VerbatimError) -> int:
    """Every place at fault, and what can be done; the exit code."""
    for place in error.places.values():
        say(place)
    say(
        message(
            "Correct the anchor or the edits, or build with --unverified drop to leave such records"
            " out, with --unverified mark to print them with a mark."
        )
    )
    return error.exit_code
