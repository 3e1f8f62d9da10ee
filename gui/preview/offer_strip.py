"""Offers above the pages to lay out more records than anybody waits for unasked."""

from PySide6.QtWidgets import QWidget

from data.counting import Count
from gui.look.theme import Theme
from gui.preview.strip import Strip


class OfferStrip(Strip):
    """How many records are picked; its button has their pages made, or no longer made.

    Attributes:
        busy: whether the pages are being made.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", "accent", parent)
        self.busy = self._earlier = False
        self._count = 0

    def offer(self, count: int, *, earlier: bool) -> None:
        """There are ``count`` records; their pages are made when somebody wants them.

        Until then everything about pages is of those ``earlier``, where there are any.
        """
        self.busy, self._count, self._earlier = False, count, earlier
        self._speak()

    def wait(self) -> None:
        """The pages are being made."""
        self.busy = True
        self._speak()

    def set_words(self) -> None:
        """The sentence and the button's name, translated."""
        if not self.isHidden():
            self._speak()

    def _speak(self) -> None:
        if self.busy:
            words = self.tr("The pages of {count:record|records} are being laid out…")
            self.button.setText(self.tr("Stop"))
        else:
            words = self._offered()
            self.button.setText(self.tr("Show the pages"))
        self.say(words.format(count=Count(self._count)))

    def _offered(self) -> str:
        if self._earlier:
            return self.tr(
                "{count:record is|records are} picked. Laying out so many takes a while, "
                "so it begins when you ask for it. Until then pages, outline and preflight are "
                "those of before."
            )
        return self.tr(
            "{count:record is|records are} picked. Laying out so many takes a while, "
            "so it begins when you ask for it."
        )
