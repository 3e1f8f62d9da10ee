"""Difficult texts, nothing found, a template that fails: at the desk."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

import templates.brief
from data.messages import message
from gui.main_window import MainWindow
from templates.errors import Spot, TemplateError
from tests.gui.conftest import PATIENCE
from tests.gui.reading import docx_text, pdf_text

Settle = Callable[[MainWindow], None]
SaveAs = Callable[[Path], None]

DIFFICULT = {
    "markup": "R&D经费<3.5%",
    "marks": "“引号”——破折号……",
    "rare character": "𠮷野家",
    "long": "长" * 2500 + "，" + "段" * 2499,
}


@pytest.mark.parametrize("text", DIFFICULT.values(), ids=DIFFICULT.keys())
def test_difficult_texts_reach_the_pages_and_both_files(
    desk: MainWindow, settle: Settle, save_as: SaveAs, qtbot: QtBot, tmp_path: Path, text: str
) -> None:
    _pick_little(desk)
    field = desk.widget.options.fields["introduction"].widget
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(text)
    qtbot.waitUntil(lambda: desk.draft.preset.options.get("introduction") == text, timeout=PATIENCE)
    settle(desk)
    assert desk.widget.preview.pages.images(0)

    save_as(tmp_path / "out.docx")
    desk.commands["export-both"].trigger()
    qtbot.waitUntil(desk.messages.isVisible, timeout=PATIENCE)
    assert desk.messages.property("level") == "done", desk.messages.text.text()
    assert text in docx_text(tmp_path / "out.docx")
    assert text in _without_furniture(pdf_text(tmp_path / "out.pdf"))


def test_nothing_found_is_said_in_the_list_and_on_the_page(
    desk: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(desk.widget.search, "no such words anywhere")
    qtbot.waitUntil(lambda: bool(desk.draft.selection.query), timeout=PATIENCE)
    settle(desk)
    assert desk.widget.records.model.rowCount() == 0
    assert desk.widget.records.empty.isVisible()
    assert desk.widget.preview.pages.page_count == 1


def test_a_template_that_fails_is_explained_and_the_old_pages_stay(
    desk: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = desk.widget.preview.pages.page_count

    def fail(*_arguments: object, **_more: object) -> object:
        raise TemplateError(message("There is no filter called “{name}”.", name="x"), Spot("body"))

    with monkeypatch.context() as patch:
        patch.setattr(templates.brief, "compose", fail)
        desk.widget.regions.clear.click()
        settle(desk)
        assert desk.widget.preview.problem.isVisible()
        assert "“x”" in desk.widget.preview.problem.text.text()
        assert desk.widget.preview.pages.page_count == pages
        assert desk.widget.preview.problem.edit.isVisible()
        desk.widget.preview.problem.edit.click()
        settle(desk)
        (editor,) = desk.gallery.editors.values()
        editor.close()
        desk.commands["undo"].trigger()  # the copy that was made to be edited

    desk.commands["undo"].trigger()
    settle(desk)
    assert not desk.widget.preview.problem.isVisible()


def test_a_missing_character_is_named_and_the_old_file_stays(
    desk: MainWindow, settle: Settle, save_as: SaveAs, qtbot: QtBot, tmp_path: Path
) -> None:
    _pick_little(desk)
    settle(desk)
    target = tmp_path / "out.pdf"
    target.write_bytes(b"the old file")
    field = desk.widget.options.fields["introduction"].widget
    assert isinstance(field, QPlainTextEdit)
    text = "埃及文字\U00013080在此"
    field.setPlainText(text)
    qtbot.waitUntil(lambda: desk.draft.preset.options.get("introduction") == text, timeout=PATIENCE)
    save_as(target)
    desk.commands["export-pdf"].trigger()
    qtbot.waitUntil(desk.messages.isVisible, timeout=PATIENCE)
    assert desk.messages.property("level") == "error"
    assert "U+13080" in desk.messages.text.text()
    assert target.read_bytes() == b"the old file"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def _without_furniture(text: str) -> str:
    """The text of the pages without running titles and page numbers between them."""
    return re.sub(r"—\d+—|\d*湖南科技政策动态\d*", "", text)


def _pick_little(desk: MainWindow) -> None:
    """A small briefing, so that tests are quick."""
    desk.draft.select("test", regions=("CN-HN",), themes=("platforms",))
