"""What a layout keeps never shows: pages are those that would be made from nothing."""

import dataclasses
from collections.abc import Mapping, Sequence

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.model.ids import SourceId
from exports.fonts.fontset import FontSet
from exports.layout.cache import LineCache
from exports.layout.engine import lay_out
from exports.layout.pages import LaidOut, Node
from templates.document import (
    Bibliography,
    Block,
    BlockId,
    Cite,
    Contents,
    Document,
    Endnotes,
    Footnote,
    NotePlacement,
    Strong,
    Text,
    plain,
)
from templates.style import Style
from tests.exports.layout.samples import META, Writer, document, paragraph

WRITER = Writer()
SOURCE = SourceId("source-9")
SECTIONS: tuple[Block, ...] = tuple(WRITER.section() for _ in range(4))
NOTED = paragraph(
    (
        Text("国" * 30),
        Footnote((Text("注"), Footnote((Text("注中的注"),)), Cite(SOURCE))),
        Strong((Text("重"), Footnote((Text("再注"),)))),
        Cite(SOURCE),
    ),
    "noted",
)
ABSENT = paragraph("没有的字\U0001f9ff", "absent")
PARTS: tuple[Block, ...] = (*SECTIONS, NOTED, ABSENT, *WRITER.section().blocks)
Shape = tuple[list[int], bool, bool, bool]


def briefing(shape: Shape) -> Document:
    """The parts numbered, with or without a list of references, notes at the end, other words."""
    numbers, listed, at_end, english = shape
    blocks = [Contents(BlockId("contents")), *(PARTS[n] for n in dict.fromkeys(numbers))]
    if listed:
        blocks.append(Bibliography(BlockId("references")))
    if at_end:
        blocks.append(Endnotes(BlockId("notes")))
    labels = {**META.labels, "references": "References", "note": "Note"} if english else META.labels
    return document(
        blocks,
        NotePlacement.ENDNOTES if at_end else NotePlacement.FOOTNOTES,
        msgspec.structs.replace(META, labels=labels),
    )


def told(value: object) -> object:
    """``value`` with nodes as what they are, so that two layouts can be compared."""
    if isinstance(value, Node):
        return ("node", value.role, value.block, value.box, [told(each) for each in value.children])
    if isinstance(value, msgspec.Struct):
        return type(value).__name__, [told(getattr(value, f)) for f in value.__struct_fields__]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [told(getattr(value, field.name)) for field in dataclasses.fields(value)]
    if isinstance(value, Mapping):
        return {key: told(each) for key, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [told(each) for each in value]
    return value


def laid(made: Document, style: Style, fonts: FontSet, cache: LineCache | None) -> object:
    """The pages of ``made``, and what of it is in no font."""
    missing: list[object] = []
    out: LaidOut = lay_out(made, style, fonts, cache=cache, missing=missing.append)
    return told(out), missing


Shapes = st.lists(
    st.tuples(
        st.lists(st.integers(0, len(PARTS) - 1), max_size=5),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    max_size=4,
)


@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(shapes=Shapes, room=st.sampled_from((40, 400_000)))
def test_pages_are_the_same_whatever_was_laid_out_before(
    official: Style, institute: Style, fonts: FontSet, shapes: list[Shape], room: int
) -> None:
    cache = LineCache(fonts, room, lasting=True)
    for number, shape in enumerate(shapes):
        made, style = briefing(shape), (official, institute)[number % 2]
        assert laid(made, style, fonts, cache) == laid(made, style, fonts, None)


def test_prose_that_did_not_change_is_not_made_again(official: Style, fonts: FontSet) -> None:
    cache = LineCache(fonts, lasting=True)
    assert cache.proses is not None
    lay_out(briefing(([0, 1], True, False, False)), official, fonts, cache=cache)
    before = {inlines: dict(kept.proses) for inlines, (kept, _) in cache.proses._kept._kept.items()}
    lay_out(briefing(([0, 1], True, False, False)), official, fonts, cache=cache)
    assert {
        inlines: kept.proses for inlines, (kept, _) in cache.proses._kept._kept.items()
    } == before


def test_what_is_kept_is_bounded_by_its_characters(official: Style, fonts: FontSet) -> None:
    cache = LineCache(fonts, room=3_000, lasting=True)
    assert cache.proses is not None
    for number in range(12):
        words = "科技" * (40 if number % 2 else 400) + str(number)
        told = [paragraph(f"{words}{part}") for part in range(6)]
        lay_out(document(told), official, fonts, cache=cache)
        proses = cache.proses._kept._kept
        characters = sum(len(plain(inlines)) for inlines in proses)
        assert characters < cache.proses.weight == sum(weight for _, weight in proses.values())
        assert cache.proses.weight <= 3_000
        for kept in (cache._lines, cache._whole):
            for generation in (kept._young, kept._old):
                assert sum(len(span.text) for spans, _ in generation for span in spans) <= 3_000
