"""Four numbers that say how much of a library was seen in its sources."""

from data.library.library import Library
from data.library.standing import Standing
from tests.data.conftest import World


def test_nothing_is_checked_before_anything_is_attached(library: Library) -> None:
    standing = library.standing()
    assert (standing.holding, standing.checked, standing.attached) == (0, 0, 0)
    assert standing.sources == len(library.sources())


def test_what_is_attached_is_counted(library: Library, world: World) -> None:
    library.attach([world.texts])
    report = library.verify()
    standing = library.standing()
    holding = sum(count for state, count in report.counts.items() if state.verified)
    assert standing.attached == standing.sources > 0
    assert (standing.holding, standing.wrong) == (holding, 0)


def test_what_does_not_hold_is_wrong() -> None:
    assert Standing(holding=3, checked=5, attached=1, sources=2).wrong == 2
