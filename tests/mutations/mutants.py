"""Single-character changes of the shipped pack's files, drawn from a seed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from random import Random

from data.pack import shipped

_STRING = r'"((?:[^"\\]|\\.)*)"'
_ANCHOR = r'\{ (?:prefix = "[^"]*", )?exact = "[^"]*"[^\n]*'
FIELDS: Mapping[str, re.Pattern[str]] = {
    "span": re.compile(rf"\bexact = {_STRING}"),
    "context": re.compile(rf"\b(?:prefix|suffix) = {_STRING}"),
    "offset": re.compile(r"\{[^\n]*\bexact = [^\n]*\bat = \[(\d+, \d+)\]"),
    "value": re.compile(r"^value = ([^\n]+)$", re.MULTILINE),
    "value-text": re.compile(rf"^value_text = {_STRING}", re.MULTILINE),
    "unit": re.compile(rf"^unit = {_STRING}", re.MULTILINE),
    "qualifier": re.compile(rf"^qualifier = {_STRING}", re.MULTILINE),
    "speaker": re.compile(rf"^speaker = {_STRING}", re.MULTILINE),
    "office": re.compile(rf"^office = {_STRING}", re.MULTILINE),
    "date": re.compile(rf"^(?:as_of|date|reported) = {_STRING}", re.MULTILINE),
}
"""What is changed, by name: group 1 is where."""

_RECORD = re.compile(r"^\[\[\w+\]\]\n", re.MULTILINE)
_ID = re.compile(r'^id = "([^"]+)"', re.MULTILINE)
_HAN = re.compile("[一-鿿]")


@dataclass(frozen=True, slots=True)
class Chunk:
    """One record as it stands in a source's file."""

    file: str
    record: str
    text: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """A record's text with one character changed, put in or taken out in ``field``."""

    field: str
    chunk: Chunk
    text: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.field}: {self.chunk.record}: {self.before!r} → {self.after!r}"


@cache
def chunks() -> Mapping[str, Chunk]:
    """Every record's text by its id."""
    return {
        name: Chunk(file, name, part)
        for file, text in source_files().items()
        for name, part in _tables(text)
    }


@cache
def listed(file: str) -> Mapping[str, str]:
    """The entries of a controlled list, each as it stands in ``file``, by their ids."""
    return dict(_tables(shipped().joinpath(file).read_text(encoding="utf-8")))


def _tables(text: str) -> Iterator[tuple[str, str]]:
    """Each table of a list with its id."""
    starts = [match.start() for match in _RECORD.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        named = _ID.search(text, start, end)
        assert named is not None
        yield named[1], text[start:end]


@cache
def source_files() -> Mapping[str, str]:
    """The text of each source's file by its name."""
    folder: Traversable = shipped().joinpath("sources")
    paths = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


def header(file: str) -> str:
    """What a source's file says of the source, without its records."""
    text = source_files()[file]
    first = _RECORD.search(text)
    return text[: first.start()] if first else text


def mutants(count: int, seed: int) -> Iterator[Mutant]:
    """``count`` mutants, as many of each field, the same ones for the same seed."""
    random = Random(seed)
    places = {name: list(_places(pattern)) for name, pattern in FIELDS.items()}
    names = list(FIELDS)
    made = 0
    while made < count:
        name = names[made % len(names)]
        chunk, start, end = random.choice(places[name])
        mutant = _changed(name, chunk, start, end, random)
        if mutant.text != chunk.text:
            made += 1
            yield mutant


def _places(pattern: re.Pattern[str]) -> Iterator[tuple[Chunk, int, int]]:
    """Where the field has something that can be changed."""
    for chunk in chunks().values():
        for match in pattern.finditer(chunk.text):
            if match[1]:
                yield chunk, match.start(1), match.end(1)


def _changed(name: str, chunk: Chunk, start: int, end: int, random: Random) -> Mutant:
    """The record with one character of ``start:end`` replaced, taken out or put in before it."""
    text = chunk.text
    spots = [i for i in range(start, end) if text[i] not in "\\[], "]
    at = random.choice(spots)
    other = _other(text[at], random)
    how = random.choice(("replace", "replace", "delete", "insert"))
    middle = {"replace": other, "delete": "", "insert": other + text[at]}[how]
    made = text[:at] + middle + text[at + 1 :]
    return Mutant(name, chunk, made, text[start:end], made[start : end + len(middle) - 1])


def _other(character: str, random: Random) -> str:
    """A character of the same kind, so that the change does not catch the eye."""
    if character.isdigit():
        return random.choice([digit for digit in "0123456789" if digit != character])
    if character.isascii() and character.isalpha():
        return random.choice([c for c in "abcdefghijklmnopqrstuvwxyz" if c != character.lower()])
    if _HAN.match(character):
        return random.choice([c for c in _characters() if c != character])
    return random.choice([c for c in "，。、；：“”（）·" if c != character])


@cache
def _characters() -> Sequence[str]:
    """Every Chinese character of the pack."""
    return sorted({c for text in source_files().values() for c in _HAN.findall(text)})
