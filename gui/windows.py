"""The windows beside the main one; their code loads when they are asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from gui.archive import Archive
from gui.i18n.language import Language
from gui.look.theme import Theme

if TYPE_CHECKING:
    from data.evidence.conflicts.conflict import ConflictId


class Windows(QObject):
    """Opens the conflicts, the coverage board and what is told about the program.

    Signals:
        record_shown: a record was chosen in one of them; carries its id.
        field_picked: a field of the coverage board was chosen: region, theme, kind.
        decided: a conflict was decided.
    """

    record_shown = Signal(str)
    field_picked = Signal(object, object, object)
    decided = Signal()

    def __init__(self, archive: Archive, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._archive = archive
        self._theme = theme
        self._language = language
        self._parent = parent

    def show_conflicts(self, chosen: "ConflictId | None" = None) -> None:
        """The list of conflicts, to be decided, with ``chosen`` selected."""
        from gui.conflicts.conflicts_window import ConflictsWindow

        window = ConflictsWindow(self._archive, self._theme, self._language, self._parent)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.shown.connect(self.record_shown)
        window.decided.connect(self.decided)
        if chosen is not None:
            window.choose(chosen)
        window.show()

    def show_coverage(self) -> None:
        """What the library holds by region and theme."""
        from gui.coverage.coverage_window import CoverageWindow

        window = CoverageWindow(self._archive, self._theme, self._language, self._parent)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.picked.connect(self.field_picked)
        window.show()

    def show_about(self) -> None:
        """Name, version and purpose."""
        from data.version import program_version

        QMessageBox.about(
            self._parent,
            self.tr("About Jiyao"),
            self.tr(
                "Jiyao {version}\n\nPolicy briefings in Word and PDF: "
                "no number without its source, no quotation that is not verbatim."
            ).format(version=program_version()),
        )
