"""The set of records a query finds: words from the search index, fields from what is in memory."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_

import msgspec

from data.library import notes, search
from data.library.folding import fold
from data.library.index import Index
from data.library.search_query import Field, Query, Term, parse_query
from data.library.session import Session
from data.library.sounds import sounds_like, spellings
from data.library.traits import Traits
from data.model.controlled import Names, Region, Theme
from data.model.ids import RegionId, ThemeId
from data.model.record import Kind
from data.model.source import Source

_KINDS = {
    Kind.FINDING: "要点",
    Kind.FIGURE: "数据",
    Kind.PROPOSAL: "建议",
    Kind.QUOTATION: "引语",
    Kind.EVENT: "事件",
    Kind.INSTITUTION: "机构",
}


class Matching(msgspec.Struct, frozen=True):
    """A set of records as the index numbers them; ``None`` is all of them.

    Attributes:
        by_sound: the query was taken for first letters of sounds.
    """

    records: int | None
    by_sound: bool = False


class Matcher(msgspec.Struct, frozen=True):
    """Answers queries over one state of a library; traits are read when a query needs them."""

    session: Session
    index: Index
    traits: Callable[[], Traits]
    regions: Callable[[], Iterable[Region]]
    themes: Callable[[], Iterable[Theme]]
    sources: Callable[[], Iterable[Source]]

    def matching(self, text: str) -> Matching:
        """The records ``text`` finds. A few letters that stand nowhere may be sounds."""
        query = parse_query(text)
        if not query.terms:
            return Matching(None)
        found = self._all_of(query)
        lone = query.words[0] if len(query.terms) == 1 and query.words else ""
        if not found and sounds_like(lone):
            sounding = self._sounding(lone)
            return Matching(sounding, by_sound=bool(sounding))
        return Matching(found)

    def _all_of(self, query: Query) -> int:
        found = self.index.all
        if query.words:
            found &= self._with_words(query.words)
        for word in query.without:
            found &= ~self._with_words((word,))
        for term in query.fields:
            those = self._in_field(term)
            found &= ~those if term.absent else those
        return found

    def _with_words(self, words: tuple[str, ...]) -> int:
        return self.index.numbered(search.numbers_with(self.session, words))

    def _in_field(self, term: Term) -> int:
        """The records that have ``term`` in its field."""
        looks: Mapping[Field, Callable[[str], int]] = {
            Field.REGION: self._in_regions,
            Field.THEME: self._on_themes,
            Field.KIND: self._of_kind,
            Field.SPEAKER: self._spoken_by,
            Field.SOURCE: self._out_of,
            Field.NOTE: self._noted,
        }
        return looks[term.field](term.text) if term.field else self._with_words((term.text,))

    def _in_regions(self, word: str) -> int:
        return self.index.having(regions=[RegionId(i) for i in _named(word, self.regions())])

    def _on_themes(self, word: str) -> int:
        return self.index.having(themes=[ThemeId(i) for i in _named(word, self.themes())])

    def _of_kind(self, word: str) -> int:
        kinds = (kind for kind, name in _KINDS.items() if word in name or kind.startswith(word))
        return self.index.having(kinds=tuple(kinds))

    def _spoken_by(self, word: str) -> int:
        return self._where(self.traits().by_speaker, lambda spoken: word in spoken)

    def _out_of(self, word: str) -> int:
        ids = {source.id for source in self.sources() if word in _told(source)}
        return self._where(self.traits().by_source, ids.__contains__)

    def _noted(self, word: str) -> int:
        noted = notes.all_notes(self.session).values()
        return self.index.numbered_ids(each.record for each in noted if word in fold(each.text))

    def _where(self, places: Mapping[str, list[int]], fits: Callable[[str], bool]) -> int:
        return self.index.placed(
            place for value, each in places.items() if fits(value) for place in each
        )

    def _sounding(self, letters: str) -> int:
        """The records with a word of names or title that sounds like this."""
        index = self.index
        sets = (
            index.having(
                regions=[RegionId(i) for i in _sounding(letters, self.regions())],
                themes=[ThemeId(i) for i in _sounding(letters, self.themes())],
            ),
            self._where(self.traits().by_speaker, lambda spoken: _sounds(letters, spoken)),
            self._where(
                self.traits().by_source,
                {s.id for s in self.sources() if _sounds(letters, _told(s))}.__contains__,
            ),
            index.placed(self.traits().titled(letters)),
        )
        return reduce(or_, sets)


def _named(word: str, listed: Iterable[Region] | Iterable[Theme]) -> list[str]:
    """The ids of what has ``word`` in its name or is called so by its id."""
    return [
        each.id
        for each in listed
        if any(word in fold(name) for name in _both(each.names)) or word == each.id.casefold()
    ]


def _sounding(letters: str, listed: Iterable[Region] | Iterable[Theme]) -> list[str]:
    return [each.id for each in listed if _sounds(letters, fold(each.names.zh))]


def _sounds(letters: str, folded: str) -> bool:
    return any(letters in spelled for spelled in spellings(folded))


def _both(names: Names) -> tuple[str, str]:
    return names.zh, names.en


def _told(source: Source) -> str:
    """What a source is called, folded."""
    return fold("\n".join(filter(None, (source.title, source.subtitle, source.publisher))))
