"""The parts of the window that follow a record chosen in another, and commands that need one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from gui.main_window import MainWindow


def join_records(window: "MainWindow") -> None:
    """Let every part show the record that is looked at in any of them."""
    window.attaching.record_chosen.connect(window.desk.show_record)
    window.windows.record_shown.connect(window.desk.show_record)
    window.windows.field_picked.connect(window.desk.pick_field)
    window.desk.looked_at.connect(window.evidence.look_at)
    window.desk.looked_at.connect(window.editing.look_at)
    window.desk.looked_at.connect(window.preview.look_at)
    window.preview.lane.crashed.connect(window.crash.show)
    window.widget.evidence.record_chosen.connect(window.preview.look_at)
    window.widget.evidence.record_chosen.connect(window.editing.look_at)
    window.gallery.templates_changed.connect(window.desk.templates_changed)
    window.desk.looked_at.connect(window.issues.look_at)
    window.widget.evidence.record_chosen.connect(window.issues.look_at)
    window.issues.able_changed.connect(window.commands["record-issues"].setEnabled)
    window.commands["record-issues"].setEnabled(False)
    for view in (window.widget.records.view, window.widget.evidence):
        view.addAction(window.commands["record-issues"])
    window.widget.preview.problem.edit_wanted.connect(window.commands["edit-template"].trigger)
    window.widget.gallery.clicked.connect(window.commands["gallery"].trigger)
    window.widget.style_gallery.clicked.connect(window.commands["style-gallery"].trigger)
    for key in ("edit-record", "record-history"):
        window.editing.able_changed.connect(window.commands[key].setEnabled)
        window.commands[key].setEnabled(False)
        window.widget.evidence.addAction(window.commands[key])
    window.widget.evidence.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    window.widget.evidence.attach_wanted.connect(window.commands["attach"].trigger)
    window.widget.evidence.decide_wanted.connect(window.commands["conflicts"].trigger)
    window.evidence.shown_changed.connect(window.commands["evidence"].setChecked)
