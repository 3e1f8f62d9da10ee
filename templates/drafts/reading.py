"""From the bytes of a journal to the draft; whatever happened to the file, it is no crash."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec.structs import replace

from data.model.ids import RecordId
from templates.drafts.errors import damaged, newer
from templates.drafts.head import DraftId, Head, under
from templates.drafts.history import LIMIT, History, Step
from templates.drafts.lines import (
    CURRENT_VERSION,
    Began,
    Line,
    Moved,
    Noted,
    Outside,
    Stepped,
    decoded,
    version_of,
)
from templates.presets import preset as presets
from templates.presets.codec import PresetError, decode_object, from_raw
from templates.presets.preset import Preset


class Journal(msgspec.Struct, frozen=True):
    """What a file holds.

    Attributes:
        history: all of it, also what only the library can undo.
        lines: how many complete lines there are.
        size: bytes up to the end of the last complete line; what follows is half a line.
        damaged: lines that could not be read and were skipped.
    """

    head: Head
    history: History
    lines: int
    size: int
    damaged: int = 0


class _Fold(msgspec.Struct):
    """The state while lines are read; presets stay as they stand until they are needed."""

    began: Began | None = None
    changed: str = ""
    name: str = ""
    archived: bool = False
    seen: tuple[RecordId, ...] | None = None
    issue: str = ""
    base: msgspec.Raw | None = None
    steps: list[Stepped | Outside] = msgspec.field(default_factory=list)
    at: int = 0
    damaged: int = 0


def read_journal(body: bytes, path: Path) -> Journal:
    """The draft in ``body``, the content of ``path``.

    Raises:
        DraftError: nothing can be read as a draft, or a newer version wrote it.
    """
    lines = _lines(body, path)
    size = body.rfind(b"\n") + 1
    fold = _folded(lines)
    history = _history(fold, path)
    head = _head(fold, history, path)
    return Journal(head, _under(head.base, history), len(lines), size, fold.damaged)


def peek(body: bytes, path: Path) -> tuple[Head, Preset]:
    """What the list shows of a draft: the same as :func:`read_journal`, without its history.

    Raises:
        DraftError: as there.
    """
    fold = _folded(_lines(body, path))
    state = next(filter(None, (_preset(each, path) for each in _newest_first(fold))), None)
    if state is None:
        return _peeked_whole(body, path)
    head = _head(fold, History(state), path)
    return head, under(head.base, state)


def _newest_first(fold: _Fold) -> Iterator[msgspec.Raw]:
    """What the draft may be now, the likeliest first."""
    for line in reversed(fold.steps):
        if isinstance(line, Stepped) and line.number <= fold.at:
            yield line.preset
    if fold.began is not None:
        yield fold.began.start


def _peeked_whole(body: bytes, path: Path) -> tuple[Head, Preset]:
    """The same of a draft whose beginning is lost."""
    journal = read_journal(body, path)
    return journal.head, journal.history.state


def _lines(body: bytes, path: Path) -> list[bytes]:
    """The complete lines.

    Raises:
        DraftError: there is none, or a newer version wrote them.
    """
    lines = body[: body.rfind(b"\n") + 1].split(b"\n")[:-1]
    if not lines:
        raise damaged(path)
    if version_of(lines[0]) > CURRENT_VERSION:
        raise newer(path)
    return lines


def _folded(lines: Iterable[bytes]) -> _Fold:
    """The lines one after another; what cannot be read is counted."""
    fold = _Fold()
    for each in lines:
        line = decoded(each)
        if line is None:
            fold.damaged += 1
        else:
            _FOLDING[type(line)](fold, line)
    return fold


def _begin(fold: _Fold, line: Line) -> None:
    assert isinstance(line, Began)
    fold.began, fold.base, fold.changed = line, line.base, line.at
    fold.at = line.first
    fold.name, fold.archived = line.name, line.archived
    fold.seen, fold.issue = line.seen, line.issue
    fold.steps.clear()


def _step(fold: _Fold, line: Line) -> None:
    assert isinstance(line, Stepped | Outside)
    while fold.steps and fold.steps[-1].number >= line.number:
        fold.steps.pop()
    fold.steps.append(line)
    fold.at, fold.changed = line.number, line.at


def _move(fold: _Fold, line: Line) -> None:
    assert isinstance(line, Moved)
    fold.at, fold.changed = line.to, line.at


def _note(fold: _Fold, line: Line) -> None:
    assert isinstance(line, Noted)
    for name in ("name", "archived", "seen", "issue", "base"):
        value = getattr(line, name)
        if value is not msgspec.UNSET:
            setattr(fold, name, value)


_FOLDING: dict[type[Line], Callable[[_Fold, Line], None]] = {
    Began: _begin,
    Stepped: _step,
    Outside: _step,
    Moved: _move,
    Noted: _note,
}


def _history(fold: _Fold, path: Path) -> History:
    """The steps, numbered without a hole; those whose preset is damaged are left out."""
    start = _preset(fold.began.start, path) if fold.began else None
    kept: list[tuple[int, Step]] = []
    for line in fold.steps:
        before = kept[-1][1].preset if kept else start
        step = _read_step(line, before, path)
        if step is None:
            fold.damaged += 1
        else:
            kept.append((line.number, step))
    if start is None:
        if not kept:
            raise damaged(path)
        start = kept[0][1].preset
    done = sum(number <= fold.at for number, _step in kept)
    first = fold.began.first if fold.began else 0
    history = History(start, first, tuple(step for _number, step in kept), first + done)
    return _newest(history)


def _newest(history: History) -> History:
    """Without what is so old that it could not be undone in the window either."""
    surplus = max(0, len(history.steps) - LIMIT)
    if not surplus:
        return history
    start, steps = history.steps[surplus - 1].preset, history.steps[surplus:]
    return History(start, history.first + surplus, steps, history.at)


def _under(base: Preset, history: History) -> History:
    """The history under the name of the preset that the draft belongs to now."""
    steps = tuple(replace(step, preset=under(base, step.preset)) for step in history.steps)
    return replace(history, start=under(base, history.start), steps=steps)


def _read_step(line: Stepped | Outside, before: Preset | None, path: Path) -> Step | None:
    if isinstance(line, Outside):
        return Step(line.name, before, outside=True) if before else None
    after = _preset(line.preset, path)
    return Step(line.name, after) if after else None


def _preset(body: msgspec.Raw, path: Path) -> Preset | None:
    """The preset in a line, ``None`` when it is damaged.

    Raises:
        DraftError: a newer version wrote it.
    """
    try:
        found = decode_object(bytes(body))
        version = found.get("version")
        if isinstance(version, int) and version > presets.CURRENT_VERSION:
            raise newer(path)
        return from_raw(found)
    except PresetError:
        return None


def _head(fold: _Fold, history: History, path: Path) -> Head:
    base = _preset(fold.base, path) if fold.base is not None else None
    began = fold.began
    return Head(
        id=DraftId(path.name.partition(".")[0]),
        base=base or history.start,
        created=began.at if began else fold.changed,
        changed=fold.changed,
        name=fold.name,
        library=began.library if began else "",
        archived=fold.archived,
        seen=fold.seen,
        issue=fold.issue,
    )
