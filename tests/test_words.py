"""Every sentence for people exists in both languages, with the same placeholders."""

import string

import pytest

from data.messages import ROOMS
from tests.words import catalogue, sentences


@pytest.mark.parametrize("room", ROOMS)
def test_every_sentence_is_translated(room: str) -> None:
    known = catalogue(room)
    missing = {text: place for text, place in sentences(room).items() if text not in known}
    assert not missing


@pytest.mark.parametrize("room", ROOMS)
def test_no_translation_is_left_over(room: str) -> None:
    assert set(catalogue(room)) <= set(sentences(room))


@pytest.mark.parametrize("room", ROOMS)
def test_translations_keep_the_placeholders(room: str) -> None:
    different = {
        english: chinese
        for english, chinese in catalogue(room).items()
        if placeholders(english) != placeholders(chinese)
    }
    assert not different


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
