"""A sign: shape, colour and words that say the same thing."""

import msgspec
from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Sign(msgspec.Struct, frozen=True):
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
