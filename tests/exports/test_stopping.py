"""A build that is to stop stops in the middle of composing, and leaves nothing behind."""

import sys
from io import BufferedRandom, BytesIO
from pathlib import Path
from types import FrameType

import pytest

from data.errors import Cancelled
from data.library.library import Library
from data.model.issue import IssuedFile
from data.progress import Progress, stoppable
from exports.build import Order, build
from exports.docx.package import Package
from exports.issuing import issued_file
from templates.presets.shipped import builtin_presets
from tests.templates.samples import AS_OF


class _Patience:
    """Lets the work ask so many times while it composes; notes the steps it told of."""

    def __init__(self, questions: int) -> None:
        self.left = questions
        self.told: list[str] = []

    def asked(self) -> bool:
        self.left -= 1
        return self.left < 0

    def say(self, _fraction: float, what: object) -> None:
        if what is not None:
            self.told.append(str(what))


@pytest.mark.parametrize("questions", [2, 40, 300, 700])
def test_composing_can_be_stopped(questions: int, tmp_path: Path) -> None:
    preset = next(each for each in builtin_presets() if each.id == "guangdong")
    patience = _Patience(questions)
    order = Order(AS_OF, folder=tmp_path / "out")
    with Library.open(tmp_path / "library.jiyao") as library, pytest.raises(Cancelled):
        build(library, preset, order, Progress(patience.say, patience.asked))
    assert patience.told == ["Composing"]
    assert not (tmp_path / "out").exists()


def test_a_stopped_build_can_be_made_again(tmp_path: Path) -> None:
    preset = next(each for each in builtin_presets() if each.id == "shanxi")
    order = Order(AS_OF, ("docx",), tmp_path)
    with Library.open(tmp_path / "library.jiyao") as library:
        with pytest.raises(Cancelled):
            build(library, preset, order, Progress(cancelled=_Patience(40).asked))
        (path,) = build(library, preset, order).files
    assert path.is_file()


def test_files_are_read_for_their_checksums_while_it_can_still_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preset = next(each for each in builtin_presets() if each.id == "shanxi")
    read: list[Path] = []

    def noting(stream: BufferedRandom, path: Path, key: str) -> IssuedFile:
        read.append(path)
        return issued_file(stream, path, key)

    monkeypatch.setattr("exports.build.issued_file", noting)
    order = Order(AS_OF, ("docx", "pdf"), tmp_path / "out")
    with Library.open(tmp_path / "library.jiyao") as library:
        with pytest.raises(Cancelled):
            build(library, preset, order, Progress(cancelled=lambda: len(read) == 2))
        assert library.issues() == ()
    assert list((tmp_path / "out").iterdir()) == []


MOST = 6_000
"""Calls of Python functions from one question to the next: some milliseconds."""


class _Counting:
    """Counts the calls of functions between the questions whether to stop."""

    def __init__(self) -> None:
        self.gaps: list[int] = []
        self._calls = 0

    def count(self, _frame: FrameType, event: str, _argument: object) -> None:
        self._calls += event == "call"

    def asked(self) -> bool:
        self.gaps.append(self._calls)
        self._calls = 0
        return False


def test_work_is_never_long_without_asking_whether_to_stop(tmp_path: Path) -> None:
    preset = next(each for each in builtin_presets() if each.id == "guangdong")
    order = Order(AS_OF, ("docx", "pdf"), tmp_path)
    counting = _Counting()
    with Library.open(tmp_path / "library.jiyao") as library:
        build(library, preset, order)  # modules are loaded, templates compiled, lists read
        before = sys.getprofile()
        sys.setprofile(counting.count)
        try:
            build(library, preset, order, Progress(cancelled=counting.asked))
        finally:
            sys.setprofile(before)
    assert len(counting.gaps) > 1_000
    assert max(counting.gaps) < MOST


def test_what_is_deflated_in_one_go_asks_for_every_megabyte() -> None:
    xml = "".join(map(chr, range(0x4E00, 0x9F00))) * 50  # three megabytes
    asked = _Counting()
    package = Package(xml)
    with stoppable(Progress(cancelled=asked.asked)):
        package.write(BytesIO(), Progress(cancelled=asked.asked))
    assert len(asked.gaps) > len(xml.encode()) >> 20
    patience = _Patience(3)
    with stoppable(Progress(cancelled=patience.asked)), pytest.raises(Cancelled):
        package.write(BytesIO(), Progress())
