"""What is new is told once after an update, and whenever it is asked for."""

import pytest

from data.version import program_version
from gui.help.news import news, section
from gui.help.news_dialog import NewsDialog
from gui.main_window import MainWindow
from tests.gui.small_world import home, loaded_library, pack  # noqa: F401 (fixtures)

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


def test_our_own_changelog_can_be_read() -> None:
    assert "### Added" in news(program_version())


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


def _open(desk: MainWindow) -> list[NewsDialog]:
    return desk.findChildren(NewsDialog)
