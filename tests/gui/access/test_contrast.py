"""Colours that can be told apart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from gui.look import theme as theme_module
from gui.look.appearance import contrast_tokens, system_palette
from gui.look.contrast import ratio
from gui.look.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens

ALL = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST_LIGHT, "dark contrast": CONTRAST_DARK}
GROUNDS = ("window", "surface", "raised", "hover", "accent_soft")
INKS = ("text", "muted", "accent", "danger", "warning", "success")
QUIET = ("window", "surface", "raised")


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("name", ALL)
def test_text_is_read_on_whatever_it_stands(name: str, ink: str, ground: str) -> None:
    tokens = ALL[name]
    least = 7.0 if "contrast" in name and ink in {"text", "muted"} else 4.5
    assert ratio(getattr(tokens, ink), getattr(tokens, ground)) >= least


@pytest.mark.parametrize("tokens", ALL.values(), ids=ALL.keys())
def test_words_on_the_accent_are_read(tokens: Tokens) -> None:
    assert ratio(tokens.on_accent, tokens.accent) >= 4.5


@pytest.mark.parametrize("ground", QUIET)
@pytest.mark.parametrize("tokens", ALL.values(), ids=ALL.keys())
def test_what_bounds_a_control_and_the_focus_is_seen(tokens: Tokens, ground: str) -> None:
    assert ratio(tokens.edge, getattr(tokens, ground)) >= 3
    assert ratio(tokens.accent, getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("ground", QUIET)
@pytest.mark.parametrize("tokens", ALL.values(), ids=ALL.keys())
def test_what_cannot_be_used_is_seen_and_told_apart(tokens: Tokens, ground: str) -> None:
    assert ratio(tokens.idle, getattr(tokens, ground)) >= 3
    assert ratio(tokens.idle, tokens.text) >= 3


def test_black_on_white_is_the_most_there_is() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def system(ground: str, ink: str) -> QPalette:
    """A system's own colours."""
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, ground),
        (QPalette.ColorRole.WindowText, ink),
        (QPalette.ColorRole.Highlight, ink),
        (QPalette.ColorRole.HighlightedText, ground),
    ):
        made.setColor(role, QColor(colour))
    return made


def test_a_systems_own_contrast_is_taken_only_when_it_can_be_read() -> None:
    legible = contrast_tokens(system("#001040", "#ffff00"), dark=True, own=True)
    assert (legible.window, legible.text, legible.accent) == ("#001040", "#ffff00", "#ffff00")
    assert contrast_tokens(system("#888888", "#999999"), dark=True, own=True) == CONTRAST_DARK
    assert contrast_tokens(system("#001040", "#ffff00"), dark=False, own=False) == CONTRAST_LIGHT


class _System:
    """What a system asks for, and its colours, at the moment."""

    def __init__(self) -> None:
        self.contrast = False
        self.palette = system("#efefef", "#222222")


def test_high_contrast_is_followed_with_the_colours_it_has_when_it_comes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = _System()
    monkeypatch.setattr(theme_module, "wants_contrast", lambda _hints: now.contrast)
    monkeypatch.setattr(theme_module, "system_palette", lambda _application: now.palette)
    theme = theme_module.Theme(qapp)
    heard: list[str] = []
    theme.changed.connect(lambda: heard.append(theme.tokens.window))
    assert theme.tokens == LIGHT
    now.contrast, now.palette = True, system("#001040", "#ffff00")
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(
        Qt.ContrastPreference.HighContrast
    )
    assert heard == ["#001040"]
    assert qapp.palette().window().color() == QColor("#001040")
    now.contrast = False
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(
        Qt.ContrastPreference.NoPreference
    )
    assert heard == ["#001040", LIGHT.window]
    theme.deleteLater()


def test_the_systems_colours_are_read_below_those_the_application_was_given(
    qapp: QApplication,
) -> None:
    before = system_palette(qapp)
    qapp.setPalette(system("#001040", "#ffff00"))
    assert system_palette(qapp).window().color() == before.window().color() != QColor("#001040")


def test_light_and_dark_are_followed_while_the_program_runs(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = theme_module.Theme(qapp)
    scheme = Qt.ColorScheme.Dark
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: scheme)
    qapp.styleHints().colorSchemeChanged.emit(scheme)
    assert theme.tokens == DARK
    scheme = Qt.ColorScheme.Light
    qapp.styleHints().colorSchemeChanged.emit(scheme)
    assert theme.tokens == LIGHT
    theme.deleteLater()
