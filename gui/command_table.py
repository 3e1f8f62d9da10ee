"""Every command of the desk and where it stands in the menus."""

from PySide6.QtGui import QKeySequence

from gui.commands import CommandInfo
from gui.common.making import QT_TRANSLATE_NOOP

_Key = QKeySequence.StandardKey
NO_STEP = QT_TRANSLATE_NOOP("Commands", "There is no step to go to.")
NO_CHANGE = QT_TRANSLATE_NOOP("Commands", "Nothing differs from the preset.")
NO_RECORD = QT_TRANSLATE_NOOP("Commands", "No record is chosen.")

COMMANDS = (
    CommandInfo("new-draft", QT_TRANSLATE_NOOP("Commands", "New draft of this preset"), _Key.New),
    CommandInfo("open-draft", QT_TRANSLATE_NOOP("Commands", "Open draft…"), _Key.Open, "folder"),
    CommandInfo("revert", QT_TRANSLATE_NOOP("Commands", "Return to the preset"), needs=NO_CHANGE),
    CommandInfo("save", QT_TRANSLATE_NOOP("Commands", "Save preset"), _Key.Save, "save", NO_CHANGE),
    CommandInfo("save-as", QT_TRANSLATE_NOOP("Commands", "Save as new preset…"), "Ctrl+Shift+S"),
    CommandInfo("manage", QT_TRANSLATE_NOOP("Commands", "Manage presets…"), "Ctrl+Shift+M"),
    CommandInfo("import", QT_TRANSLATE_NOOP("Commands", "Import presets…")),
    CommandInfo(
        "attach", QT_TRANSLATE_NOOP("Commands", "Attach sources…"), "Ctrl+Shift+A", "attach"
    ),
    CommandInfo(
        "attach-folder",
        QT_TRANSLATE_NOOP("Commands", "Attach a folder of sources…"),
        None,
        "folder",
    ),
    CommandInfo(
        "verify", QT_TRANSLATE_NOOP("Commands", "Verify all sources"), "Ctrl+Shift+V", "verified"
    ),
    CommandInfo("coverage", QT_TRANSLATE_NOOP("Commands", "Coverage…"), "Ctrl+Shift+C", "coverage"),
    CommandInfo(
        "conflicts", QT_TRANSLATE_NOOP("Commands", "Conflicts…"), "Ctrl+Shift+K", "warning"
    ),
    CommandInfo("issues", QT_TRANSLATE_NOOP("Commands", "Issues…"), "Ctrl+Shift+J", "issues"),
    CommandInfo("record-issues", QT_TRANSLATE_NOOP("Commands", "Issues that printed it…")),
    CommandInfo("gallery", QT_TRANSLATE_NOOP("Commands", "Templates…"), "Ctrl+T", "gallery"),
    CommandInfo("style-gallery", QT_TRANSLATE_NOOP("Commands", "Styles…"), None, "gallery"),
    CommandInfo("edit-template", QT_TRANSLATE_NOOP("Commands", "Edit template…"), "Ctrl+Shift+T"),
    CommandInfo("letterhead", QT_TRANSLATE_NOOP("Commands", "Letterhead…"), "Ctrl+Shift+L"),
    CommandInfo("word-look", QT_TRANSLATE_NOOP("Commands", "Look of Word documents…")),
    CommandInfo(
        "export-word", QT_TRANSLATE_NOOP("Commands", "Export Word…"), "Ctrl+Shift+W", "word"
    ),
    CommandInfo("export-pdf", QT_TRANSLATE_NOOP("Commands", "Export PDF…"), "Ctrl+Shift+D", "pdf"),
    CommandInfo(
        "export-both", QT_TRANSLATE_NOOP("Commands", "Export Word and PDF…"), "Ctrl+E", "export"
    ),
    CommandInfo("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), _Key.Quit),
    CommandInfo("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), _Key.Undo, "undo", NO_STEP),
    CommandInfo("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), _Key.Redo, "redo", NO_STEP),
    CommandInfo(
        "edit-record", QT_TRANSLATE_NOOP("Commands", "Edit record…"), "F2", "edited", NO_RECORD
    ),
    CommandInfo(
        "record-history",
        QT_TRANSLATE_NOOP("Commands", "Record history…"),
        "Shift+F2",
        needs=NO_RECORD,
    ),
    CommandInfo(
        "new-section", QT_TRANSLATE_NOOP("Commands", "New section"), "Ctrl+Shift+N", "section"
    ),
    CommandInfo("new-note", QT_TRANSLATE_NOOP("Commands", "New note"), "Ctrl+Shift+E", "note"),
    CommandInfo(
        "executive-summary", QT_TRANSLATE_NOOP("Commands", "Executive summary"), None, "text"
    ),
    CommandInfo(
        "insert-from-record",
        QT_TRANSLATE_NOOP("Commands", "Insert from a record…"),
        "Ctrl+Shift+I",
        "cite",
    ),
    CommandInfo(
        "set-aside", QT_TRANSLATE_NOOP("Commands", "Set aside or take back"), "Del", "aside"
    ),
    CommandInfo(
        "throw-away",
        QT_TRANSLATE_NOOP("Commands", "Delete own text or section"),
        "Ctrl+Del",
        "remove",
    ),
    CommandInfo("move-up", QT_TRANSLATE_NOOP("Commands", "Move up"), "Alt+Up", "up"),
    CommandInfo("move-down", QT_TRANSLATE_NOOP("Commands", "Move down"), "Alt+Down", "down"),
    CommandInfo("move-in", QT_TRANSLATE_NOOP("Commands", "Move a level down"), "Alt+Right"),
    CommandInfo("move-out", QT_TRANSLATE_NOOP("Commands", "Move a level up"), "Alt+Left"),
    CommandInfo("cut-lines", QT_TRANSLATE_NOOP("Commands", "Cut lines"), _Key.Cut),
    CommandInfo("paste-lines", QT_TRANSLATE_NOOP("Commands", "Paste lines"), _Key.Paste),
    CommandInfo("rename-heading", QT_TRANSLATE_NOOP("Commands", "Rename heading")),
    CommandInfo("restore-order", QT_TRANSLATE_NOOP("Commands", "Restore the template's order")),
    CommandInfo("pin-record", QT_TRANSLATE_NOOP("Commands", "Pin or unpin"), "Ctrl+D", "pin"),
    CommandInfo(
        "exclude-record",
        QT_TRANSLATE_NOOP("Commands", "Exclude or let in"),
        "Ctrl+Shift+X",
        "exclude",
    ),
    CommandInfo(
        "left-out", QT_TRANSLATE_NOOP("Commands", "What is left out…"), "Ctrl+Shift+F1", "exclude"
    ),
    CommandInfo("why", QT_TRANSLATE_NOOP("Commands", "Why is this here?"), "Shift+F1", "info"),
    CommandInfo("mark-seen", QT_TRANSLATE_NOOP("Commands", "Mark all as seen"), None, "check"),
    CommandInfo("find", QT_TRANSLATE_NOOP("Commands", "Search"), _Key.Find, "search"),
    CommandInfo("save-search", QT_TRANSLATE_NOOP("Commands", "Save search…"), None, "saved-search"),
    CommandInfo("note-record", QT_TRANSLATE_NOOP("Commands", "Note…"), "F4", "private-note"),
    CommandInfo(
        "copy-quotation", QT_TRANSLATE_NOOP("Commands", "Copy words with reference"), _Key.Copy
    ),
    CommandInfo("copy-citation", QT_TRANSLATE_NOOP("Commands", "Copy reference"), "Ctrl+Shift+R"),
    CommandInfo("copy-row", QT_TRANSLATE_NOOP("Commands", "Copy as table row"), "Ctrl+Shift+Y"),
    CommandInfo("view-cards", QT_TRANSLATE_NOOP("Commands", "Records as cards"), None, "cards"),
    CommandInfo("view-table", QT_TRANSLATE_NOOP("Commands", "Records as a table"), None, "table"),
    CommandInfo(
        "view-timeline", QT_TRANSLATE_NOOP("Commands", "Records on a time line"), None, "timeline"
    ),
    CommandInfo("show-records", QT_TRANSLATE_NOOP("Commands", "Records"), "Ctrl+1"),
    CommandInfo(
        "show-options", QT_TRANSLATE_NOOP("Commands", "Template and options"), "Ctrl+2", "options"
    ),
    CommandInfo("show-outline", QT_TRANSLATE_NOOP("Commands", "Outline"), "Ctrl+5", "outline"),
    CommandInfo("evidence", QT_TRANSLATE_NOOP("Commands", "Evidence"), "Ctrl+3", "evidence"),
    CommandInfo("preflight", QT_TRANSLATE_NOOP("Commands", "Preflight"), "Ctrl+4", "preflight"),
    CommandInfo("next-remark", QT_TRANSLATE_NOOP("Commands", "Next remark"), "F8"),
    CommandInfo(
        "side-bar", QT_TRANSLATE_NOOP("Commands", "Side bar of the pages"), "F9", "side-bar"
    ),
    CommandInfo(
        "find-in-pages", QT_TRANSLATE_NOOP("Commands", "Search in the pages"), "Ctrl+Shift+F"
    ),
    CommandInfo("next-hit", QT_TRANSLATE_NOOP("Commands", "Next hit in the pages"), "F3"),
    CommandInfo(
        "previous-hit", QT_TRANSLATE_NOOP("Commands", "Previous hit in the pages"), "Shift+F3"
    ),
    CommandInfo("go-to-page", QT_TRANSLATE_NOOP("Commands", "Go to page…"), "Ctrl+G"),
    CommandInfo("go-back", QT_TRANSLATE_NOOP("Commands", "Back in the pages"), "Ctrl+["),
    CommandInfo("go-forward", QT_TRANSLATE_NOOP("Commands", "Forward in the pages"), "Ctrl+]"),
    CommandInfo(
        "pages-continuous",
        QT_TRANSLATE_NOOP("Commands", "Continuous pages"),
        None,
        "pages-continuous",
    ),
    CommandInfo(
        "pages-single", QT_TRANSLATE_NOOP("Commands", "Page by page"), None, "pages-single"
    ),
    CommandInfo(
        "pages-facing", QT_TRANSLATE_NOOP("Commands", "Facing pages"), None, "pages-facing"
    ),
    CommandInfo("zoom-in", QT_TRANSLATE_NOOP("Commands", "Zoom in"), _Key.ZoomIn, "zoom-in"),
    CommandInfo("zoom-out", QT_TRANSLATE_NOOP("Commands", "Zoom out"), _Key.ZoomOut, "zoom-out"),
    CommandInfo("fit-width", QT_TRANSLATE_NOOP("Commands", "Fit the width"), "Ctrl+0", "fit-width"),
    CommandInfo("fit-page", QT_TRANSLATE_NOOP("Commands", "Fit the page"), "Ctrl+9", "fit-page"),
    CommandInfo(
        "palette",
        QT_TRANSLATE_NOOP("Commands", "Command palette…"),
        ("Ctrl+K", "Ctrl+Shift+P"),
        "search",
    ),
    CommandInfo("shortcuts", QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts…"), "Ctrl+F1"),
    CommandInfo("help", QT_TRANSLATE_NOOP("Commands", "Guide"), _Key.HelpContents, "info"),
    CommandInfo("tour", QT_TRANSLATE_NOOP("Commands", "Tour")),
    CommandInfo("news", QT_TRANSLATE_NOOP("Commands", "What is new")),
    CommandInfo("about", QT_TRANSLATE_NOOP("Commands", "About Jiyao")),
)

MENUS = (
    (
        QT_TRANSLATE_NOOP("Menus", "File"),
        (
            ("new-draft", "open-draft"),
            ("save", "save-as", "revert", "manage", "import"),
            ("attach", "attach-folder", "verify", "conflicts", "coverage"),
            ("gallery", "style-gallery", "edit-template", "letterhead", "word-look"),
            ("export-word", "export-pdf", "export-both", "issues"),
            ("quit",),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "Edit"),
        (
            ("undo", "redo"),
            ("edit-record", "record-history", "note-record", "record-issues"),
            ("copy-quotation", "copy-citation", "copy-row"),
            ("find", "save-search"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "Arrange"),
        (
            ("new-section", "new-note", "executive-summary", "insert-from-record"),
            ("move-up", "move-down", "move-in", "move-out", "cut-lines", "paste-lines"),
            ("rename-heading", "set-aside", "throw-away", "restore-order"),
            ("pin-record", "exclude-record", "why", "left-out", "mark-seen"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "View"),
        (
            ("view-cards", "view-table", "view-timeline"),
            (
                "show-records",
                "show-outline",
                "show-options",
                "evidence",
                "preflight",
                "next-remark",
            ),
            ("palette",),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "Pages"),
        (
            ("side-bar", "find-in-pages", "next-hit", "previous-hit"),
            ("go-to-page", "go-back", "go-forward"),
            ("pages-continuous", "pages-single", "pages-facing"),
            ("zoom-in", "zoom-out", "fit-width", "fit-page"),
        ),
    ),
    (QT_TRANSLATE_NOOP("Menus", "Help"), (("help", "tour", "news"), ("shortcuts",), ("about",))),
)
"""Menus and their groups; a line stands between groups."""
