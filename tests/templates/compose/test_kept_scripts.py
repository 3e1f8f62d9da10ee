"""Blocks in another script: kept for the very same block, in a room that has its bounds."""

from templates.compose.kept_scripts import KeptScripts
from templates.document import Block, BlockId, Paragraph, Text


def paragraph(words: str) -> Paragraph:
    return Paragraph(BlockId("p"), (Text(words),))


def asked(kept: KeptScripts, block: Block) -> bool:
    """Whether the block is made when it is asked for."""
    made: list[Block] = []

    def make(given: Block) -> Block:
        made.append(given)
        return given

    kept.block(block, make)
    return bool(made)


def test_only_the_very_same_block_in_the_same_language_is_not_made_again() -> None:
    kept = KeptScripts().under("zh-Hant")
    one = paragraph("一")
    assert asked(kept, one)
    assert not asked(kept, one)
    assert asked(kept, paragraph("一"))
    assert asked(kept.under("en"), one)


def test_what_was_used_longest_ago_makes_room() -> None:
    blocks = [paragraph("一" * 100) for _ in range(20)]
    kept = KeptScripts(1_000)
    for block in blocks:
        asked(kept, block)
        asked(kept, blocks[0])
        assert kept.size <= 1_000
    assert not asked(kept, blocks[0])
    assert not asked(kept, blocks[-1])
    assert asked(kept, blocks[1])


def test_a_block_for_which_there_is_no_room_is_made_each_time() -> None:
    kept = KeptScripts(10)
    block = paragraph("一")
    assert asked(kept, block)
    assert asked(kept, block)
    assert kept.size == 0
