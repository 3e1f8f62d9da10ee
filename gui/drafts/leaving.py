"""Questions that are asked before something would be lost."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from data.errors import UserError
from gui.common.answering import accepted
from gui.common.asking import file_to_save
from gui.settings import Settings
from templates.presets.files import SUFFIX, write_preset
from templates.presets.preset import Preset

translate = QCoreApplication.translate


def may_leave(
    error: UserError, preset: Preset, language: str, settings: Settings, parent: QWidget
) -> bool:
    """Whether to end although the draft is not saved; it can be written elsewhere first."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Leaving", "The draft is not saved"))
    box.setText(error.explain(language))
    box.setInformativeText(translate("Leaving", "If you close now, the last changes are lost."))
    elsewhere = box.addButton(
        translate("Leaving", "Save elsewhere…"), QMessageBox.ButtonRole.AcceptRole
    )
    close = box.addButton(
        translate("Leaving", "Close all the same"), QMessageBox.ButtonRole.DestructiveRole
    )
    stay = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(stay)
    accepted(box)
    if box.clickedButton() is elsewhere:
        return _save_elsewhere(preset, language, settings, parent)
    return box.clickedButton() is close


def _save_elsewhere(preset: Preset, language: str, settings: Settings, parent: QWidget) -> bool:
    """Write the draft as a preset file where there is room; whether that was done."""
    path = file_to_save(
        parent,
        settings,
        "preset",
        preset.name + SUFFIX,
        translate("Leaving", "Save the draft elsewhere"),
        f"{translate('Leaving', 'Presets')} (*{SUFFIX})",
    )
    if path is None:
        return False
    try:
        write_preset(preset, path)
    except UserError as error:
        QMessageBox.warning(
            parent, translate("Leaving", "The draft is not saved"), error.explain(language)
        )
        return False
    return True


def ask_to_delete(name: str, parent: QWidget) -> bool:
    """Whether to delete a draft for good, because there is no trash it could be taken back from."""
    answer = QMessageBox.question(
        parent,
        translate("Leaving", "Delete draft"),
        translate(
            "Leaving",
            "The draft “{name}” cannot be moved to the trash. Delete it for good?",
        ).format(name=name),
    )
    return answer == QMessageBox.StandardButton.Yes
