"""The interface in both languages."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from data.taiwan import as_in_taiwan
from gui.choices import LANGUAGES
from gui.i18n.language import Language
from gui.main_window import MainWindow
from release.translations import TAIWAN, TS, untranslated
from tests.gui.conftest import PATIENCE
from tests.test_words import placeholders

Settle = Callable[[MainWindow], None]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
SIMPLIFIED = re.compile("[门东车书见说这时们个为据样设项预显组织]")
LATIN_WORD = re.compile(r"[A-Za-z]{4,}")


def test_every_text_is_translated() -> None:
    assert untranslated(TS) == []


def test_the_translations_keep_the_placeholders() -> None:
    for message in ET.parse(TS).getroot().iter("message"):
        english, chinese = message.findtext("source", ""), message.findtext("translation", "")
        assert placeholders(english) == placeholders(chinese), english


def test_a_file_dialog_finds_the_files_in_every_language() -> None:
    """Qt reads which files are shown out of brackets, which must be those of ASCII."""
    shown = re.compile(r"\(\*.*\)$")
    filters = 0
    for message in ET.parse(TS).getroot().iter("message"):
        found = shown.search(message.findtext("source", ""))
        if found is not None:
            translated = shown.search(message.findtext("translation", ""))
            assert translated is not None, message.findtext("translation")
            assert translated[0] == found[0]
            filters += 1
    assert filters >= 4


def test_what_is_compiled_is_what_is_written() -> None:
    compiled = TS.with_suffix(".qm")
    assert compiled.stat().st_size > 1000
    texts = [m.findtext("translation", "") for m in ET.parse(TS).getroot().iter("message")]
    content = compiled.read_bytes()
    missing = [text for text in texts if text.encode("utf-16-be") not in content]
    assert missing == []


def test_what_taiwan_reads_is_what_is_written_converted() -> None:
    texts = [m.findtext("translation", "") for m in ET.parse(TS).getroot().iter("message")]
    content = TAIWAN.read_bytes()
    assert [t for t in texts if as_in_taiwan(t).encode("utf-16-be") not in content] == []


@pytest.mark.parametrize(
    ("code", "odd"),
    [("en", CHINESE), ("zh_CN", LATIN_WORD), ("zh_TW", LATIN_WORD), ("zh_TW", SIMPLIFIED)],
)
def test_switching_leaves_no_word_of_the_other_language(
    desk: MainWindow, settle: Settle, code: str, odd: re.Pattern[str]
) -> None:
    settle(desk)
    actions = {action.text(): action for action in desk.menus.languages.actions()}
    actions[LANGUAGES[code]].trigger()
    settle(desk)
    texts = [*_texts(desk), *(action.text() for action in desk.commands.actions.values())]
    allowed = ("Word", "PDF", "Jiyao")
    wrong = [text for text in texts if odd.search(text) and not text.startswith(allowed)]
    wrong = [text for text in wrong if not any(word in text for word in allowed)]
    assert wrong == []


@pytest.mark.parametrize(("code", "name"), [("zh_CN", "辑要"), ("zh_TW", "輯要"), ("en", "Jiyao")])
def test_behind_the_titles_of_windows_the_program_is_called_as_in_them(
    qapp: QApplication, code: str, name: str
) -> None:
    language = Language(qapp, "en" if code != "en" else "zh_CN")
    language.choose(code)
    assert qapp.applicationDisplayName() == name
    language.choose("en")
    language.deleteLater()


def _texts(window: QWidget) -> list[str]:
    """What labels and buttons say (records and pages speak the language of their sources)."""
    labels = [w for w in window.findChildren(QLabel) if w.isVisible()]
    buttons = [w for w in window.findChildren(QAbstractButton) if w.isVisible()]
    return [w.text() for w in labels] + [w.text() for w in buttons]


def test_the_choice_is_remembered(
    open_desk: Callable[[], MainWindow], settle: Settle, home: Path
) -> None:
    first = open_desk()
    other = "en" if first._language.code == "zh_CN" else "zh_CN"
    first.speak(other)
    first.close()
    assert open_desk()._language.code == other


def test_what_is_said_while_the_library_opens_follows_the_language(
    desk: MainWindow, qtbot: QtBot
) -> None:
    preview = desk.widget.preview
    desk.speak("zh_CN")
    preview.show_opening()
    assert preview.notice.text() == "正在打开资料库…"
    desk.speak("en")
    qtbot.waitUntil(lambda: preview.notice.text() == "Opening the library…", timeout=PATIENCE)
    preview.show_notice("something else")
    desk.speak("zh_CN")
    qtbot.waitUntil(lambda: desk.commands["undo"].text() == "撤销", timeout=PATIENCE)
    assert preview.notice.text() == "something else"
