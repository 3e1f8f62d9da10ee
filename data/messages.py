"""Sentences for people, written once in English and shown in the reader's language.

Rooms below ``gui`` cannot use Qt's translation. They write ``message("…{name}…", name=value)``;
whoever shows it calls :func:`render`, which looks the English sentence up in the catalogue of the
language (``<room>/locale/<language>.toml``) and fills the placeholders in afterwards.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec

from data.counting import Count

ROOMS = ("data", "templates", "exports")
LANGUAGES = ("en", "zh_CN", "zh_TW")
_WIDE = "。！？；：）"


class Message(msgspec.Struct, frozen=True):
    """One sentence: its English template and the values that fill it."""

    template: str
    values: Mapping[str, object] = msgspec.field(default_factory=dict)

    def __str__(self) -> str:
        """The sentence in English."""
        return render(self, "en")


def message(template: str, /, **values: object) -> Message:
    """A sentence to be translated when it is shown; ``{name}`` stands for a value."""
    return Message(template, values)


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """The sentences of a language, English → translation, all rooms together.

    Those of Taiwan are converted from the Simplified Chinese ones.
    """
    if language == "zh_TW":
        from data.taiwan import as_in_taiwan

        said = catalogue("zh_CN")
        return {english: as_in_taiwan(chinese) for english, chinese in said.items()}
    sentences: dict[str, str] = {}
    for room in ROOMS:
        path = files(room).joinpath("locale", f"{language}.toml")
        if path.is_file():
            sentences.update(tomllib.loads(path.read_text(encoding="utf-8")))
    return sentences


def render(sentence: Message, language: str) -> str:
    """The sentence in ``language`` (of ``LANGUAGES``); values that are messages too."""
    template = catalogue(language).get(sentence.template, sentence.template)
    values = {name: _written(value, language) for name, value in sentence.values.items()}
    return template.format_map(values) if values else template


def told(sentences: Iterable[Message], language: str) -> str:
    """Sentences one after the other; no gap follows a mark that is as wide as a character."""
    text = ""
    for each in sentences:
        gap = " " if text and text[-1] not in _WIDE else ""
        text += gap + render(each, language)
    return text


def _written(value: object, language: str) -> object:
    """A value as it is filled in: sentences in the language, numbers able to say their noun."""
    if isinstance(value, Message):
        return render(value, language)
    return Count(value) if type(value) is int else value
