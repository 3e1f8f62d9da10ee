"""A library in a folder that a service keeps in step is told at each opening."""

from pathlib import Path

import pytest

from data.library.library import Library
from data.library.synced import service_of
from tests.data.conftest import World


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/work", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - 某研究院/文档/简报", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive/Jiyao", "iCloud"),
        ("Nutstore Files/我的坚果云", "坚果云"),
        ("Nutstore/1/简报", "坚果云"),
        ("WPSDrive/12345678/WPS云盘", "WPS云"),
        ("WPS Cloud Files", "WPS云"),
        ("GoogleDrive-someone@example.org/My Drive", "Google Drive"),
        ("BaiduSyncdisk", "百度网盘"),
        ("Documents/Jiyao", None),
        ("projects/dropbox-api-notes", None),
        ("研究/坚果云使用说明", None),
    ],
)
def test_a_service_is_known_by_its_folder(tmp_path: Path, folder: str, service: str | None) -> None:
    assert service_of(tmp_path / folder / "library.jiyao") == service


@pytest.mark.parametrize(
    ("mark", "service"), [(".dropbox.cache", "Dropbox"), (".stfolder", "Syncthing")]
)
def test_a_service_is_known_by_what_it_leaves(tmp_path: Path, mark: str, service: str) -> None:
    (tmp_path / "mine" / mark).mkdir(parents=True)
    assert service_of(tmp_path / "mine" / "deep" / "library.jiyao") == service


@pytest.mark.parametrize("settings", [".dropbox", ".nutstore"])
def test_the_settings_of_a_service_beside_all_other_folders_are_no_mark(
    tmp_path: Path, settings: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / settings).mkdir()
    assert service_of(tmp_path / ".local/share/jiyao/library.jiyao") is None


def test_a_link_into_such_a_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "here").symlink_to(tmp_path / "Dropbox")
    assert service_of(tmp_path / "here" / "library.jiyao") == "Dropbox"


def test_the_library_tells_it_with_a_way_out(world: World) -> None:
    folder = world.file.parent / "OneDrive"
    folder.mkdir()
    with Library.open(world.file, pack=world.pack) as library:
        assert library.notices == ()
    for _opening in range(2):
        with Library.open(folder / "library.jiyao", pack=world.pack) as library:
            (notice,) = library.notices
            assert "OneDrive" in str(notice)
            assert "Move it" in str(notice)
