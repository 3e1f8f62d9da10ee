"""Recognising the copies of sources that people have.

A file is recognised by the fingerprint of its normalised text, whatever it is called and however it
was saved. One that only resembles a known text is told so, with how much of it, and never attached.
"""

import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from data.evidence.decoding import readings
from data.evidence.reports import FileResult, Outcome
from data.evidence.text import fingerprint
from data.messages import Message, message
from data.model.ids import SourceId
from data.model.record import Record
from data.model.source import Source

MOST_BYTES = 8 * 1024 * 1024
"""A longer file is no article; reading it would only keep the person waiting."""
SUFFIXES = frozenset({".txt", ".text"})
_TELLING = 6
"""Characters an anchor needs with its context to tell one text from another."""
_RESEMBLES = 0.25
"""The share of a text's anchors from which on a file is called another version of it."""


class Recognised(msgspec.Struct, frozen=True):
    """What a file is; ``text`` is the normalised text when it is to be kept."""

    result: FileResult
    sha256: str = ""
    text: str | None = None


class KnownTexts:
    """The texts the library's sources stand in, and what tells them apart."""

    def __init__(
        self, sources: Iterable[Source], records: Iterable[Record], attached: Iterable[str]
    ) -> None:
        self._sources: dict[str, list[Source]] = {}
        for source in sources:
            self._sources.setdefault(source.text.sha256, []).append(source)
        self._attached = set(attached)
        self._count = sum(map(len, self._sources.values()))
        version_of = {s.id: sha256 for sha256, each in self._sources.items() for s in each}
        self._words: dict[str, set[str]] = {}
        for anchor in (anchor for record in records for anchor in record.anchors):
            words = anchor.prefix + anchor.exact + anchor.suffix
            if anchor.source in version_of and len(words) >= _TELLING:
                self._words.setdefault(version_of[anchor.source], set()).add(words)

    def recognise(self, path: Path) -> Recognised:
        """What the file ``path`` is."""
        content = _content(path)
        if isinstance(content, Message):
            return Recognised(FileResult(path, Outcome.UNREADABLE, content))
        texts = list(readings(content))
        for text in texts:
            sha256 = fingerprint(text)
            if sha256 in self._sources:
                return self._known(path, sha256, text)
        return Recognised(self._unknown(path, texts))

    def _known(self, path: Path, sha256: str, text: str) -> Recognised:
        sources = self._sources[sha256]
        titles = _titles(sources)
        if sha256 in self._attached:
            sentence = message("Already attached: {titles}.", titles=titles)
            outcome = Outcome.ALREADY
        else:
            sentence, outcome = message("Attached: {titles}.", titles=titles), Outcome.ATTACHED
            self._attached.add(sha256)
        result = FileResult(path, outcome, sentence, _ids(sources))
        return Recognised(result, sha256, text if outcome is Outcome.ATTACHED else None)

    def _unknown(self, path: Path, texts: Sequence[str]) -> FileResult:
        if not texts:
            sentence = message("“{name}” is not a text that can be read.", name=path.name)
            return FileResult(path, Outcome.UNREADABLE, sentence)
        found, total, sha256 = max(
            (self._resemblance(text, sha256) for text in texts for sha256 in self._words),
            key=lambda each: each[0] / each[1],
            default=(0, 1, ""),
        )
        if found / total < _RESEMBLES:
            sentence = message(
                "“{name}” is a text of {count} characters that fits none of the {sources} sources"
                " of the library. It was not attached. If it should be one of them, save the whole"
                " article as the source has it; if it is a new source, keep it to be imported.",
                name=path.name, count=len(texts[0]), sources=self._count,
            )  # fmt: skip
            return FileResult(path, Outcome.UNKNOWN, sentence)
        sources = self._sources[sha256]
        sentence = message(
            "“{name}” is another version of {titles}: {found} of {total} anchored passages stand in"
            " it. It was not attached.",
            name=path.name, titles=_titles(sources), found=found, total=total,
        )  # fmt: skip
        return FileResult(path, Outcome.DIFFERS, sentence, _ids(sources), found, total)

    def _resemblance(self, text: str, sha256: str) -> tuple[int, int, str]:
        """How many of a known text's telling words stand in ``text``, and of how many."""
        words = self._words[sha256]
        return sum(each in text for each in words), len(words), sha256


def _content(path: Path) -> bytes | Message:
    """The bytes of a file, or why they are not read."""
    if path.suffix.lower() not in SUFFIXES:
        return message("“{name}” is not a text file; save it as .txt first.", name=path.name)
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            return message("“{name}” cannot be opened.", name=path)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return message("There is no file “{name}”.", name=path)
    except OSError:
        return message("“{name}” cannot be opened.", name=path)
    if len(content) > MOST_BYTES:
        return message("“{name}” is too long for a source ({most} MB at most).",
                       name=path.name, most=MOST_BYTES // 1024**2)  # fmt: skip
    return content


def _titles(sources: Sequence[Source]) -> str:
    return "、".join(f"《{source.title}》" for source in sources)


def _ids(sources: Sequence[Source]) -> tuple[SourceId, ...]:
    return tuple(SourceId(source.id) for source in sources)
