"""What is kept of a library, and what is not."""

from collections.abc import Sequence
from typing import cast

import pytest

from data.library import kept
from data.library.entry import Entry
from data.model.ids import RecordId


class _Reader:
    def __init__(self) -> None:
        self.asked: list[list[RecordId]] = []

    def __call__(self, ids: Sequence[RecordId]) -> list[Entry]:
        self.asked.append(list(ids))
        return cast("list[Entry]", [f"entry {each}" for each in ids])


def _ids(*names: str) -> list[RecordId]:
    return [RecordId(name) for name in names]


def test_what_was_read_is_not_read_again() -> None:
    store, read = kept.Kept(), _Reader()
    store.entries(_ids("a", "b"), read)
    found = store.entries(_ids("b", "c", "b"), read)
    assert list(map(str, found)) == ["entry b", "entry c", "entry b"]
    assert read.asked == [["a", "b"], ["c"]]


def test_what_was_written_is_read_again() -> None:
    store, read = kept.Kept(), _Reader()
    store.entries(_ids("a"), read)
    store.forget()
    store.entries(_ids("a"), read)
    assert read.asked == [["a"], ["a"]]


def test_more_than_a_briefing_prints_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST", 2)
    store, read = kept.Kept(), _Reader()
    store.entries(_ids("a", "b", "c"), read)
    store.entries(_ids("a"), read)
    assert read.asked == [["a", "b", "c"], ["a"]]
