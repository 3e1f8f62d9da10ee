"""What has changed between two states of a briefing, and what has not."""

from gui.preview.changes import Prints, areas_of, changed, prints
from gui.preview.words import Words
from templates.document import Block, BlockId
from tests.gui.preview.conftest import Prepare, briefing, of_record


def _prints(prepare: Prepare, *blocks: Block) -> Prints:
    made = prepare(*blocks)
    return prints(Words(made.laid, made.fonts))


def test_the_same_briefing_has_no_changes(prepare: Prepare) -> None:
    one, two = (_prints(prepare, *briefing()) for _ in range(2))
    assert changed(one, two) == frozenset()


def test_words_and_blocks_that_are_new_are_told(prepare: Prepare) -> None:
    before = _prints(prepare, *briefing())
    after = _prints(prepare, *briefing(extra="新添一句。"), of_record("added", "全新的。", "r"))
    assert changed(before, after) == {"cited", "added"}


def test_another_briefing_is_not_pointed_at(prepare: Prepare) -> None:
    before = _prints(prepare, *briefing())
    after = _prints(prepare, *(of_record(f"x{n}", "别的。", "r") for n in range(9)))
    assert changed(before, after) == frozenset()


def test_a_block_with_a_note_is_lit_in_both_places(prepare: Prepare) -> None:
    made = prepare(*briefing())
    areas = areas_of(frozenset({BlockId("cited")}), Words(made.laid, made.fonts))
    assert list(areas) == [0]
    assert len(areas[0]) == 2
    assert areas[0][0][1] > areas[0][1][1]
