"""The fonts installed on the machine."""

import os
import sys
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

import msgspec

from data.messages import Message, message
from data.progress import may_stop
from exports.fonts.font import Font
from exports.fonts.sfnt import Header, read_headers

_SUFFIXES = frozenset((".ttf", ".ttc", ".otf", ".otc"))
# OS/2 fsType: 2 alone forbids embedding, 0x100 subsetting, 0x200 embedding of outlines.
_RESTRICTED, _NO_SUBSET, _BITMAP_ONLY = 0x0002, 0x0100, 0x0200
_LICENCES = 0x000F
_BOLD = 600


def system_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts, those of the person first."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local")))
        windows = Path(os.environ.get("WINDIR", "C:\\Windows"))
        return (local / "Microsoft" / "Windows" / "Fonts", windows / "Fonts")
    if sys.platform == "darwin":
        roots = (home / "Library", Path("/Library"), Path("/System/Library"))
        assets = Path("/System/Library/AssetsV2")
        return (*(root / "Fonts" for root in roots), *sorted(assets.glob("*_MobileAsset_Font*")))
    share = Path(os.environ.get("XDG_DATA_HOME", str(home / ".local" / "share")))
    return (
        share / "fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    )


class Installed(msgspec.Struct, frozen=True):
    """A font of the machine: its file and what its header says."""

    path: Path
    header: Header

    @property
    def obstacle(self) -> Message | None:
        """Why the font cannot be embedded, or ``None``."""
        header = self.header
        if not header.truetype:
            return message("{font} has PostScript outlines.", font=header.family)
        if header.fs_type & _LICENCES == _RESTRICTED or header.fs_type & (
            _NO_SUBSET | _BITMAP_ONLY
        ):
            return message("{font} does not allow itself to be embedded.", font=header.family)
        return None

    def opened(self) -> Font:
        """The font, ready for measuring."""
        key = f"{self.path.stem}-{self.header.index}"
        return Font(key, self.header.family, self.path, self.header.index)


class InstalledFonts:
    """The fonts below some folders; they are read when the first one is looked for."""

    def __init__(self, folders: Iterable[Path] | None = None) -> None:
        self._folders = tuple(system_folders() if folders is None else folders)

    def find(self, family: str, *, bold: bool = False) -> Installed | None:
        """The font called ``family`` in any language; the one nearest to the weight wanted."""
        candidates = self._by_name.get(family.casefold(), ())
        return min(candidates, key=lambda font: _distance(font, bold), default=None)

    @cached_property
    def _by_name(self) -> Mapping[str, list[Installed]]:
        fonts: dict[str, list[Installed]] = {}
        for path in _font_files(self._folders):
            may_stop()  # some have thousands of fonts
            for header in read_headers(path):
                for name in header.names:
                    fonts.setdefault(name.casefold(), []).append(Installed(path, header))
        return fonts


def _distance(font: Installed, bold: bool) -> tuple[bool, bool, int]:
    """How far a font is from what is wanted; fonts that cannot be used come last."""
    wanted = 700 if bold else 400
    header = font.header
    return (font.obstacle is not None, header.italic, abs(header.weight - wanted))


def _font_files(folders: Iterable[Path]) -> list[Path]:
    """All font files, folder by folder, sorted, so that the choice is the same every time."""
    found: list[Path] = []
    for folder in folders:
        for root, directories, names in os.walk(folder):
            directories.sort()
            found += [
                Path(root, name) for name in sorted(names) if Path(name).suffix.lower() in _SUFFIXES
            ]
    return found
