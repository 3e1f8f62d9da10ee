"""What is chosen one of several in the View menu: appearance, text size, language."""

from collections.abc import Callable, Iterator, Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from gui.common.making import QT_TRANSLATE_NOOP
from gui.i18n.language import Language
from gui.look.appearance import Appearance
from gui.look.theme import Theme
from gui.settings import Settings

translate = QCoreApplication.translate

LANGUAGES = {"zh_CN": "简体中文", "zh_TW": "繁體中文", "en": "English"}
APPEARANCES: dict[str, str] = {
    Appearance.SYSTEM: QT_TRANSLATE_NOOP("Menus", "As the system"),
    Appearance.LIGHT: QT_TRANSLATE_NOOP("Menus", "Light"),
    Appearance.DARK: QT_TRANSLATE_NOOP("Menus", "Dark"),
    Appearance.CONTRAST: QT_TRANSLATE_NOOP("Menus", "High contrast"),
}
SCALES = {str(percent): f"{percent} %" for percent in (100, 115, 130, 150, 175, 200)}


class Choice(msgspec.Struct, frozen=True):
    """One submenu of options of which one holds.

    Attributes:
        title: in English, marked for the translators in the context ``Menus``.
        options: value → name; names are translated like the title, or not where nobody would.
        current: the value that holds now.
        choose: makes another value hold, in this session and the next.
    """

    title: str
    options: Mapping[str, str]
    current: Callable[[], str]
    choose: Callable[[str], None]

    @property
    def said(self) -> str:
        """The title in the language of the interface."""
        return translate("Menus", self.title)

    def names(self) -> Iterator[tuple[str, str]]:
        """The options with their names in the language of the interface."""
        for value, name in self.options.items():
            yield value, translate("Menus", name)


def appearance(theme: Theme, settings: Settings) -> Choice:
    """Light, dark, high contrast, or what the system says."""

    def choose(value: str) -> None:
        settings.appearance = value
        theme.choose(Appearance(value))

    return Choice(
        QT_TRANSLATE_NOOP("Menus", "Appearance"), APPEARANCES, lambda: theme.appearance, choose
    )


def text_size(theme: Theme, settings: Settings) -> Choice:
    """How large everything is, beside the system's own size."""

    def choose(value: str) -> None:
        settings.text_scale = int(value) / 100
        theme.resize(settings.text_scale)

    return Choice(
        QT_TRANSLATE_NOOP("Menus", "Text size"),
        SCALES,
        lambda: str(round(theme.scale * 100)),
        choose,
    )


def tongue(language: Language, settings: Settings) -> Choice:
    """The language of the interface; each is called as those who speak it call it."""

    def choose(value: str) -> None:
        settings.language = value
        language.choose(value)

    return Choice(QT_TRANSLATE_NOOP("Menus", "Language"), LANGUAGES, lambda: language.code, choose)
