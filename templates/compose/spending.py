"""What filling one template may cost: turns of loops and calls, and characters written.

Both are counted, not timed, so that a template that comes to its end here does so everywhere.
"""

from collections.abc import Callable, Iterable, Iterator, Sized
from contextvars import ContextVar
from functools import wraps
from typing import Any

from data.progress import may_stop

MAX_STEPS = 1_000_000
"""Turns of loops, calls, and values that filters go through; a thousand pages need 44,000."""

MAX_TEXT = 1_000_000
"""Characters (or list items) a template may join into one value."""

MAX_WRITTEN = 512_000_000
"""Characters that macros and blocks may write in one briefing, those in each other each time; a
thousand pages need 19,000,000."""

MAX_PIECE = 32_000_000
"""Characters that one of them may write."""

CALL = 3
"""Steps that a call of a macro costs."""

FILE = 20
"""Steps that it costs to put in a file or a block: many times a turn of a loop."""

MAX_COUNT = 100_000
"""No list is cut into more parts, and no part is filled up to more."""

_STRIDE = 16
"""Values compared while a turn of a loop is made: so many cost one step."""

_steps: ContextVar[list[int]] = ContextVar("jiyao_template_steps")


class TooMuch(Exception):  # noqa: N818 - filling turns it into a TemplateError
    """A template that goes on for too long, or writes too much."""


def begin() -> None:
    """Begin a briefing: nothing has been counted yet."""
    _steps.set([0, 0])


def step(turns: int = 1) -> None:
    """Count turns of a loop, or one call of a macro."""
    counter = _steps.get()
    counter[0] += turns
    if counter[0] > MAX_STEPS:
        raise TooMuch
    may_stop()


def counted(values: Any) -> Any:  # noqa: ANN401 - what can be gone through, or is a fault
    """What is gone through, its values counted beforehand where their number is known."""
    if isinstance(values, Sized):
        step(len(values))
        return values
    return _counting(values) if isinstance(values, Iterable) else values


def _counting(values: Iterable[object]) -> Iterator[object]:
    for value in values:
        step()
        yield value


def looked_through(values: object) -> object:
    """Where a value is looked for one by one; counted likewise."""
    if isinstance(values, list | tuple | range):
        step(1 + len(values) // _STRIDE)
    return values


def joined_up(parts: Iterable[str]) -> str:
    """What a macro or block wrote, as one text; refused before it is in memory."""
    written = parts if isinstance(parts, list) else list(parts)
    counter = _steps.get()
    size = sum(map(len, written))
    counter[1] += size
    if size > MAX_PIECE or counter[1] > MAX_WRITTEN:
        raise TooMuch
    return "".join(written)


def counting(made: Callable[..., object]) -> Callable[..., object]:
    """A filter of lists that counts what it goes through."""
    # Those that are given the environment or the context take the list as their second value.
    place = 1 if hasattr(made, "jinja_pass_arg") else 0

    @wraps(made)
    def counts(*values: object, **named: object) -> object:
        given = list(values)
        if len(given) > place:
            given[place] = counted(given[place])
        return made(*given, **named)

    return counts


def within_bounds(made: Callable[..., object]) -> Callable[..., object]:
    """A filter that cuts a list by a number, which may not be any number."""

    @wraps(made)
    def bounded(values: object, count: int, *more: object, **named: object) -> object:
        if isinstance(count, int):
            if count > MAX_COUNT:
                raise TooMuch
            step(max(count, 0))
        return made(values, count, *more, **named)

    return bounded
