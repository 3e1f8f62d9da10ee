"""The language a briefing's own words are in: its sentences, dates, lists and names.

Every word the program puts on a page by itself comes from the labels of the language
(``templates/labels/*.toml``) or from a rule here. Chinese is written in Simplified characters;
:mod:`templates.compose.script` makes them Traditional afterwards, so that nothing is forgotten.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from string import Formatter
from typing import NamedTuple

import msgspec
from markupsafe import Markup, escape

from data.messages import message
from data.model.controlled import Names
from templates.compose import chinese
from templates.compose.english import (
    among_chinese,
    english_date,
    english_listed,
    english_sentence,
)
from templates.compose.unfit import Unfit
from templates.labels import labels, terms

DEFAULT = "zh-Hans"
"""The language of a briefing whose template has no option ``language``."""

_FILLED = (str, int, float)
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_BARE_DATE = re.compile(r"(\d{4})年(?:(\d{1,2})月)?")
_ONE = ".one"
_AMONG_CHINESE = ".zh"


class Writing(msgspec.Struct, frozen=True):
    """How a briefing is written in one language.

    Attributes:
        language: BCP 47, one of :data:`templates.labels.LABEL_LANGUAGES`.
        labels: its words and sentences by key.
        date: an ISO date, as exactly as it is known, in words.
        joined: names one after the other; ``listed`` with a word before the last.
        name: a controlled entry's name.
        sentence: a text with its full stop, unless it has one.
        terms: controlled Chinese words in the language.
        catalogue: what the catalogues of the program's sentences call the language.
    """

    language: str
    labels: Mapping[str, str]
    date: Callable[[str | dt.date], str]
    listed: Callable[[Iterable[str], str], str]
    name: Callable[[Names], str]
    sentence: Callable[[str], str] = chinese.sentence
    catalogue: str = "zh_CN"
    terms: Mapping[str, str] = msgspec.field(default_factory=dict)

    @property
    def is_english(self) -> bool:
        """Whether only what is quoted or told is Chinese."""
        return self.language == "en"

    @property
    def is_traditional(self) -> bool:
        """Whether Chinese words are printed in Traditional characters."""
        return self.language == "zh-Hant"

    @property
    def quoting(self) -> str:
        """The language that quoted words are printed in."""
        return "zh-Hans" if self.is_english else self.language

    def say(self, key: str, /, **values: object) -> Markup:
        """The sentence ``key`` with its placeholders filled; texts are escaped, markup is not.

        Raises:
            LookupError: there is no such sentence.
            ValueError: a placeholder is not filled, or a value has no placeholder.
        """
        sentence = self._sentence(key, values)
        if not values:
            return sentence.bare
        told = list(sentence.markup)
        for place, name in sentence.places:
            value = values[name]
            told[place] = escape(value if isinstance(value, str) else format(value))
        return Markup("".join(told))

    def text(self, key: str, /, **values: object) -> str:
        """The same as plain characters, for what is no markup yet."""
        sentence = self._sentence(key, values)
        told = list(sentence.plain)
        for place, name in sentence.places:
            value = values[name]
            told[place] = value.unescape() if isinstance(value, Markup) else format(value)
        return "".join(told)

    def _sentence(self, key: str, values: Mapping[str, object]) -> "_Sentence":
        """The sentence that ``key`` stands for where ``values`` are filled in, and fit."""
        told = self.labels.get(key)
        if told is None:
            raise Unfit(message("there is no sentence “{key}”", key=key))
        sentence = _parted(told)
        _check(key, sentence.names, values)
        if values.get("count") == 1 and key + _ONE in self.labels:
            return _parted(self.labels[key + _ONE])
        if key + _AMONG_CHINESE in self.labels and among_chinese(values.values()):
            return _parted(self.labels[key + _AMONG_CHINESE])
        return sentence

    def joined(self, words: Iterable[str]) -> str:
        """``words`` one after the other, with the language's mark between them."""
        return self.labels["list-separator"].join(words)

    def in_row(self, words: Iterable[str], mark: str) -> str:
        """``words`` with the mark called ``mark`` between them, a Chinese one between Chinese."""
        told = list(words)
        chinese_mark = self.labels.get(mark + _AMONG_CHINESE)
        if chinese_mark is None or not among_chinese(told):
            return self.labels[mark].join(told)
        return chinese_mark.join(told)

    def enumerated(self, words: Iterable[str]) -> str:
        """``words`` as a whole clause: Chinese needs no word before the last, English does."""
        told = list(words)
        return self.listed(told, self.labels["list-last"]) if self.is_english else self.joined(told)

    def term(self, word: str) -> str:
        """A word of a controlled kind in the language; one that is not known stays Chinese."""
        return self.terms.get(word, word)

    def period(self, words: str) -> str:
        """A span of time as the source names it; a bare year or month is written as a date."""
        bare = _BARE_DATE.fullmatch(words)
        if bare is None or not self.is_english:
            return self.term(words)
        year, month = bare.groups()
        return self.date(f"{year}-{int(month):02}" if month else year)


class _Sentence(NamedTuple):
    """A sentence parted at its placeholders.

    Attributes:
        plain, markup: its pieces as characters and escaped, empty where something is filled in.
        places: which piece is to be filled in with what.
        names: the names of all placeholders.
        bare: the whole as it stands, where nothing is to be filled in.
    """

    plain: tuple[str, ...]
    markup: tuple[str, ...]
    places: tuple[tuple[int, str], ...]
    names: frozenset[str]
    bare: Markup


@lru_cache(maxsize=4096)
def _parted(sentence: str) -> _Sentence:
    """``sentence`` ready to be filled."""
    pieces: list[str] = []
    places: list[tuple[int, str]] = []
    for text, name, _, _ in Formatter().parse(sentence):
        pieces.append(text)
        if name is not None:
            places.append((len(pieces), name))
            pieces.append("")
    markup = tuple(str(escape(piece)) for piece in pieces)
    whole = Markup("".join(markup))
    return _Sentence(tuple(pieces), markup, tuple(places), placeholders(sentence), whole)


@lru_cache(maxsize=4096)
def placeholders(sentence: str) -> frozenset[str]:
    """The names of what is to be filled into ``sentence``."""
    return frozenset(_PLACEHOLDER.findall(sentence))


def _check(key: str, wanted: frozenset[str], values: Mapping[str, object]) -> None:
    """Refuse values that are not exactly those the sentence has places for."""
    if wanted != values.keys():
        for name in sorted(wanted - values.keys()):
            raise Unfit(
                message("the sentence “{key}” needs a value for “{name}”", key=key, name=name)
            )
        for name in sorted(values.keys() - wanted):
            raise Unfit(
                message("the sentence “{key}” has no place for “{name}”", key=key, name=name)
            )
    for name, value in values.items():
        if not isinstance(value, _FILLED):
            raise Unfit(message("the value of “{name}” in “{key}” is no text", key=key, name=name))


def chinese_name(names: Names) -> str:
    """The Chinese one of an entry's names."""
    return names.zh


@cache
def writing(language: str) -> Writing:
    """How a briefing is written in ``language``."""
    words = labels(language)
    if language == "en":
        return Writing(
            language,
            words,
            english_date,
            english_listed,
            lambda names: names.en,
            english_sentence,
            "en",
            terms(language),
        )
    return Writing(language, words, chinese.chinese_date, chinese.listed, chinese_name)
