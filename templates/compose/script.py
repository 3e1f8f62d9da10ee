"""Finished blocks in the script of the briefing, with the language of foreign words marked.

Everything that is our own goes through here, whoever wrote it (records, templates, options, notes
by hand), so that nothing stays behind in the other script. What is quoted is not touched: its words
are in the right script by declared edits. Text that names its language is left as it is: titles of
sources stand as published.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TypeVar, cast

import msgspec
from msgspec.structs import replace

from data.evidence.traditional import traditional
from templates.compose.kept_scripts import KeptScripts
from templates.compose.writing import Writing
from templates.document import (
    Block,
    Chart,
    ChartSeries,
    Evidence,
    Meta,
    Moment,
    Point,
    Section,
    Text,
    Timeline,
)
from templates.red_head import Imprint, RedHead

T = TypeVar("T")

PROSE: Mapping[type, tuple[str, ...]] = {
    Chart: ("unit", "categories", "alt"),
    ChartSeries: ("name",),
    Point: ("shown",),
    Moment: ("shown",),
    Timeline: ("alt",),
    Meta: ("title", "subtitle", "issuer", "number"),
    RedHead: ("issuers", "signers", "recipients", "secrecy_term"),
    Imprint: ("copies_to", "printed_by"),
}
"""The plain texts, or tuples of them, that are printed or read out; inlines are found by type."""

_MARKS = str.maketrans("“”‘’", "「」『』")
_CHINESE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"


def in_script(
    blocks: tuple[Block, ...], spoken: Writing, kept: KeptScripts | None = None
) -> tuple[Block, ...]:
    """``blocks`` as they are printed in the language of ``spoken``.

    What is in ``kept`` is not made again.
    """
    if not (spoken.is_traditional or spoken.is_english):
        return blocks
    kept = (kept or KeptScripts()).under(spoken.language, spoken.quoting)

    def printed(block: Block) -> Block:
        if not isinstance(block, Section):
            return kept.block(block, told)
        below = tuple(map(printed, block.blocks))
        return replace(told(replace(block, blocks=())), blocks=below)

    def told(block: Block) -> Block:
        if spoken.is_traditional:
            return _mapped(block, _traditional_text, own)
        return _mapped(block, lambda text: tuple(_runs(text, spoken.quoting)), str)

    return tuple(map(printed, blocks))


def meta_in_script(meta: Meta, spoken: Writing) -> Meta:
    """``meta`` with title and names in the script of the briefing."""
    return _mapped(meta, _traditional_text, own) if spoken.is_traditional else meta


def own(text: str) -> str:
    """Our own words in Traditional characters, with the quotation marks that go with them."""
    return traditional(text).translate(_MARKS)


def _traditional_text(text: Text) -> tuple[Text, ...]:
    return (text if text.lang else replace(text, text=own(text.text)),)


def _runs(text: Text, language: str) -> Iterator[Text]:
    """``text`` cut where Chinese words begin and end in an English line."""
    if text.lang:
        yield text
        return
    here = 0
    for found in _run().finditer(text.text):
        if found.start() > here:
            yield Text(text.text[here : found.start()])
        yield Text(found[0], language)
        here = found.end()
    if here < len(text.text):
        yield Text(text.text[here:])


@cache
def _run() -> re.Pattern[str]:
    """Chinese characters and marks, with numbers and signs between them; slow to compile."""
    return re.compile(f"[{_CHINESE}](?:[^A-Za-z\\s]*[{_CHINESE}])*")


def _mapped(value: T, texts: Callable[[Text], tuple[Text, ...]], prose: Callable[[str], str]) -> T:
    """``value`` with its texts and its prose put through the functions given."""
    if isinstance(value, tuple):
        parts: list[object] = []
        for part in value:
            parts += texts(part) if isinstance(part, Text) else (_mapped(part, texts, prose),)
        return cast("T", tuple(parts))
    if isinstance(value, Evidence):
        return cast("T", _marked(value, texts))
    if not isinstance(value, msgspec.Struct):
        return value
    told = PROSE.get(type(value), ())
    changed = {
        field: _told(old, prose) if field in told else _mapped(old, texts, prose)
        for field in value.__struct_fields__
        if isinstance(old := getattr(value, field), tuple | str | msgspec.Struct)
    }
    return cast("T", replace(value, **changed))


def _marked(value: Evidence, texts: Callable[[Text], tuple[Text, ...]]) -> Evidence:
    """Quoted words: never changed, only their language told."""
    if texts is _traditional_text:
        return value
    return replace(value, children=_mapped(value.children, texts, str))


def _told(value: object, prose: Callable[[str], str]) -> object:
    """A printed text, or a tuple of them."""
    if isinstance(value, tuple):
        return tuple(prose(each) for each in value)
    return prose(value) if isinstance(value, str) else value
