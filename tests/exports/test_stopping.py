"""A build that is to stop stops in the middle of composing, and leaves nothing behind."""

from pathlib import Path

import pytest

from data.errors import Cancelled
from data.library.library import Library
from data.progress import Progress
from exports.build import Order, build
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
