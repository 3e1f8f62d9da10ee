"""A Word file with more or fewer pages than the PDF is told."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest

from data.library.library import Library
from release.validation import matrix, pages
from release.validation.pages import Pages


@pytest.mark.parametrize(
    ("ours", "theirs", "alike"),
    [(5, 5, True), (5, 6, False), (12, 11, False), (20, 19, True), (45, 44, True), (45, 48, False)],
)
def test_one_page_in_twenty_may_be_more_or_less(ours: int, theirs: int, alike: bool) -> None:
    assert Pages("a", ours, theirs).alike is alike


def pdf(path: Path, count: int) -> Path:
    made = pikepdf.new()
    for _ in range(count):
        made.add_blank_page()
    made.save(path)
    return path


@pytest.fixture
def briefing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, int]:
    """One briefing of four pages, and how many LibreOffice says it has."""
    said = {"theirs": 4}

    def written(_library: object, folder: Path, *, subset: bool) -> list[Path]:
        word = folder / "brief.docx"
        word.write_bytes(b"")
        return [word, pdf(folder / "brief.pdf", 4)]

    def convert(files: Sequence[Path], folder: Path, _program: str, _profile: Path) -> None:
        folder.mkdir()
        for file in files:
            pdf(folder / f"{file.stem}.pdf", said["theirs"])

    monkeypatch.setattr(pages, "write", written)
    monkeypatch.setattr(pages, "_convert", convert)
    monkeypatch.setattr(pages, "which", lambda _name: "soffice")
    monkeypatch.setattr(pages, "PAGE", tmp_path / "pages.md")
    return said


def test_as_many_pages_are_well(briefing: dict[str, int], tmp_path: Path) -> None:
    assert pages.main(["--write"]) == 0
    assert "| brief | 4 | 4 | +0.0% |" in (tmp_path / "pages.md").read_text(encoding="utf-8")


def test_a_page_more_is_told(
    briefing: dict[str, int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing["theirs"] = 5
    assert pages.main([]) == 1
    assert "| brief | 4 | 5 | +25.0% | too far apart" in capsys.readouterr().out
    assert not (tmp_path / "pages.md").exists()


def test_without_libreoffice_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "which", lambda _name: None)
    assert pages.main([]) == 2


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_makes_as_many_pages_of_a_one_pager(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    every = matrix.cases

    def only(library: Library, *, subset: bool) -> list[matrix.Case]:
        return [case for case in every(library, subset=subset) if case.template == "one-pager"]

    monkeypatch.setattr(matrix, "cases", only)
    assert pages.main(["--subset"]) == 0
    assert "| 1 | 1 |" in capsys.readouterr().out
