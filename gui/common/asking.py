"""Native file dialogs that begin where one was the last time for the same purpose."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.settings import Settings


def files_to_open(
    window: QWidget, settings: Settings, purpose: str, caption: str, kinds: str = ""
) -> list[Path]:
    """The files a person chooses to be read; none when she thought better of it."""
    names, _ = QFileDialog.getOpenFileNames(window, caption, _start(settings, purpose), kinds)
    paths = [Path(name) for name in names]
    if paths:
        settings.set_folder(purpose, paths[0].parent)
    return paths


def file_to_open(
    window: QWidget, settings: Settings, purpose: str, caption: str, kinds: str = ""
) -> Path | None:
    """The one file a person chooses to be read; ``None`` when she thought better of it."""
    name, _ = QFileDialog.getOpenFileName(window, caption, _start(settings, purpose), kinds)
    if not name:
        return None
    settings.set_folder(purpose, Path(name).parent)
    return Path(name)


def folder_to_open(
    window: QWidget, settings: Settings, purpose: str, caption: str, first: Path | None = None
) -> Path | None:
    """The folder a person chooses; the dialog begins in ``first`` where none was chosen before."""
    name = QFileDialog.getExistingDirectory(window, caption, _start(settings, purpose, first))
    if not name:
        return None
    settings.set_folder(purpose, Path(name))
    return Path(name)


def file_to_save(
    window: QWidget, settings: Settings, purpose: str, name: str, caption: str, kinds: str
) -> Path | None:
    """Where a person wants something written, ``name`` being offered; ``None`` when nowhere."""
    folder = settings.folder(purpose)
    offered = str(folder / name) if folder is not None else name
    chosen, _ = QFileDialog.getSaveFileName(window, caption, offered, kinds)
    if not chosen:
        return None
    settings.set_folder(purpose, Path(chosen).parent)
    return Path(chosen)


def _start(settings: Settings, purpose: str, first: Path | None = None) -> str:
    """The folder to begin in; Qt's own choice, when there is none or it is gone."""
    folder = settings.folder(purpose) or first
    return str(folder) if folder is not None else ""
