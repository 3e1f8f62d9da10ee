"""Garbage is looked for when nobody waits."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from gui.common import tidying
from gui.common.tidying import Tidying


class _Desk:
    quiet = False


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked of the collector; so many new objects are there."""
    asked: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: asked.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: asked.append("freeze"))
    return asked


@pytest.fixture
def tidy(qapp: object) -> Iterator[Tidying]:
    parent = QObject()
    made = Tidying(lambda: _Desk.quiet, parent)
    yield made
    made.stop()
    _Desk.quiet = False


def _new(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(gc, "get_count", lambda: (count, 0, 0))


def test_python_does_not_look_by_itself_meanwhile(tidy: Tidying) -> None:
    assert not gc.isenabled()
    tidy.stop()
    assert gc.isenabled()


def test_a_quiet_moment_is_used_when_it_is_worth_it(
    tidy: Tidying, looks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _new(monkeypatch, tidying.MANY + 1)
    tidy.tidy()
    assert looks == []
    _Desk.quiet = True
    tidy.tidy()
    tidy.tidy()
    assert looks == ["freeze", "collect", "collect"]
    _new(monkeypatch, tidying.MANY - 1)
    tidy.tidy()
    assert len(looks) == 3


def test_memory_does_not_grow_without_end_while_work_goes_on(
    tidy: Tidying, looks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _new(monkeypatch, tidying.TOO_MANY + 1)
    tidy.tidy()
    assert looks == ["freeze", "collect"]
