"""What became of an issue, as rich text: its files, edited words, changed records."""

from collections.abc import Iterator, Sequence
from html import escape

import msgspec
from PySide6.QtCore import QCoreApplication

from data.errors import UserError
from exports.reading.passages import Passage, State
from exports.reissuing.changes import ChangedRecord, Fate
from exports.reissuing.files import FileState, FoundFile
from gui.common.making import QT_TRANSLATE_NOOP
from gui.editing.word_differences import marked
from gui.issues.issue_row import STATES
from gui.look.tokens import Tokens

translate = QCoreApplication.translate

_FATES = {
    Fate.CHANGED: QT_TRANSLATE_NOOP("Issues", "changed since"),
    Fate.RETIRED: QT_TRANSLATE_NOOP("Issues", "retired since"),
    Fate.GONE: QT_TRANSLATE_NOOP("Issues", "no longer in the library"),
}
_PASSAGES = {
    State.CHANGED: QT_TRANSLATE_NOOP("Issues", "changed without a trace"),
    State.PROPOSED: QT_TRANSLATE_NOOP("Issues", "a change is proposed"),
    State.MISSING: QT_TRANSLATE_NOOP("Issues", "no longer there"),
}


class EditedFile(msgspec.Struct, frozen=True):
    """A file that was edited since: the places that are not as issued, or why it is unreadable."""

    file: FoundFile
    passages: tuple[Passage, ...] = ()
    problem: UserError | None = None


def files_html(files: Sequence[FoundFile], tokens: Tokens) -> str:
    """Every file and what became of it."""
    colours = {FileState.SAME: tokens.success, FileState.GONE: tokens.danger}
    lines = []
    for file in files:
        words = translate("Issues", STATES[file.state][1])
        colour = colours.get(file.state, tokens.warning)
        where = file.path or file.issued.path
        lines.append(
            f"<p style='margin:2px 0'><span style='color:{colour}'>● {escape(words)}</span> "
            f"{escape(str(where))}</p>"
        )
    return "".join(lines)


def edited_html(edited: Sequence[EditedFile], tokens: Tokens, language: str) -> str:
    """What was edited in the Word files, in plain words."""
    return "".join(part for each in edited for part in _edited(each, tokens, language))


def _edited(edited: EditedFile, tokens: Tokens, language: str) -> Iterator[str]:
    name = edited.file.path.name if edited.file.path else edited.file.issued.path
    if edited.problem is not None:
        yield _heading(name)
        yield _paragraph(edited.problem.explain(language))
        return
    yield _heading(
        translate("Issues", "Edited in {file}: {count} marked places").format(
            file=name, count=len(edited.passages)
        )
    )
    if not edited.passages:
        yield _paragraph(
            translate("Issues", "All quotations and figures are as issued; other text was edited.")
        )
    for passage in edited.passages:
        told = translate("Issues", _PASSAGES[passage.state])
        yield _paragraph(f"{passage.record}: {told}", muted=tokens.muted)
        yield _pair(passage.exported or passage.rejected, passage.accepted)


def changes_html(changes: Sequence[ChangedRecord], tokens: Tokens) -> str:
    """The records that are not as they were printed."""
    if not changes:
        return _paragraph(translate("Issues", "All its records are as they were printed."))
    head = translate("Issues", "Records that are not as printed: {count}")
    parts = [_heading(head.format(count=len(changes)))]
    for each in changes:
        facts = [translate("Issues", _FATES[each.fate]), each.by, each.at[:10], each.reason]
        told = " · ".join(fact for fact in facts if fact)
        parts.append(_paragraph(each.title, told, muted=tokens.muted))
        if each.before is not None and each.before != each.now:
            parts.append(_pair(each.before, each.now))
    return "".join(parts)


def _heading(words: str) -> str:
    return f"<p style='margin:12px 0 4px 0'><b>{escape(words)}</b></p>"


def _paragraph(words: str, more: str = "", muted: str = "") -> str:
    said = f"<span style='color:{muted}'>{escape(more)}</span>" if more else ""
    return f"<p style='margin:8px 0 2px 0'>{escape(words)} {said}</p>"


def _pair(before: str, now: str) -> str:
    """Then and now below each other, with what differs struck through or underlined."""
    old, new = marked(before, now)
    return f"<p style='margin:0 0 0 16px'>− {old}</p><p style='margin:0 0 4px 16px'>＋ {new}</p>"
