"""The furniture's words: the same keys and placeholders in every language, none left untranslated."""

import re

import pytest

from data.model.record import Kind
from templates.compose.writing import placeholders
from templates.labels import LABEL_LANGUAGES, labels

ONE, AMONG_CHINESE = ".one", ".zh"
HAN = re.compile("[\u3400-\u9fff]")
IN_CHINESE_TEXT = frozenset({"titled", "gist", "gist-status"})
"""Their marks stand between Chinese words also in an English briefing."""


def plural(language: str) -> dict[str, str]:
    """The labels without those for exactly one thing, and for places among Chinese words."""
    special = (ONE, AMONG_CHINESE)
    return {key: text for key, text in labels(language).items() if not key.endswith(special)}


@pytest.mark.parametrize("language", LABEL_LANGUAGES)
def test_keys_and_placeholders_are_the_same_in_every_language(language: str) -> None:
    wanted = {key: placeholders(text) for key, text in plural("zh-Hans").items()}
    assert {key: placeholders(text) for key, text in plural(language).items()} == wanted
    assert {f"kind-{kind}" for kind in Kind} <= set(wanted)


@pytest.mark.parametrize("language", LABEL_LANGUAGES)
def test_what_is_said_of_one_thing_is_also_said_of_many(language: str) -> None:
    for key, text in labels(language).items():
        if key.endswith(ONE):
            many = labels(language)[key.removesuffix(ONE)]
            assert placeholders(text) <= placeholders(many)
            assert "count" in placeholders(many)


def test_among_chinese_words_the_same_is_said_with_chinese_marks() -> None:
    special = {key for key in labels("en") if key.endswith(AMONG_CHINESE)}
    assert special
    for key in special:
        plain, chinese = key.removesuffix(AMONG_CHINESE), labels("en")[key]
        assert placeholders(chinese) == placeholders(labels("en")[plain])
        assert chinese == labels("zh-Hans")[plain]
    assert not any(key.endswith(AMONG_CHINESE) for key in labels("zh-Hans"))


@pytest.mark.parametrize("language", LABEL_LANGUAGES)
def test_braces_are_placeholders_only(language: str) -> None:
    for text in labels(language).values():
        assert not re.sub(r"\{[a-z_]+\}", "", text).count("{")


def test_english_is_written_with_english_characters() -> None:
    for key, text in labels("en").items():
        assert not HAN.search(text), key
        assert "’" not in text, "the fonts of Chinese pages set it an em wide"
        if key not in IN_CHINESE_TEXT and not key.endswith(AMONG_CHINESE):
            assert not re.search("[，。：；、（）《》〔〕　]", text), key
