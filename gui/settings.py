"""What the desk remembers between sessions: language, looks, keys, folders, window."""

from collections.abc import Sequence
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

    @property
    def appearance(self) -> str:
        """What the desk looks like, ``""`` when nothing was chosen."""
        return str(self._store.value("look/appearance", ""))

    @appearance.setter
    def appearance(self, name: str) -> None:
        self._store.setValue("look/appearance", name)

    @property
    def text_scale(self) -> float:
        """How many times as large as usual text is, 1 to 2."""
        return min(2.0, max(1.0, self._number("look/text-scale", 1.0)))

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._store.setValue("look/text-scale", scale)

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """What was last chosen in the command palette, the latest first."""
        return tuple(filter(None, str(self._store.value("palette/recent", "")).split("\n")))

    @recent_commands.setter
    def recent_commands(self, keys: Sequence[str]) -> None:
        self._store.setValue("palette/recent", "\n".join(keys))

    @property
    def tour_seen(self) -> bool:
        """Whether the tour was taken or skipped."""
        return str(self._store.value("tour/seen", "")) == "yes"

    @tour_seen.setter
    def tour_seen(self, seen: bool) -> None:
        self._store.setValue("tour/seen", "yes" if seen else "no")

    @property
    def version_seen(self) -> str:
        """The version that ran last, ``""`` before the first start."""
        return str(self._store.value("version/seen", ""))

    @version_seen.setter
    def version_seen(self, number: str) -> None:
        self._store.setValue("version/seen", number)

    def shortcuts(self, command: str) -> tuple[str, ...] | None:
        """The keys a person bound to a command (portable text); ``None`` when none were changed."""
        value = self._store.value(f"shortcuts/{command}")
        return None if value is None else tuple(filter(None, str(value).split(" | ")))

    def set_shortcuts(self, command: str, keys: Sequence[str] | None) -> None:
        """Keep the keys of a command; ``None`` forgets what was changed."""
        if keys is None:
            self._store.remove(f"shortcuts/{command}")
        else:
            self._store.setValue(f"shortcuts/{command}", " | ".join(keys))

    def folder(self, purpose: str) -> Path | None:
        """Where files were last chosen for ``purpose``; ``None`` when it is not there any more."""
        stored = str(self._store.value(f"folders/{purpose}", ""))
        path = Path(stored) if stored else None
        return path if path is not None and path.is_dir() else None

    def set_folder(self, purpose: str, folder: Path) -> None:
        """Files were chosen there for ``purpose``."""
        self._store.setValue(f"folders/{purpose}", str(folder))

    def _number(self, key: str, usual: float) -> float:
        try:
            return float(str(self._store.value(key, usual)))
        except ValueError:
            return usual

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
