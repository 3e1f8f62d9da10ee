"""A draft is opened by its file, as a file manager does."""

from collections.abc import Callable
from pathlib import Path

from gui.main_window import MainWindow

Settle = Callable[[MainWindow], None]


def test_the_file_of_a_draft_puts_it_on_the_desk(
    desk: MainWindow, settle: Settle, home: Path
) -> None:
    desk.draft.select("test", query="第一")
    settle(desk)
    first = desk.drafts.current
    desk.commands["new-draft"].trigger()
    settle(desk)
    assert desk.drafts.current != first
    (file,) = home.rglob(f"{first}.jiyao-draft")
    desk.open_files([file])
    settle(desk)
    assert desk.drafts.current == first
    assert desk.draft.selection.query == "第一"
