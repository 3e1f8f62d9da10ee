"""What is said of a record while it is edited: what is wrong, and whether it can be saved."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication

from data.library.checking import EditCheck, FieldFault
from data.messages import Message, render
from gui.editing.wording import field_name

if TYPE_CHECKING:
    from data.evidence.conflicts.conflict import Conflict

translate = QCoreApplication.translate

SHOWN = 4
"""Conflicts and remarks that are told; of more the number is."""


class Verdict(msgspec.Struct, frozen=True):
    """What is known of the record as it is to be.

    Attributes:
        language: code of the language in which it is said.
        faults: what keeps the values from being a record, by field.
        check: what the library says; ``None`` while it has not looked at these values.
        conflicts: those there would be with other records; ``None`` while they are looked for.
        awaited: whether saving waits for that search.
        changed: whether anything differs from the record as it is.
        named: whether the person has given a name.
        saving: whether it is being saved.
    """

    language: str
    faults: Mapping[str, Message]
    check: EditCheck | None
    conflicts: "Sequence[Conflict] | None"
    awaited: bool
    changed: bool
    named: bool
    saving: bool

    @property
    def conflicting(self) -> bool:
        """Whether it is known to conflict with other records."""
        return self.check is not None and bool(self.conflicts)

    @property
    def of_fields(self) -> dict[str, str]:
        """What is wrong with which field."""
        said = {_plain(field): self._say(each) for field, each in self.faults.items()}
        return said | {_plain(each.field): self._say(each.sentence) for each in self._told}

    @property
    def why_not(self) -> str:
        """Why it cannot be saved; ``""`` when it can."""
        if self.saving:
            return translate("Verdict", "Saving…")
        if not self.changed:
            return translate("Verdict", "Nothing has been changed.")
        wrong = [*self.faults, *(_plain(each.field) for each in self._told)]
        if wrong:
            names = translate("Verdict", ", ").join(dict.fromkeys(map(field_name, wrong)))
            return translate("Verdict", "Please correct: {fields}").format(fields=names)
        if not self.named:
            return translate("Verdict", "Please give your name.")
        unknown = self.check is None or (self.conflicts is None and self.awaited)
        return translate("Verdict", "Checking…") if unknown else ""

    @property
    def findings(self) -> list[str]:
        """The conflicts there would be, and what the source does not say."""
        told = list(self._findings())
        if len(told) > SHOWN:
            more = translate("Verdict", "and {count} more").format(count=len(told) - SHOWN)
            told = [*told[:SHOWN], more]
        return told

    def _findings(self) -> Iterator[str]:
        for found in self.conflicts or ():
            yield translate("Verdict", "Would conflict: {what}").format(
                what=f"{self._say(found.rule.title)}　{self._say(found.explanation)}"
            )
        for each in self.check.remarks if self.check is not None else ():
            yield translate("Verdict", "Worth a look: {what}").format(what=self._say(each))
        if self.conflicts is None and not (self._told or self.awaited):
            yield translate(
                "Verdict",
                "Conflicts with other records are still being looked for."
                " You can save now; any will be told afterwards.",
            )

    @property
    def _told(self) -> Sequence[FieldFault]:
        """What the library finds wrong."""
        return self.check.faults if self.check is not None else ()

    def _say(self, words: Message) -> str:
        return render(words, self.language)


def _plain(field: str) -> str:
    """The field that a place like ``anchors[0].at`` is in."""
    return field.partition("[")[0]
