"""A sign: shape, colour and words that say the same thing."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon, the name of its colour among the tokens, and what it says in English.

    The English words are marked for translators in the context ``Signs``.
    """

    icon: str
    colour: str
    english: str

    @property
    def words(self) -> str:
        """What it says in the language of the interface."""
        return translate("Signs", self.english)
