"""Which place of the guide tells about which part of the desk."""

from PySide6.QtWidgets import QWidget

PLACES = {
    "regions": "finding",
    "themes": "finding",
    "kinds": "finding",
    "period": "finding",
    "search": "finding",
    "RecordList": "finding",
    "NoteDialog": "finding#notes",
    "WhyPopup": "finding#why",
    "OutlinePane": "arranging",
    "LeftOutDialog": "arranging#left-out",
    "DraftsWindow": "arranging#drafts",
    "ManagerDialog": "arranging#drafts",
    "SaveDialog": "arranging#drafts",
    "UpdateDialog": "arranging#drafts",
    "template": "pages",
    "style": "pages",
    "OptionForm": "pages",
    "PreviewPane": "pages",
    "GalleryDialog": "pages",
    "EditorWindow": "pages#own-templates",
    "LetterheadDialog": "pages#letterhead",
    "EvidencePane": "evidence",
    "ReportDialog": "evidence",
    "ConflictsWindow": "evidence#conflicts",
    "EditDialog": "evidence#editing",
    "CoverageWindow": "evidence#coverage",
    "PreflightPane": "export",
    "WordLookDialog": "export#word",
    "IssuesWindow": "export#issues",
    "Palette": "start#commands",
    "ShortcutsDialog": "start#commands",
    "NewsDialog": "start#commands",
}
"""Name of a widget, or of its class → topic, and the place in it where it is not the whole."""


def place_of(widget: QWidget | None) -> str:
    """The place about ``widget`` or the nearest part around it; the first page for none."""
    while widget is not None:
        for name in (widget.objectName(), type(widget).__name__):
            if name in PLACES:
                return PLACES[name]
        widget = widget.parentWidget()
    return "start"
