"""The form of options: groups, what applies, changed ones, the way back, search."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.options.option_form import OptionForm
from gui.options.option_row import OptionRow
from templates.template import load_template
from tests.gui.conftest import PATIENCE

Settle = Callable[[MainWindow], None]


def _shown(form: OptionForm) -> set[str]:
    """The options that are not hidden, folded away or not."""
    return {key for key, row in form.rows.items() if not row.isHidden()}


def test_every_option_stands_in_one_group(everything: MainWindow) -> None:
    form = everything.widget.options
    declared = load_template(everything.draft.preset.template).options
    rows = form.rows
    in_groups = [row.option.key for section in form.sections.values() for row in section.rows]
    assert {row.option.key for row in rows.values()} == set(rows)
    assert sorted(in_groups) == sorted(option.key for option in declared)


def test_red_head_fields_show_when_the_red_head_is_on(
    everything: MainWindow, settle: Settle
) -> None:
    form = everything.widget.options
    everything.draft.change("style", style="institute")
    assert not {"red_head", "signers", "copies_to"} & _shown(form)
    assert "cover" in _shown(form)
    everything.draft.change("style", style="official")
    assert "red_head" in _shown(form)
    assert "signers" not in _shown(form)
    choice = form.fields["red_head"].widget
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(choice.findData("document"))
    choice.activated.emit(choice.currentIndex())
    settle(everything)
    assert {"signers", "copies_to", "secrecy"} <= _shown(form)
    assert not {"secrecy_term", "cover"} & _shown(form)


def test_a_changed_option_is_marked_and_put_back(
    everything: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    form = everything.widget.options
    everything.commands["show-options"].trigger()
    row = form.rows["subtitle"]
    assert row.reset.isHidden()
    qtbot.keyClicks(row.field.widget, "abc")
    qtbot.waitUntil(lambda: everything.draft.preset.options.get("subtitle") == "abc")
    assert not row.reset.isHidden()
    assert row.label.text().startswith("●")
    assert "changed" in row.field.widget.accessibleName()
    assert "1 changed" in form.sections["title"].head.text()
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    settle(everything)
    assert everything.draft.preset.options["subtitle"] == ""
    assert row.reset.isHidden()
    field = row.field.widget
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    everything.draft.undo_stack.undo()
    assert field.text() == "abc"


def test_options_are_found_by_name_help_and_choice(everything: MainWindow) -> None:
    form = everything.widget.options
    form.search.setText("7714")
    assert _shown(form) == {"citations"}
    assert not form.sections["notes"].isHidden()
    assert form.sections["title"].isHidden()
    form.search.setText("页下注")
    assert _shown(form) == {"notes"}
    form.search.setText("no such option at all")
    assert not _shown(form)
    assert not form.nothing.isHidden()
    form.search.clear()
    assert form.nothing.isHidden()


def test_a_folded_group_opens_for_what_is_looked_for_and_stays_as_it_was_left(
    everything: MainWindow, qtbot: QtBot
) -> None:
    form = everything.widget.options
    notes = form.sections["notes"]
    assert not notes.head.isChecked()
    form.focus("citations")
    assert notes.head.isChecked()
    qtbot.mouseClick(form.sections["title"].head, Qt.MouseButton.LeftButton)
    everything.draft.change("template", template="chronology")
    assert not form.sections["title"].open


def test_a_template_that_is_not_there_is_told(everything: MainWindow, settle: Settle) -> None:
    everything.draft.change("template", template="gone")
    form = everything.widget.options
    assert "gone" in form.problem.text()
    assert not form.problem.isHidden()
    everything.draft.undo_stack.undo()
    assert form.problem.isHidden()
    settle(everything)


def _standing(form: OptionForm) -> list[str]:
    """The options that have a row, from above to below."""
    return [row.option.key for section in form.sections.values() for row in section.rows]


def test_rows_are_made_once_they_can_be_seen(everything: MainWindow, qtbot: QtBot) -> None:
    form = everything.widget.options
    assert not _standing(form)
    everything.commands["show-options"].trigger()
    qtbot.waitUntil(lambda: "title" in _standing(form))
    qtbot.waitUntil(lambda: "introduction" in _standing(form))
    assert "citations" not in _standing(form)
    form.search.setText("7714")
    qtbot.waitUntil(lambda: "citations" in _standing(form))
    form.search.clear()
    language = form.sections["language"]
    assert not language.rows
    qtbot.mouseClick(language.head, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(language.rows))


def test_another_template_keeps_the_rows_of_the_options_it_has_too(everything: MainWindow) -> None:
    form = everything.widget.options
    before = dict(form.rows)
    everything.draft.change("template", template="proposal-digest")
    after = form.rows
    for key in before.keys() & after.keys():
        assert (after[key] is before[key]) == (after[key].option == before[key].option), key
    declared = [option.key for option in load_template("proposal-digest").options]
    for section in form.sections.values():
        keys = [row.option.key for row in section.rows]
        assert keys == [key for key in declared if key in keys]
    assert set(_standing(form)) == set(declared)


def test_the_tabulator_key_goes_from_above_to_below(everything: MainWindow) -> None:
    form = everything.widget.options
    everything.commands["show-options"].trigger()
    form.focus("citations")  # made before those above it
    rows = form.rows
    stops = [form.rows[key].field.widget for key in _standing(form) if not rows[key].isHidden()]
    chain: list[QWidget] = []
    widget = form.search.nextInFocusChain()
    while widget is not None and widget is not form.search:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    places = [chain.index(stop) for stop in stops]
    assert places == sorted(places)


def test_an_option_that_is_led_to_comes_into_sight(everything: MainWindow, qtbot: QtBot) -> None:
    form = everything.widget.options
    everything.commands["show-options"].trigger()
    form.focus("citations")
    row = form.rows["citations"]
    qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())
    assert row.field.widget.hasFocus()


@pytest.mark.parametrize("key", ["key_figures", "date"])
def test_numbers_and_dates_are_as_wide_as_what_is_written_in_them(
    everything: MainWindow, key: str, qtbot: QtBot
) -> None:
    declared = {each.key: each for each in load_template("regional-digest").options}
    row = OptionRow(declared[key], everything._language, lambda _value: None)
    qtbot.addWidget(row)
    row.resize(600, row.sizeHint().height())
    row.show()
    field = row.field.widget
    qtbot.waitUntil(lambda: field.width() == field.sizeHint().width(), timeout=PATIENCE)
    assert field.width() < 300
    assert field.x() == 0
