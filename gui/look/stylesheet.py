"""The desk's style sheet, written once for all appearances."""

import re
from importlib.resources import files

from gui.look.tokens import Tokens, TypeSizes

HAIR = 2
"""Pixels up to which a line stays as thin as it is, however large the text."""


def stylesheet(tokens: Tokens, sizes: TypeSizes, scale: float = 1.0) -> str:
    """The style sheet with colours and sizes filled in, distances ``scale`` times as large."""
    values = {name: getattr(tokens, name) for name in Tokens.__struct_fields__} | {
        "small": f"{sizes.small:.1f}pt",
        "normal": f"{sizes.normal:.1f}pt",
        "large": f"{sizes.large:.1f}pt",
    }
    text = re.sub(r"\b(\d+)px", lambda found: _scaled(int(found[1]), scale), SHEET)
    for name, value in values.items():
        text = text.replace(f"@{name};", f"{value};").replace(f"@{name} ", f"{value} ")
    pictures = {
        "arrow_down": "arrow-down",
        "arrow_up": "arrow-up",
        "arrow_right": "arrow-right",
        "tick": f"tick-{tokens.ink_on_accent}",
        "part": f"part-{tokens.ink_on_accent}",
    }
    for name, picture in pictures.items():
        # Style sheets take pictures by path only; the folder of the icons is a real one everywhere.
        path = files("gui").joinpath("icons", f"{picture}.svg")
        text = text.replace(f"@{name}", str(path).replace("\\", "/"))
    return text


def _scaled(pixels: int, scale: float) -> str:
    return f"{pixels if pixels <= HAIR else round(pixels * scale)}px"


