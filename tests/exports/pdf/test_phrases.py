"""Looking for all phrases of a page at once finds what looking text by text finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.languages import foreign
from exports.pdf.phrases import phrases_of

_WORDS = st.sampled_from(
    [
        "中国的科技",
        "國家實驗室",
        "Nature ",
        "Communications",
        " and ",
        "R&D ",
        "。",
        "《",
        "》",
        "12 ",
        "",
        "𠮷",
    ]
)
_TEXTS = st.lists(st.lists(_WORDS, max_size=5).map("".join), max_size=6)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
@given(texts=_TEXTS)
def test_phrases_are_found_where_they_stand(language: str, texts: list[str]) -> None:
    alone = {place: list(foreign(text, language)) for place, text in enumerate(texts)}
    assert phrases_of(texts, language) == {place: found for place, found in alone.items() if found}


def test_neighbours_make_no_phrase_together() -> None:
    assert not phrases_of(["Nature", " Communications"], "zh-Hans")
