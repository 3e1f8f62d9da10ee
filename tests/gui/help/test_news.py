"""What is new is told once after an update, and whenever it is asked for."""

from pathlib import Path

import pytest

from data.version import program_version
from gui.help.news import CHINESE, FILE, news, section
from gui.help.news_dialog import NewsDialog
from gui.main_window import MainWindow
from tests.gui.small_world import home, loaded_library, pack  # noqa: F401 (fixtures)

STARTS = ("##", "- ")
"""How headings below the first level and entries begin."""
LOG = """# Changelog

## [Unreleased]

- to come

## [1.1.0] - 2026-02-01

### Added

- a thing

## [1.0.0] - 2026-01-01

- the first
"""


@pytest.mark.parametrize(
    ("number", "told"),
    [("1.1.0", "### Added\n\n- a thing"), ("1.0.0", "- the first"), ("2.0", "- to come")],
)
def test_a_version_has_its_section(number: str, told: str) -> None:
    assert section(LOG, number) == told


@pytest.mark.parametrize(
    ("language", "told"), [("en", "### Added"), ("zh_CN", "### 新增"), ("zh_TW", "範本")]
)
def test_our_own_changelog_can_be_read(language: str, told: str) -> None:
    assert told in news(program_version(), language)


def test_the_changelog_tells_the_same_in_both_languages() -> None:
    def outline(name: str) -> list[str]:
        text = (Path(__file__).resolve().parents[3] / name).read_text(encoding="utf-8")
        return [line if line[0] == "#" else "-" for line in text.splitlines() if line[:2] in STARTS]

    assert outline(CHINESE) == outline(FILE)


def test_the_first_start_shows_no_news_and_an_update_shows_them_once(desk: MainWindow) -> None:
    habits, settings = desk.habits, desk._settings
    habits.show_news_once()
    assert _open(desk) == []
    assert settings.version_seen == program_version()
    settings.version_seen = "0.0.1"
    habits.show_news_once()
    habits.show_news_once()
    (dialog,) = _open(desk)
    assert program_version() in dialog.windowTitle()
    assert "Word" in dialog.page.toPlainText()
    dialog.close()


def test_news_are_told_in_the_language_of_the_interface(desk: MainWindow) -> None:
    for code, told in (("zh_CN", "每一步都能撤销"), ("en", "undo every step")):
        desk.speak(code)
        desk.habits.show_news()
        dialog = _open(desk)[-1]
        assert told in dialog.page.toPlainText()
        dialog.close()


def _open(desk: MainWindow) -> list[NewsDialog]:
    return desk.findChildren(NewsDialog)
