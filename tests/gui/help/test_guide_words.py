"""The guide names what is there: search fields, keys, and words of the window."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QKeySequence

from data.library.search_query import NAMES, Field
from gui.command_table import COMMANDS

ROOT = Path(__file__).parents[3]
GUIDE = ROOT / "docs" / "guide"
WORDS = ROOT / "gui" / "i18n" / "jiyao_zh_CN.ts"
ELSEWHERE = {"Ctrl+C", "Ctrl+Tab", "Alt+Up", "Alt+Down"}
"""Keys of lists and fields, which are no commands of the desk."""
OTHERS = {"广东", "大科学装置", "文档"}
"""A region and a theme the guide takes as examples, and a folder of the system."""


def told(language: str) -> str:
    """All pages of the guide in one language, each paragraph in one line."""
    pages = sorted((GUIDE / language).glob("*.md"))
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def plain(words: str) -> str:
    """Words of the window as the guide writes them: no marks of keys, no dots at the end."""
    return re.sub(r"\s+", " ", words.replace("&", "")).rstrip("….").strip()


def shown(tag: str) -> set[str]:
    """What stands in the window: in English (``source``) or in Chinese (``translation``)."""
    return {plain(each.text or "") for each in ElementTree.parse(WORDS).iter(tag)}


@pytest.mark.parametrize("field", Field)
def test_every_search_field_is_told(field: Field) -> None:
    assert f"`{field.value}:" in told("en")
    names = [name for name, meant in NAMES.items() if meant is field]
    assert any(f"`{name}：" in told("zh") for name in names)


@pytest.mark.usefixtures("qapp")  # what the usual keys are only an application knows
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_key_that_is_told_belongs_to_a_command(language: str) -> None:
    text = told(language)
    keys = set(re.findall(r"(?:(?:Ctrl|Shift|Alt)\+)+(?:F\d+|[A-Z][a-z]+|[A-Z0-9])|\bF\d+\b", text))
    bound = {keys.toString() for command in COMMANDS for keys in command.sequences}
    assert "Ctrl+K" in keys
    assert {QKeySequence(each).toString() for each in keys} - ELSEWHERE <= bound


@pytest.mark.parametrize(("language", "tag"), [("en", "source"), ("zh", "translation")])
def test_words_of_the_window_are_quoted_as_they_stand_there(language: str, tag: str) -> None:
    quoted = {plain(words) for words in re.findall(r"“([^”]+)”", told(language))}
    parts = {plain(part) for words in quoted for part in words.split("→")}
    assert len(parts) > 10
    assert parts - shown(tag) <= OTHERS
