"""The words of editing: fields, what was done, and values as people read them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from data.library.revision import Action
from data.model.record import Review, Status
from gui.common.making import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_FIELDS = {
    "title": QT_TRANSLATE_NOOP("Editing", "Title"),
    "text": QT_TRANSLATE_NOOP("Editing", "Text in our words"),
    "name": QT_TRANSLATE_NOOP("Editing", "Name"),
    "short_names": QT_TRANSLATE_NOOP("Editing", "Short names"),
    "type": QT_TRANSLATE_NOOP("Editing", "Type"),
    "place": QT_TRANSLATE_NOOP("Editing", "Place"),
    "subject": QT_TRANSLATE_NOOP("Editing", "Subject"),
    "measure": QT_TRANSLATE_NOOP("Editing", "Measure"),
    "value": QT_TRANSLATE_NOOP("Editing", "Value"),
    "value_text": QT_TRANSLATE_NOOP("Editing", "Value in the source's words"),
    "unit": QT_TRANSLATE_NOOP("Editing", "Unit"),
    "qualifier": QT_TRANSLATE_NOOP("Editing", "Qualifier"),
    "territory": QT_TRANSLATE_NOOP("Editing", "Territory"),
    "as_of": QT_TRANSLATE_NOOP("Editing", "As of"),
    "period": QT_TRANSLATE_NOOP("Editing", "Period"),
    "basis": QT_TRANSLATE_NOOP("Editing", "Basis"),
    "rank_of": QT_TRANSLATE_NOOP("Editing", "Rank among"),
    "speaker": QT_TRANSLATE_NOOP("Editing", "Speaker"),
    "office": QT_TRANSLATE_NOOP("Editing", "Office"),
    "occasion": QT_TRANSLATE_NOOP("Editing", "Occasion"),
    "joint_with": QT_TRANSLATE_NOOP("Editing", "Jointly with"),
    "addressee": QT_TRANSLATE_NOOP("Editing", "Addressed to"),
    "speech": QT_TRANSLATE_NOOP("Editing", "Whose wording"),
    "date": QT_TRANSLATE_NOOP("Editing", "Date"),
    "date_text": QT_TRANSLATE_NOOP("Editing", "Date in the source's words"),
    "reported": QT_TRANSLATE_NOOP("Editing", "Reported on"),
    "stands_on": QT_TRANSLATE_NOOP("Editing", "Stands on"),
    "status": QT_TRANSLATE_NOOP("Editing", "Status"),
    "review": QT_TRANSLATE_NOOP("Editing", "Review"),
    "regions": QT_TRANSLATE_NOOP("Editing", "Regions"),
    "themes": QT_TRANSLATE_NOOP("Editing", "Themes"),
    "note": QT_TRANSLATE_NOOP("Editing", "Note"),
    "doubt": QT_TRANSLATE_NOOP("Editing", "Doubt"),
    "anchors": QT_TRANSLATE_NOOP("Editing", "Words of the source"),
    "edits": QT_TRANSLATE_NOOP("Editing", "Declared edits"),
    "kind": QT_TRANSLATE_NOOP("Editing", "Kind"),
}

_STATUS = {
    Status.STATED: QT_TRANSLATE_NOOP("Editing", "Stated"),
    Status.PROPOSED: QT_TRANSLATE_NOOP("Editing", "Proposed"),
    Status.PLANNED: QT_TRANSLATE_NOOP("Editing", "Planned"),
    Status.APPROVED: QT_TRANSLATE_NOOP("Editing", "Approved"),
    Status.UNDER_CONSTRUCTION: QT_TRANSLATE_NOOP("Editing", "Under construction"),
    Status.PROTOTYPE: QT_TRANSLATE_NOOP("Editing", "Prototype"),
    Status.TRIAL: QT_TRANSLATE_NOOP("Editing", "Trial"),
    Status.OPERATING: QT_TRANSLATE_NOOP("Editing", "Operating"),
    Status.COMPLETED: QT_TRANSLATE_NOOP("Editing", "Completed"),
    Status.ENDED: QT_TRANSLATE_NOOP("Editing", "Ended"),
}

_REVIEW = {
    Review.DRAFT: QT_TRANSLATE_NOOP("Editing", "Draft"),
    Review.REVIEWED: QT_TRANSLATE_NOOP("Editing", "Reviewed"),
    Review.DOUBTFUL: QT_TRANSLATE_NOOP("Editing", "Doubtful"),
}

CHOICES: Mapping[str, Mapping[str, str]] = {
    "status": {each.value: english for each, english in _STATUS.items()},
    "review": {each.value: english for each, english in _REVIEW.items()},
}
"""The values of the fields that are chosen from a list, with their English names."""

_ACTIONS = {
    Action.ADDED: QT_TRANSLATE_NOOP("Editing", "Added"),
    Action.UPDATED: QT_TRANSLATE_NOOP("Editing", "Updated by the library's publisher"),
    Action.EDITED: QT_TRANSLATE_NOOP("Editing", "Edited"),
    Action.RESTORED: QT_TRANSLATE_NOOP("Editing", "Restored"),
    Action.RETIRED: QT_TRANSLATE_NOOP("Editing", "Retired"),
    Action.BROUGHT_BACK: QT_TRANSLATE_NOOP("Editing", "Brought back"),
    Action.KEPT: QT_TRANSLATE_NOOP("Editing", "Kept beside an update"),
}


def field_name(field: str) -> str:
    """What a field is called; places within it (``anchors[0].at``) go by its name."""
    plain = field.partition("[")[0].partition(".")[0]
    return translate("Editing", _FIELDS.get(plain, plain))


def choice_name(field: str, value: str) -> str:
    """What a value of a field that is chosen from a list is called."""
    return translate("Editing", CHOICES[field].get(value, value))


def action_name(action: Action) -> str:
    """What made a revision."""
    return translate("Editing", _ACTIONS[action])


def value_words(field: str, value: object, names: Mapping[str, str]) -> str:
    """A value of a field in JSON's types, as people read it; ``names`` are of regions and themes.

    Nothing is given as ``""``.
    """
    if value is None or value in ("", []):
        return ""
    if field in CHOICES:
        return choice_name(field, str(value))
    if field == "value" and isinstance(value, Sequence):
        return "–".join(str(each) for each in value)
    if isinstance(value, list):
        return "、".join(_item(each, names) for each in value)
    return str(value)


def _item(value: object, names: Mapping[str, str]) -> str:
    if isinstance(value, dict):
        return str(value.get("exact", value.get("op", "")))
    return names.get(str(value), str(value))
