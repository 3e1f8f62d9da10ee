"""The words of a briefing's furniture in each language a briefing can be written in."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

LABEL_LANGUAGES = ("zh-Hans", "zh-Hant", "en")


@cache
def labels(language: str) -> Mapping[str, str]:
    """The furniture's words in ``language`` (BCP 47, one of :data:`LABEL_LANGUAGES`)."""
    path = files("templates").joinpath("labels", f"{language}.toml")
    return MappingProxyType(tomllib.loads(path.read_text(encoding="utf-8")))


@cache
def terms(language: str) -> Mapping[str, str]:
    """Controlled Chinese words in ``language``; empty where they are printed as they are."""
    path = files("templates").joinpath("labels", "terms.toml")
    words: Mapping[str, Mapping[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return MappingProxyType(words.get(language, {}))
