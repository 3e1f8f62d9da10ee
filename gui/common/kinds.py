"""The kinds of record by name."""

from PySide6.QtCore import QCoreApplication

from data.model.record import Kind
from gui.common.making import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_NAMES = {
    Kind.FINDING: QT_TRANSLATE_NOOP("Kinds", "Findings"),
    Kind.FIGURE: QT_TRANSLATE_NOOP("Kinds", "Figures"),
    Kind.PROPOSAL: QT_TRANSLATE_NOOP("Kinds", "Proposals"),
    Kind.QUOTATION: QT_TRANSLATE_NOOP("Kinds", "Quotations"),
    Kind.EVENT: QT_TRANSLATE_NOOP("Kinds", "Events"),
    Kind.INSTITUTION: QT_TRANSLATE_NOOP("Kinds", "Institutions"),
}


def kind_name(kind: Kind) -> str:
    """What the records of a kind are called together."""
    return translate("Kinds", _NAMES[kind])
