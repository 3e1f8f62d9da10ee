"""Files go into the system's own trash and come out of it again."""

from pathlib import Path

from gui.common.trash import put_back, throw_away


def test_files_are_moved_to_the_trash_and_back_or_stay(tmp_path: Path) -> None:
    files = [tmp_path / "a.jiyao-draft", tmp_path / "b.png"]
    for file in files:
        file.write_text(file.name)
    moved = throw_away(files)
    if moved is None:  # a system without a trash
        assert all(map(Path.exists, files))
        return
    assert [path for path, _place in moved] == list(map(str, files))
    assert not any(map(Path.exists, files))
    assert [Path(place).read_text() for _path, place in moved] == ["a.jiyao-draft", "b.png"]
    put_back(moved)
    assert [file.read_text() for file in files] == ["a.jiyao-draft", "b.png"]


def test_when_one_file_cannot_go_all_of_them_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.jiyao-draft"
    file.write_text("kept")
    assert throw_away([file, tmp_path / "missing"]) is None
    assert file.read_text() == "kept"
