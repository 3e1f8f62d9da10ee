"""What is typed can be printed and kept."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.arranging.own import MAX_RUN, OwnNote, OwnParagraph, runs_of, typed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("R&D <3.5%", "R&D <3.5%"),
        ("两\u2028行\n三\t四", "两 行 三 四"),
        ("\x00\x0b坏", "  坏"),
        ("\ufffc片", "片"),
        ("\ud842\udfb7野家", "𠮷野家"),
        ("半\ud842", "半\ufffd"),
    ],
)
def test_breaks_and_controls_become_spaces(text: str, printed: str) -> None:
    assert typed(text) == printed


@given(st.text(st.characters(), max_size=60), st.integers(1, 3))
def test_whatever_is_typed_can_be_kept(text: str, times: int) -> None:
    runs = runs_of(text * times * 400)
    note = OwnNote(id="own.1", paragraphs=(OwnParagraph(runs=runs),))
    assert msgspec.json.decode(msgspec.json.encode(note), type=OwnNote) == note
    assert all(len(run.text) <= MAX_RUN for run in runs)
    assert "".join(run.text for run in runs) == typed(text * times * 400)
