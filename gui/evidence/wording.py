"""The words of the evidence view: states, wordings, edits, kinds."""

from PySide6.QtCore import QCoreApplication

from data.evidence.corroboration import Corroboration, Independence
from data.model.anchor import AnchorState
from data.model.edit import Edit, Insert, Remove, Sic
from data.model.record import Kind, Speech
from gui.common.making import QT_TRANSLATE_NOOP
from gui.common.sign import Sign

translate = QCoreApplication.translate


STATES = {
    AnchorState.EXACT: Sign("verified", "success", QT_TRANSLATE_NOOP("Signs", "Exact")),
    AnchorState.EXACT_AFTER_EDITS: Sign(
        "verified", "success", QT_TRANSLATE_NOOP("Signs", "Exact after declared edits")
    ),
    AnchorState.AMBIGUOUS: Sign(
        "doubtful",
        "danger",
        QT_TRANSLATE_NOOP("Signs", "Ambiguous: the words stand in the source more than once"),
    ),
    AnchorState.NOT_FOUND: Sign(
        "unverified", "danger", QT_TRANSLATE_NOOP("Signs", "Not found in the source")
    ),
    AnchorState.NOT_ATTACHED: Sign(
        "unattached", "muted", QT_TRANSLATE_NOOP("Signs", "Source not attached")
    ),
}

_SPEECH = {
    Speech.DIRECT: QT_TRANSLATE_NOOP("Evidence", "Direct speech"),
    Speech.INTERVIEW: QT_TRANSLATE_NOOP("Evidence", "Answer in an interview"),
    Speech.PARAPHRASE: QT_TRANSLATE_NOOP("Evidence", "The reporter's paraphrase"),
    Speech.DOCUMENT: QT_TRANSLATE_NOOP("Evidence", "Wording of a document"),
}

_OPERATIONS = {
    "to-hans": QT_TRANSLATE_NOOP("Evidence", "Simplified characters"),
    "full-width": QT_TRANSLATE_NOOP("Evidence", "full-width punctuation"),
    "remove": QT_TRANSLATE_NOOP("Evidence", "taken out"),
    "elide": QT_TRANSLATE_NOOP("Evidence", "left out"),
    "insert": QT_TRANSLATE_NOOP("Evidence", "added by the editor"),
    "sic": QT_TRANSLATE_NOOP("Evidence", "so in the original"),
}

_KINDS = {
    Kind.FINDING: QT_TRANSLATE_NOOP("Evidence", "Finding"),
    Kind.FIGURE: QT_TRANSLATE_NOOP("Evidence", "Figure"),
    Kind.PROPOSAL: QT_TRANSLATE_NOOP("Evidence", "Proposal"),
    Kind.QUOTATION: QT_TRANSLATE_NOOP("Evidence", "Quotation"),
    Kind.EVENT: QT_TRANSLATE_NOOP("Evidence", "Event"),
    Kind.INSTITUTION: QT_TRANSLATE_NOOP("Evidence", "Institution"),
}

_CORROBORATION = {
    Independence.INDEPENDENT: QT_TRANSLATE_NOOP(
        "Evidence", "{sources} sources, {publishers} independent publishers."
    ),
    Independence.SAME_PUBLISHER: QT_TRANSLATE_NOOP(
        "Evidence", "{sources} sources of one publisher: not independent."
    ),
    Independence.SAME_WORDS: QT_TRANSLATE_NOOP(
        "Evidence", "{sources} sources in the same words: not independent."
    ),
    Independence.UNKNOWN: QT_TRANSLATE_NOOP(
        "Evidence",
        "{sources} sources; a publisher is unknown, so independence cannot be told.",
    ),
}


def speech_words(speech: Speech) -> str:
    """Whose wording a span is."""
    return translate("Evidence", _SPEECH[speech])


def operation_words(op: str) -> str:
    """What an edit does, in a few words."""
    return translate("Evidence", _OPERATIONS[op])


def kind_words(kind: Kind) -> str:
    """The name of one record of this kind."""
    return translate("Evidence", _KINDS[kind])


def corroboration_words(found: Corroboration) -> str:
    """What several sources prove; ``""`` for a single one."""
    english = _CORROBORATION.get(found.independence)
    if english is None:
        return ""
    told = translate("Evidence", english)
    return told.format(sources=found.sources, publishers=found.publishers)


def reasons(edits: tuple[Edit, ...]) -> list[str]:
    """Why each edit was made that says why."""
    return [
        translate("Evidence", "{operation}: {why}").format(
            operation=operation_words(_name(edit)), why=edit.why
        )
        for edit in edits
        if isinstance(edit, Remove | Insert | Sic)
    ]


def _name(edit: Remove | Insert | Sic) -> str:
    return str(edit.__struct_config__.tag)
