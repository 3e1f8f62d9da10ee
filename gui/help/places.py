"""Which page of the guide tells about which part of the desk."""

from PySide6.QtWidgets import QWidget

PLACES = {
    "regions": "finding",
    "themes": "finding",
    "kinds": "finding",
    "period": "finding",
    "search": "finding",
    "RecordList": "finding",
    "CoverageWindow": "finding",
    "OutlinePane": "arranging",
    "DraftsWindow": "arranging",
    "ManagerDialog": "arranging",
    "template": "pages",
    "style": "pages",
    "OptionForm": "pages",
    "GalleryDialog": "pages",
    "EditorWindow": "pages",
    "LetterheadDialog": "pages",
    "PreviewPane": "pages",
    "EvidencePane": "evidence",
    "ConflictsWindow": "evidence",
    "ReportDialog": "evidence",
    "EditDialog": "evidence",
    "PreflightPane": "export",
}
"""Name of a widget, or of its class → topic."""


def topic_of(widget: QWidget | None) -> str:
    """The page about ``widget`` or the nearest part around it; the first page for none."""
    while widget is not None:
        for name in (widget.objectName(), type(widget).__name__):
            if name in PLACES:
                return PLACES[name]
        widget = widget.parentWidget()
    return "start"
