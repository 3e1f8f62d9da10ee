"""The Word file that lends its look is checked, copied and taken over, and kept with issues."""

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.shared import Twips

from data.errors import UserError
from data.library.library import Library
from data.model.ids import PresetId
from exports.build import Order, build
from exports.reissuing.enclosing import reference_in
from exports.reissuing.rebuilding import composed_as_issued, order_of, rebuild, reference_of
from exports.word_look import forget_reference, keep_reference, own_reference
from templates.presets.preset import Preset
from tests.data.samples import RECORDS, write_pack

PRESET = Preset(id=PresetId("p"), name="甲", template="regional-digest", formats=("docx",))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("JIYAO_HOME", str(folder))
    return folder


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A Word file with a page of its own."""
    made = WordDocument()
    made.sections[0].page_width = Twips(10_000)
    path = tmp_path / "本院.docx"
    made.save(str(path))
    return path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    pack = write_pack(tmp_path / "pack", RECORDS)
    with Library.open(tmp_path / "library.jiyao", pack=pack) as opened:
        yield opened


def test_a_copy_is_kept_until_another_is_or_none_is_wanted(house: Path, tmp_path: Path) -> None:
    assert own_reference() is None
    copy = keep_reference(house)
    assert own_reference() == copy
    assert copy.read_bytes() == house.read_bytes()
    other = house.rename(tmp_path / "别院.DOTX")
    assert keep_reference(other).name == "别院.dotx"
    assert own_reference() != copy
    assert not copy.exists()
    forget_reference()
    assert own_reference() is None


@pytest.mark.parametrize("content", [b"", b"no Word file", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_file_is_refused_and_the_one_before_stays(
    house: Path, tmp_path: Path, content: bytes
) -> None:
    copy = keep_reference(house)
    bad = tmp_path / "bad.dotx"
    bad.write_bytes(content)
    with pytest.raises(UserError):
        keep_reference(bad)
    with pytest.raises(UserError):
        keep_reference(tmp_path / "nowhere.docx")
    assert own_reference() == copy


def test_an_issue_keeps_it_and_is_built_again_with_it(
    library: Library, house: Path, tmp_path: Path
) -> None:
    order = Order(dt.date(2026, 1, 31), folder=tmp_path / "out", stem="期", reference=house)
    build(library, PRESET, order)
    (issue,) = library.issues()
    was = house.read_bytes()
    house.unlink()
    look = reference_of(library, issue, None)
    assert look == was
    with (tmp_path / "out" / "期.docx").open("rb") as stream:
        section = WordDocument(io.BytesIO(stream.read())).sections[0]
    assert section.page_width == Twips(10_000)
    made = composed_as_issued(library, issue)
    again = rebuild(made, issue, order_of(issue, tmp_path / "again", None, look))
    assert len(again.same) == 1


def test_what_is_no_enclosed_file_is_told() -> None:
    with pytest.raises(UserError):
        reference_in("{}")
