"""``build --letterhead``: another letterhead than one's own, or none."""

from pathlib import Path

import pypdfium2
import pytest

from templates.letterhead import Letterhead
from templates.letterhead_file import save_letterhead
from tests.exports.cli.conftest import Run


def first_page(folder: Path) -> str:
    """The words on the first page of the PDF in ``folder``."""
    (path,) = folder.iterdir()
    return str(pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range())


@pytest.mark.parametrize(
    ("words", "expected"), [((), "自家研究院"), (("none",), ""), (("other.toml",), "别家研究院")]
)
def test_whose_paper_it_is(run: Run, tmp_path: Path, words: tuple[str, ...], expected: str) -> None:
    save_letterhead(Letterhead(("自家研究院",)))
    (tmp_path / "other.toml").write_text('issuers = ["别家研究院"]', encoding="utf-8")
    named = [tmp_path / word if "." in word else word for word in words]
    option = ["--letterhead", *named] if named else []
    outcome = run("build", "shanxi", "--to", "pdf", "--out", tmp_path / "out", *option)
    assert outcome.code == 0
    assert ("研究院" in first_page(tmp_path / "out")) is bool(expected)
    assert expected in first_page(tmp_path / "out")


def test_a_letterhead_that_cannot_be_used_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "pale.toml"
    path.write_text('accent = "#ffee00"', encoding="utf-8")
    outcome = run("build", "shanxi", "--letterhead", path, "--out", tmp_path / "out")
    assert outcome.code == 3
    assert "too light" in outcome.err
    assert not (tmp_path / "out").exists()
