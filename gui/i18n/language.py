"""Which language the interface speaks; switchable while it runs."""

from importlib.resources import as_file, files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from data.evidence.traditional import traditional
from data.model.controlled import Names

CODES = ("zh_CN", "zh_TW", "en")


def system_language() -> str:
    """The language of the system, as far as there is one of ours: Chinese or English."""
    locale = QLocale.system()
    if locale.language() != QLocale.Language.Chinese:
        return "en"
    hant = locale.script() == QLocale.Script.TraditionalChineseScript
    return "zh_TW" if hant else "zh_CN"


class Language(QObject):
    """The language of the interface.

    Signals:
        changed: another language was chosen; widgets also get a LanguageChange event.
    """

    changed = Signal()

    def __init__(self, application: QApplication, code: str) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []
        self.code = ""
        self.choose(code)

    def choose(self, code: str) -> None:
        """Speak ``code`` ("zh_CN", "zh_TW" or "en") from now on."""
        if code == self.code or code not in CODES:
            return
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self.code = code
        QLocale.setDefault(QLocale(code))
        self._translators = [t for t in (self._qt_words(), self._own_words()) if t]
        for translator in self._translators:
            self._application.installTranslator(translator)
        # The system puts it behind the title of every window that does not end with it.
        name = QCoreApplication.translate("MainWindow", "Jiyao")
        self._application.setApplicationDisplayName(name)
        self.changed.emit()

    @property
    def chinese(self) -> bool:
        """Whether it is Chinese, in either script."""
        return self.code != "en"

    def pick(self, names: Names) -> str:
        """A thing's name in the language of the interface."""
        if not self.chinese:
            return names.en
        return traditional(names.zh) if self.code == "zh_TW" else names.zh

    def _qt_words(self) -> QTranslator | None:
        """What Qt itself says (buttons of its dialogs)."""
        return self._loaded(
            f"qtbase_{self.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        )

    def _own_words(self) -> QTranslator | None:
        path = files("gui").joinpath("i18n", f"jiyao_{self.code}.qm")
        if not path.is_file():
            return None
        with as_file(path) as file:
            return self._loaded(str(file))

    def _loaded(self, name: str, folder: str = "") -> QTranslator | None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            return translator
        translator.deleteLater()
        return None
