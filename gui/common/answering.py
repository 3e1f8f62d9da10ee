"""Dialogs that are waited for."""

from PySide6.QtWidgets import QDialog


def accepted(dialog: QDialog) -> bool:
    """Show ``dialog`` until it is answered; whether with yes.

    It goes when the event loop is next reached: until then its fields can be read. A dialog that
    was only closed would stay with its window, one more each time.
    """
    answer = dialog.exec()
    dialog.deleteLater()
    return answer == QDialog.DialogCode.Accepted
