"""The sentence around anchored words."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.evidence.surroundings import CUT, LONGEST, Surroundings, surroundings
from data.model.anchor import Anchor

TEXT = "前文一句。设备重700克，可手持。“已用于三家医院。”此后停用。"


class Case(NamedTuple):
    text: str | None
    anchor: Anchor
    told: Surroundings
    extent: tuple[int, int] = (0, len(TEXT))


def _anchor(words: str, *, prefix: str = "", suffix: str = "") -> Anchor:
    start = TEXT.index(words)
    return Anchor(exact=words, at=(start, start + len(words)), prefix=prefix, suffix=suffix)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            Case(TEXT, _anchor("700克"), Surroundings("设备重", "700克", "，可手持。")),
            id="from full stop to full stop",
        ),
        pytest.param(
            Case(TEXT, _anchor("三家医院"), Surroundings("“已用于", "三家医院", "。”")),
            id="a closing quotation mark belongs to the sentence it ends",
        ),
        pytest.param(
            Case(TEXT, _anchor("此后"), Surroundings("", "此后", "停用。")),
            id="and not to the one after it",
        ),
        pytest.param(
            Case(TEXT, _anchor("可手持。"), Surroundings("设备重700克，", "可手持。", "")),
            id="words that end the sentence have nothing after them",
        ),
        pytest.param(
            Case(TEXT, _anchor("700克"), Surroundings("重", "700克", "，可"), extent=(7, 14)),
            id="what is not of this source is not told",
        ),
        pytest.param(
            Case(
                None,
                _anchor("700克", prefix="句。设备重", suffix="，可手"),
                Surroundings("设备重", "700克", "，可手…"),
            ),
            id="without a text what the anchor knows",
        ),
        pytest.param(
            Case("别的文字", _anchor("700克"), Surroundings("…", "700克", "…")),
            id="not found in the text",
        ),
    ],
)
def test_the_sentence_is_told(case: Case) -> None:
    assert surroundings(case.anchor, case.text, case.extent) == case.told


@given(st.text("甲。”！\n ", max_size=200), st.text("甲。”！\n ", max_size=200))
def test_what_is_told_stands_in_the_text_and_is_short(before: str, after: str) -> None:
    text = f"{before}词{after}"
    anchor = Anchor(exact="词", at=(len(before), len(before) + 1))
    told = surroundings(anchor, text, (0, len(text)))
    assert told.before.removeprefix(CUT) + told.words + told.after.removesuffix(CUT) in text
    assert max(len(told.before), len(told.after)) <= LONGEST + len(CUT)
