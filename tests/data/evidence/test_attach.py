"""Recognising the copies of sources that people have."""

import os
from pathlib import Path

import pytest

from data.evidence.attach import MOST_BYTES, KnownTexts
from data.evidence.reports import Outcome
from tests.data.samples import HETAO, PAGE, RECORDS, SOURCES, ZONE


@pytest.fixture
def known() -> KnownTexts:
    return KnownTexts(SOURCES, RECORDS, attached=())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_however_it_was_saved(
    known: KnownTexts, tmp_path: Path, encoding: str, line_end: str
) -> None:
    file = tmp_path / "任何名字.TXT"
    file.write_bytes(HETAO.replace("\n", line_end).encode(encoding))
    recognised = known.recognise(file)
    assert recognised.result.outcome is Outcome.ATTACHED
    assert recognised.result.sources == ("zone",)
    assert recognised.sha256 == ZONE.text.sha256
    assert recognised.text == HETAO


def test_one_file_attaches_every_source_that_stands_in_it(
    known: KnownTexts, tmp_path: Path
) -> None:
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    recognised = known.recognise(file)
    assert recognised.result.sources == ("page-guangzhou", "page-xiamen")
    assert str(recognised.result.sentence) == "Attached: 《广州建设大装置》、《厦门软件名城》."


def test_a_second_copy_is_already_attached(known: KnownTexts, tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    for file in (first, second):
        file.write_text(HETAO, encoding="utf-8")
    known.recognise(first)
    recognised = known.recognise(second)
    assert recognised.result.outcome is Outcome.ALREADY
    assert recognised.text is None


def test_another_version_is_told_and_not_kept(known: KnownTexts, tmp_path: Path) -> None:
    file = tmp_path / "corrected.txt"
    file.write_text(HETAO.replace("設立跨境平臺", "設置跨境平臺"), encoding="utf-8")
    recognised = known.recognise(file)
    result = recognised.result
    assert result.outcome is Outcome.DIFFERS
    assert result.sources == ("zone",)
    assert (result.found, result.anchors) == (1, 2)
    assert "1 of 2" in str(result.sentence)
    assert recognised.text is None


def test_even_a_version_with_all_the_words_is_not_kept(known: KnownTexts, tmp_path: Path) -> None:
    file = tmp_path / "trailing.txt"
    file.write_text(HETAO + "1234", encoding="utf-8")
    recognised = known.recognise(file)
    assert recognised.result.outcome is Outcome.DIFFERS
    assert (recognised.result.found, recognised.result.anchors) == (2, 2)
    assert recognised.text is None


@pytest.mark.parametrize(
    ("name", "content", "outcome", "said"),
    [
        (
            "other.txt",
            "别的文章".encode(),
            Outcome.UNKNOWN,
            "a text of 4 characters that fits none of the 3 sources",
        ),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\r", Outcome.UNREADABLE, "not a text"),
        ("empty.txt", b"", Outcome.UNREADABLE, "not a text"),
        ("article.pdf", PAGE.encode(), Outcome.UNREADABLE, "save it as .txt"),
        ("huge.txt", b"a" * (MOST_BYTES + 1), Outcome.UNREADABLE, "too long"),
    ],
)
def test_what_is_not_a_source_is_told(
    known: KnownTexts, tmp_path: Path, name: str, content: bytes, outcome: Outcome, said: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    recognised = known.recognise(file)
    assert recognised.result.outcome is outcome
    assert said in str(recognised.result.sentence)
    assert recognised.text is None


@pytest.mark.parametrize(("name", "said"), [("none.txt", "no file"), ("folder.txt", "opened")])
def test_what_cannot_be_read_is_told(
    known: KnownTexts, tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "folder.txt").mkdir()
    recognised = known.recognise(tmp_path / name)
    assert recognised.result.outcome is Outcome.UNREADABLE
    assert said in str(recognised.result.sentence)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(known: KnownTexts, tmp_path: Path) -> None:
    pipe = tmp_path / "article.txt"
    os.mkfifo(pipe)
    assert known.recognise(pipe).result.outcome is Outcome.UNREADABLE


def test_a_library_without_sources_knows_nothing(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    assert KnownTexts((), (), ()).recognise(file).result.outcome is Outcome.UNKNOWN
