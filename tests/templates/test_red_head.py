"""What a red head asks of the order of a document's blocks."""

from templates.document import Block, BlockId, Contents, Paragraph, Section, Text
from templates.red_head import text_first

CONTENTS = Contents(BlockId("contents"))
WORDS = tuple(Paragraph(BlockId(f"p{n}"), (Text("引言"),)) for n in range(2))
SECTION = Section(BlockId("s"), (Text("一"),), ())


def test_contents_stand_behind_what_introduces_the_first_section() -> None:
    assert text_first((CONTENTS, *WORDS, SECTION)) == (*WORDS, CONTENTS, SECTION)


def test_what_has_no_introduction_or_no_contents_is_left_as_it_is() -> None:
    cases: list[tuple[Block, ...]] = [
        (CONTENTS, SECTION), (CONTENTS, *WORDS), (*WORDS, SECTION), (),
    ]  # fmt: skip
    for blocks in cases:
        assert text_first(blocks) == blocks