SHEET = """
QWidget { font-size: @normal; }
QMainWindow, QDialog { background: @window; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 8px; }

QWidget#pane { background: @surface; }
QWidget#bar { background: @surface; border-bottom: 1px solid @line; }
QWidget#desk { background: @desk; }

QLabel#heading { font-size: @small; font-weight: 600; color: @muted; }
QLabel#page-sample { border: 1px solid @line; }
QLabel#title { font-size: @large; font-weight: 600; }
QLabel#muted { color: @muted; }
QLabel#small { color: @muted; font-size: @small; }
QLabel#problem { color: @danger; }
QLabel#field-problem { color: @danger; font-size: @small; }
QLabel#quoted {
    background: @window; color: @text; border: 1px solid @line; border-radius: 8px;
    padding: 8px 12px;
}
QLabel#findings {
    background: @window; color: @text; border: 1px solid @line; border-left: 4px solid @warning;
    border-radius: 8px; padding: 8px 12px;
}
QLabel#strong { font-weight: 600; }
QLabel#clash { font-size: @large; font-weight: 600; }

QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QToolButton, QPushButton {
    background: transparent; color: @text; border: 1px solid transparent;
    border-radius: 6px; padding: 4px 8px; min-height: 20px;
}
QToolButton, QPushButton, QListView, QTreeView, QTableView, QMenu { icon-size: 16px; }
QToolButton:hover, QPushButton:hover { background: @hover; }
QToolButton:pressed, QPushButton:pressed { background: @accent_soft; }
QToolButton:checked { background: @accent_soft; color: @accent; }
QToolButton:focus, QPushButton:focus { border: 1px solid @accent; }
QToolButton:disabled, QPushButton:disabled { color: @idle; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton { background: @surface; border: 1px solid @edge; padding: 4px 12px; }
QPushButton:disabled { border-color: @idle; }
QPushButton:default { border-color: @accent; }
QDialogButtonBox { button-layout: 3; dialogbuttonbox-buttons-have-icons: 0; }
QPushButton::menu-indicator {
    image: url("@arrow_down"); width: 10px; height: 10px; subcontrol-origin: padding;
    subcontrol-position: center right; right: 8px;
}
QPushButton#menu { padding-right: 20px; }
QPushButton#primary, QToolButton#primary {
    background: @accent; color: @on_accent; border: 1px solid @accent; font-weight: 600;
    padding: 4px 12px;
}
QPushButton#primary:hover, QToolButton#primary:hover { background: @accent; border-color: @text; }
QPushButton#primary:disabled, QToolButton#primary:disabled {
    background: @hover; color: @idle; border-color: @idle;
}
QPushButton#primary:focus, QToolButton#primary:focus { border: 2px solid @text; }

QLineEdit, QPlainTextEdit {
    background: @surface; color: @text; border: 1px solid @edge; border-radius: 6px;
    padding: 4px 8px; min-height: 20px; selection-background-color: @accent;
    selection-color: @on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid @accent; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 1px solid @danger; }

QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: @idle; border-color: @idle; }
QCheckBox:disabled { color: @idle; }

QInputDialog QLineEdit, QInputDialog QComboBox { min-width: 320px; }
QPlainTextEdit { min-height: 84px; }
QTextEdit#marked, QTextEdit#marked-small, QPlainTextEdit#source-text {
    background: transparent; color: @text; border: none; border-radius: 0; padding: 0;
    min-height: 0; selection-background-color: @accent; selection-color: @on_accent;
}
QTextEdit#marked-small { font-size: @small; }
QPlainTextEdit#source-text { background: @surface; padding: 0 8px; }
QPushButton#link {
    background: transparent; border: 1px solid transparent; color: @accent; padding: 2px 3px;
    min-height: 16px; text-align: left; border-radius: 4px;
}
QPushButton#link:hover { text-decoration: underline; background: @hover; }
QPushButton#link:focus { border: 1px solid @accent; }
QLineEdit QToolButton { padding: 0; min-height: 0; border: none; background: transparent; }
QToolButton#kind { padding: 4px; font-size: @small; }
QToolButton#chip {
    padding: 1px 6px; font-size: @small; border: 1px solid @line; border-radius: 10px;
    min-height: 18px;
}
QToolButton#chip:checked { border-color: @accent; }
QToolButton#chip:focus { border-color: @text; }

QComboBox, QSpinBox, QDateEdit {
    background: @surface; color: @text; border: 1px solid @edge; border-radius: 6px;
    padding: 4px 8px; min-height: 20px; selection-background-color: @accent;
    selection-color: @on_accent;
}
QComboBox:focus, QSpinBox:focus, QDateEdit:focus { border: 1px solid @accent; }
QComboBox::drop-down, QDateEdit::drop-down {
    border: none; width: 28px; subcontrol-origin: padding; subcontrol-position: center right;
}
QComboBox::down-arrow, QDateEdit::down-arrow {
    image: url("@arrow_down"); width: 12px; height: 12px;
}
QSpinBox::up-button, QSpinBox::down-button {
    border: none; background: transparent; width: 24px; subcontrol-origin: border;
}
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url("@arrow_up"); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url("@arrow_down"); width: 10px; height: 10px; }
QComboBox QAbstractItemView {
    background: @raised; border: 1px solid @line; outline: none;
    selection-background-color: @accent_soft; selection-color: @text;
}

QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: @surface; }
QTabBar::tab {
    background: transparent; color: @muted; padding: 10px 12px 8px 12px; border: none;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus {
    color: @accent; padding: 8px 10px 8px 10px; border: 2px solid @accent; border-radius: 6px;
}

QTableView { background: @surface; border: none; outline: none; }
QTableView#records-table { padding: 0 8px; }
QTreeView#report { border: 1px solid @line; border-radius: 8px; }
QTableView#board { selection-background-color: transparent; }
QHeaderView, QTableCornerButton::section { background: @surface; border: none; }
QHeaderView::section {
    background: @surface; color: @text; border: none; padding: 4px 8px; font-size: @small;
}
QHeaderView#records-header::section { padding: 4px 3px; }

QTreeView, QListView, QScrollArea, QAbstractScrollArea#cards {
    background: @surface; border: none; outline: none;
}
QDialog TallArea { background: transparent; }
QTreeView::branch:has-children:closed { image: url("@arrow_right"); padding: 2px 3px; }
QTreeView::branch:has-children:open { image: url("@arrow_down"); padding: 2px 3px; }
QTreeView::branch:selected { background: @accent_soft; }
QTreeView::item { min-height: 26px; }
QTreeView::item:hover { background: @hover; }
QTreeView::item:selected { background: @accent_soft; color: @text; }
QListView::item { min-height: 28px; padding-left: 8px; border-radius: 4px; }
QListView::item:hover { background: @hover; }
QListView::item:selected { background: @accent_soft; color: @text; }

QTreeView::indicator, QCheckBox::indicator {
    width: 14px; height: 14px; border: 1px solid @edge; border-radius: 4px; background: @surface;
}
QTreeView::indicator:checked, QCheckBox::indicator:checked {
    background: @accent; border-color: @accent; image: url("@tick");
}
QTreeView::indicator:indeterminate {
    background: @accent; border-color: @accent; image: url("@part");
}
QCheckBox { border: 2px solid transparent; border-radius: 6px; padding: 1px 2px; }
QCheckBox:focus { border-color: @accent; }

QMenu { background: @raised; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accent_soft; color: @text; }
QMenu::item:disabled { color: @idle; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenuBar { background: @surface; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @accent_soft; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QStatusBar { background: @surface; border-top: 1px solid @line; color: @muted; padding-left: 8px; }
QStatusBar::item { border: none; }
QProgressBar {
    background: @hover; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QFrame#palette { background: @raised; border: 1px solid @edge; border-radius: 8px; }
QFrame#palette QListView { background: @raised; }
QLineEdit#palette-field { font-size: @large; padding: 6px 8px; }
QTreeView#shortcuts { border: 1px solid @line; border-radius: 8px; }

QFrame#place { background: @surface; border: 1px solid @line; border-radius: 8px; }

QFrame#message { background: @raised; border: 1px solid @line; border-radius: 8px; }
QFrame#message[level="error"] { border-left: 4px solid @danger; }
QFrame#message[level="warning"] { border-left: 4px solid @warning; }
QFrame#message[level="done"] { border-left: 4px solid @success; }
QFrame#message[level="info"] { border-left: 4px solid @accent; }
"""
