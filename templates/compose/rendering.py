"""Filling a template, and finding the place when that fails."""

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import lru_cache
from importlib.resources.abc import Traversable
from itertools import accumulate
from types import FrameType, GeneratorType, TracebackType
from typing import cast

import msgspec
from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateNotFound, TemplateSyntaxError

from data.messages import Message, message
from data.model.ids import RecordId
from data.progress import may_stop
from templates.compose.filters import FILTERS
from templates.compose.items import Item
from templates.compose.kept_texts import KeptTexts
from templates.compose.sandbox import Sandbox, start_counting
from templates.compose.spending import TooMuch
from templates.compose.unfit import NotPossible, Unfit
from templates.errors import Spot, TemplateError
from templates.foreign.of_jinja import fault_in_jinja
from templates.markup.faults import MarkupFault
from templates.template import BODY, Template

MAX_MARKUP = 64_000_000
"""Characters of markup; a thousand pages have about five million."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters XML cannot hold; none of them can be printed."""

_NAMED = re.compile(r"""\brecords?=["']([^"' ]+)""")


class Rendered(msgspec.Struct, frozen=True):
    """Markup, and for each piece of it the place in the template it came from.

    Attributes:
        ends: where each piece ends.
        places: the line of the compiled code that put it out.
        line: which line of the template's text one of the compiled code is.
    """

    template: str
    text: str
    ends: tuple[int, ...]
    places: tuple[int, ...]
    line: Callable[[int], int]

    def explain(self, fault: MarkupFault) -> TemplateError:
        """The fault with its place in the template instead of in the markup."""
        start, end = self._span(fault)
        named = [match[1] for match in _NAMED.finditer(self.text, 0, end)]
        record = RecordId(named[-1]) if named else None
        return TemplateError(fault.why, Spot(self.template, self._line(start), record))

    def _line(self, start: int) -> int:
        """The template's line that made the markup at ``start``."""
        piece = min(bisect_right(self.ends, start), len(self.places) - 1)
        begin = self.ends[piece - 1] if piece else 0
        return self.line(self.places[piece]) + self.text.count("\n", begin, start)

    def _span(self, fault: MarkupFault) -> tuple[int, int]:
        """Where in the markup the fault's place begins, and where its line ends."""
        lines = self.text.split("\n")
        start = sum(len(line) + 1 for line in lines[: fault.line - 1])
        end = start + len(lines[min(fault.line, len(lines)) - 1])
        return min(start + max(fault.column - 1, 0), end), end


def render(
    template: Template, variables: Mapping[str, object], kept: KeptTexts | None = None
) -> Rendered:
    """The markup that ``template`` makes of ``variables``; what is in ``kept`` is not made again.

    Raises:
        TemplateError: it is not a template, asks for something there is none of, does something
            it may not, or does not come to an end.
    """
    start_counting(kept)
    try:
        body = _environment(cast("Hashable", template.folder)).get_template(BODY)
        return _collected(template, body, variables)
    except TemplateSyntaxError as error:
        why = message("{why}.", why=fault_in_jinja(error))
        raise TemplateError(why, Spot(_called(template, error.name), error.lineno)) from error
    except TemplateNotFound as error:
        why = message("there is no file “{name}” in its folder.", name=error.name or "")
        raise TemplateError(why, _spot(template, error.__traceback__)) from error
    except (TooMuch, MemoryError) as error:
        why = message("it goes on for too long, or writes too much; look at its loops and calls.")
        raise TemplateError(why, _spot(template, error.__traceback__)) from error
    except _FAULTS as error:
        raise TemplateError(_why(error), _spot(template, error.__traceback__)) from error


_FAULTS = (
    JinjaError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What a template's text can provoke in the values it works with."""


@lru_cache(maxsize=32)
def _environment(folder: Hashable) -> Sandbox:
    """The sandbox of one template's folder; compiling its text takes longer than filling it."""
    sandbox = Sandbox(cast("Traversable", folder))
    sandbox.filters.update(FILTERS)
    return sandbox


def _collected(
    template: Template, body: JinjaTemplate, variables: Mapping[str, object]
) -> Rendered:
    """All the pieces ``body`` puts out, each with the line that is at work."""
    pieces: list[str] = []
    places: list[int] = []
    size = 0
    stream = cast(
        "GeneratorType[str, None, None]", body.root_render_func(body.new_context(dict(variables)))
    )
    for piece in stream:
        size += len(piece)
        if size > MAX_MARKUP:
            raise TooMuch
        pieces.append(piece)
        if stream.gi_frame is not None:
            places.append(stream.gi_frame.f_lineno)
    may_stop()
    text = "".join(pieces)
    if _ILLEGAL.search(text):
        pieces = [_ILLEGAL.sub("", piece) for piece in pieces]
        text = "".join(pieces)
    may_stop()
    return Rendered(
        _called(template, BODY),
        text,
        tuple(accumulate(map(len, pieces))),
        tuple(places),
        body.get_corresponding_lineno,
    )


def _why(error: Exception) -> Message:
    """What went wrong, as far as possible in the template's own words."""
    why = error.why if isinstance(error, Unfit | NotPossible) else fault_in_jinja(error)
    return message("{why}.", why=why)


def _spot(template: Template, traceback: TracebackType | None) -> Spot:
    """The innermost place in the template's text that an error came through."""
    spot = Spot(_called(template, BODY))
    for frame, line in _frames(traceback):
        source = frame.f_globals.get("__jinja_template__")
        if isinstance(source, JinjaTemplate):
            name = _called(template, source.name)
            record = _record(frame) or spot.record
            spot = Spot(name, source.get_corresponding_lineno(line), record)
    return spot


def _frames(traceback: TracebackType | None) -> Iterator[tuple[FrameType, int]]:
    while traceback is not None:
        yield traceback.tb_frame, traceback.tb_lineno
        traceback = traceback.tb_next


def _record(frame: FrameType) -> RecordId | None:
    """The record of the innermost loop; Jinja2 names locals ``l_<depth>_<name>``."""
    found = [
        (name.split("_")[1], value.id)
        for name, value in frame.f_locals.items()
        if name.startswith("l_") and isinstance(value, Item)
    ]
    return max(found, default=("", None), key=lambda pair: pair[0])[1]


def _called(template: Template, file: str | None) -> str:
    """How a template's file is named to people."""
    return f"{template.id}/{file or BODY}"
