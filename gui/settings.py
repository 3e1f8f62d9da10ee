"""What the desk remembers between sessions: language, window, folders."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from data.places import config_folder, export_folder, login_name


class Settings:
    """Typed access to the settings file; a damaged value counts as not set."""

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(
            str(path or config_folder() / "desk.ini"), QSettings.Format.IniFormat
        )

    @property
    def language(self) -> str:
        """The language chosen, ``""`` when none was."""
        return str(self._store.value("language", ""))

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("language", code)

    @property
    def user_name(self) -> str:
        """Who edits records, as the history tells it; the login name unless another was given."""
        return str(self._store.value("user/name", "")) or login_name()

    @user_name.setter
    def user_name(self, name: str) -> None:
        self._store.setValue("user/name", name)

    @property
    def export_folder(self) -> Path:
        """Where the last export went."""
        stored = str(self._store.value("export/folder", ""))
        return Path(stored) if stored else export_folder()

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._store.setValue("export/folder", str(folder))

    @property
    def evidence_shown(self) -> bool:
        """Whether the evidence view was open."""
        return str(self._store.value("window/evidence-shown", "")) == "yes"

    @evidence_shown.setter
    def evidence_shown(self, shown: bool) -> None:
        self._store.setValue("window/evidence-shown", "yes" if shown else "no")

    def bytes(self, key: str) -> QByteArray:
        """A stored state of a window or splitter; empty when there is none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Keep the state of a window or splitter."""
        self._store.setValue(key, value)

    def close(self) -> None:
        """Write what is not written yet."""
        self._store.sync()
