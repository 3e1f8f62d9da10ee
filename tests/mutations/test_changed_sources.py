"""A source's file saved otherwise is recognised; one whose text differs is refused and told why."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data.evidence.anchors import locate
from data.evidence.attach import KnownTexts
from data.evidence.reports import Outcome
from data.evidence.text import fingerprint, normalise
from data.library.library import Library
from data.messages import render
from data.model.anchor import AnchorState
from data.pack import Pack, read_pack, shipped
from tests.seeds import seeds

Alter = Callable[[str], bytes]


def _changed(text: str) -> bytes:
    """One character in the middle is another one."""
    middle = next(i for i in range(len(text) // 2, len(text)) if "一" <= text[i] <= "鿿")
    other = "甲" if text[middle] != "甲" else "乙"
    return (text[:middle] + other + text[middle + 1 :]).encode()


def _swapped(text: str) -> bytes:
    """Two neighbouring lines in the middle change places."""
    lines = text.splitlines(keepends=True)
    full = [i for i in range(len(lines) - 1) if lines[i].strip() and lines[i] != lines[i + 1]]
    i = full[len(full) // 2]
    return "".join([*lines[:i], lines[i + 1], lines[i], *lines[i + 2 :]]).encode()


SAVED: dict[str, Alter] = {
    "as it is": str.encode,
    "with CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "with a mark": lambda text: text.encode("utf-8-sig"),
    "with a mark and CRLF": lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    "in GBK": lambda text: text.encode("gb18030"),
    "in UTF-16": lambda text: text.encode("utf-16"),
}
ALTERED: dict[str, Alter] = {
    "one character": _changed,
    "paragraphs swapped": _swapped,
    "the end cut off": lambda text: text[: len(text) * 9 // 10].encode(),
    "the beginning cut off": lambda text: text[len(text) // 10 :].encode(),
    "half of it": lambda text: text[: len(text) // 2].encode(),
}
FILES = range(5)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(shipped())


@pytest.fixture(params=FILES)
def text(request: pytest.FixtureRequest) -> str:
    """The text of one of the files."""
    number: int = request.param
    return sorted(seeds().glob("*.txt"))[number].read_text(encoding="utf-8")


@pytest.fixture
def known(pack: Pack) -> KnownTexts:
    return KnownTexts(pack.sources, pack.records, ())


@pytest.mark.parametrize("alter", SAVED.values(), ids=SAVED)
def test_however_it_was_saved_it_is_recognised(
    known: KnownTexts, text: str, tmp_path: Path, alter: Alter
) -> None:
    path = tmp_path / "copy.txt"
    path.write_bytes(alter(text))
    found = known.recognise(path)
    assert found.result.outcome is Outcome.ATTACHED, str(found.result.sentence)
    assert found.text == normalise(text)
    assert render(found.result.sentence, "zh_CN").startswith("已")


@pytest.mark.parametrize("alter", ALTERED.values(), ids=ALTERED)
def test_another_text_is_refused_and_told_how_far_it_agrees(
    known: KnownTexts, text: str, tmp_path: Path, alter: Alter
) -> None:
    path = tmp_path / "copy.txt"
    path.write_bytes(alter(text))
    found = known.recognise(path)
    result = found.result
    assert result.outcome is Outcome.DIFFERS
    assert found.text is None
    assert 0.25 * result.anchors <= result.found <= result.anchors
    sentence = str(result.sentence)
    assert "another version" in sentence
    assert f"{result.found} of {result.anchors}" in sentence
    assert sentence.endswith("It was not attached.")


@pytest.mark.parametrize("alter", ALTERED.values(), ids=ALTERED)
def test_no_anchor_is_ever_found_where_its_words_do_not_stand(
    pack: Pack, text: str, alter: Alter
) -> None:
    """Even against a text that should not be there: found with its words and context, or not."""
    whole = normalise(text)
    other = normalise(alter(text).decode("utf-8", "ignore"))
    sources = {s.id: s for s in pack.sources if s.text.sha256 == fingerprint(whole)}
    for record in pack.records:
        for anchor in record.anchors:
            if anchor.source not in sources:
                continue
            place = locate(anchor, other, (0, len(other)))
            if place.start is not None:
                around = anchor.prefix + anchor.exact + anchor.suffix
                start = place.start - len(anchor.prefix)
                assert other[start : start + len(around)] == around
                if place.start != anchor.at[0]:
                    assert other.count(around) == 1


def test_what_was_verified_before_stays(tmp_path: Path) -> None:
    """A person who drops faulty copies beside the right one loses nothing."""
    (right, *_) = sorted(seeds().glob("*.txt"))
    copies = [tmp_path / f"copy-{number}.txt" for number in range(len(ALTERED))]
    for path, alter in zip(copies, ALTERED.values(), strict=True):
        path.write_bytes(alter(right.read_text(encoding="utf-8")))
    with Library.open(tmp_path / "library.jiyao") as library:
        refused = library.attach(copies)
        assert [file.outcome for file in refused.files] == [Outcome.DIFFERS] * len(copies)
        assert set(library.verify().counts) == {AnchorState.NOT_ATTACHED}
        library.attach([right])
        before = library.verify().counts
        assert not set(before) & {AnchorState.NOT_FOUND, AnchorState.AMBIGUOUS}
        library.attach(copies)
        assert library.verify().counts == before
