"""Lines of the outline in words."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gui.common.making import QT_TRANSLATE_NOOP
from templates.arranging.outline import Node, Sort

translate = QCoreApplication.translate

_NAMES: Mapping[Sort, str] = {
    Sort.SECTION: QT_TRANSLATE_NOOP("Outline", "Section"),
    Sort.TEXT: QT_TRANSLATE_NOOP("Outline", "Text"),
    Sort.QUOTATION: QT_TRANSLATE_NOOP("Outline", "Quotation"),
    Sort.LIST: QT_TRANSLATE_NOOP("Outline", "List"),
    Sort.ITEM: QT_TRANSLATE_NOOP("Outline", "List item"),
    Sort.TABLE: QT_TRANSLATE_NOOP("Outline", "Table"),
    Sort.ROW: QT_TRANSLATE_NOOP("Outline", "Row"),
    Sort.CHART: QT_TRANSLATE_NOOP("Outline", "Chart"),
    Sort.TIMELINE: QT_TRANSLATE_NOOP("Outline", "Time line"),
    Sort.FIGURES: QT_TRANSLATE_NOOP("Outline", "Key figures"),
    Sort.CONTENTS: QT_TRANSLATE_NOOP("Outline", "Contents"),
    Sort.REFERENCES: QT_TRANSLATE_NOOP("Outline", "References"),
    Sort.ENDNOTES: QT_TRANSLATE_NOOP("Outline", "Notes at the end"),
    Sort.ANNEX: QT_TRANSLATE_NOOP("Outline", "Evidence annex"),
    Sort.NOTE: QT_TRANSLATE_NOOP("Outline", "Own note"),
}


def sort_name(sort: Sort) -> str:
    """What a line of a sort is called."""
    return translate("Outline", _NAMES[sort])


def words_for(node: Node) -> str:
    """The words of a line; what it is called where it has none or others tell nothing."""
    if node.sort is Sort.NOTE and not node.words:
        return translate("Outline", "Own note, still empty")
    if node.sort in (Sort.LIST, Sort.FIGURES) and node.words:
        return f"{sort_name(node.sort)} · {node.words}"
    return node.words or sort_name(node.sort)
