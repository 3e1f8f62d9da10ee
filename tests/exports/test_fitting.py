"""One page is one page, whatever was picked: by printing fewer records, never smaller type."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.model.ids import PresetId, RegionId, ThemeId
from data.model.record import Kind
from data.model.selection import Selection
from exports.fitting import tightened
from exports.layout.engine import lay_out
from exports.prepared import Prepared, Workshop
from templates.brief import Brief, brief_of, ready
from templates.compose.pruning import all_inlines
from templates.document import Bibliography, Cite, Document, Paragraph, plain, walk
from templates.labels import LABEL_LANGUAGES
from templates.presets.preset import OptionValue, Preset
from templates.style import load_style, style_ids
from tests.templates.builtin.test_builtin import pack_library
from tests.templates.samples import AS_OF, MemoryLibrary, finding

STYLES = style_ids()
REGIONS = [RegionId(name) for name in ("CN-GD", "CN-SH", "CN-SX", "CN-HN", "CN-HK", "CN-SD")]
THEMES = [ThemeId(name) for name in ("facilities", "industry", "transfer", "opening.trade")]


@cache
def workshop() -> Workshop:
    return Workshop()


def preset(style: str, selection: Selection, **options: OptionValue) -> Preset:
    return Preset(
        id=PresetId("p"), name="试", template="one-pager", style=style, selection=selection,
        options=options,
    )  # fmt: skip


def made(style: str, selection: Selection, **options: OptionValue) -> Prepared:
    brief = ready(pack_library(), preset(style, selection, **options), AS_OF)
    assert isinstance(brief, Brief)
    return workshop().prepare(brief, style)


def words(document: Document) -> str:
    return "\n".join(plain(b.inlines) for b in walk(document.blocks) if isinstance(b, Paragraph))


selections = st.builds(
    lambda regions, themes, kinds: Selection(
        regions=tuple(regions), themes=tuple(themes), kinds=tuple(kinds)
    ),
    st.lists(st.sampled_from(REGIONS), max_size=3, unique=True),
    st.lists(st.sampled_from(THEMES), max_size=2, unique=True),
    st.lists(st.sampled_from(list(Kind)), max_size=3, unique=True),
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    selection=selections,
    style=st.sampled_from(STYLES),
    language=st.sampled_from(LABEL_LANGUAGES),
    references=st.sampled_from(["short", "list", "none"]),
)
def test_whatever_is_picked_fits(
    selection: Selection, style: str, language: str, references: str
) -> None:
    prepared = made(style, selection, language=language, references=references)
    assert len(prepared.laid.pages) == 1
    assert not prepared.document.warnings
    tight = lay_out(prepared.document, tightened(prepared.style), prepared.fonts)
    assert len(tight.pages) == 1
    blocks = prepared.document.blocks
    listed = any(isinstance(block, Bibliography) for block in walk(blocks))
    assert listed is any(isinstance(inline, Cite) for inline in all_inlines(blocks))


@pytest.mark.parametrize("style", STYLES)
def test_the_page_is_used(style: str) -> None:
    prepared = made(style, Selection())
    lowest = min(place.y for place in prepared.laid.places)
    assert lowest < prepared.laid.height * 0.35


@pytest.mark.parametrize("style", STYLES)
def test_a_hostile_title_leaves_room_for_less(style: str) -> None:
    prepared = made(style, Selection(), title="很长的标题" * 12, introduction="按" * 200)
    assert len(prepared.laid.pages) == 1


def test_what_never_fits_is_told() -> None:
    prepared = made("official", Selection(), title="很长的标题" * 200)
    (warning,) = prepared.document.warnings
    assert "1 page" in str(warning)


def test_the_foot_counts_what_is_not_printed() -> None:
    prepared = made("institute", Selection(regions=(RegionId("CN-SX"),), kinds=(Kind.FINDING,)))
    printed = len({entry.record for entry in prepared.document.manifest})
    brief = brief_of(
        pack_library(),
        preset("institute", Selection(regions=(RegionId("CN-SX"),), kinds=(Kind.FINDING,))),
        AS_OF,
    )
    left = len(brief.material.items) - printed
    assert (f"未列要点{left}条" in words(prepared.document)) is bool(left)


def test_texts_are_whole_or_only_their_title() -> None:
    prepared = made("institute", Selection(regions=(RegionId("CN-GD"),)))
    text = words(prepared.document)
    for entry in prepared.document.manifest:
        record = (
            brief_of(pack_library(), preset("institute", Selection()), AS_OF)
            .material.by_id[entry.record]
            .record
        )
        whole = getattr(record, "text", record.title).removesuffix("。")
        assert whole in text or record.title in text or record.kind is Kind.FIGURE


def test_the_same_brief_is_the_same_page() -> None:
    first, second = (made("institute", Selection()).document for _ in range(2))
    assert first == second


def test_regions_take_turns() -> None:
    records = [finding(f"g{i}", stands_on=tuple("abcdef"[: 6 - i])) for i in range(4)]
    records += [finding(f"s{i}", regions=(RegionId("CN-SH"),)) for i in range(2)]
    library = MemoryLibrary(records)
    room = {"first": 3, "figures": 0, "second": 0, "whole": 3, "items": 0, "titles": 0}
    document = brief_of(library, preset("institute", Selection()), AS_OF).document(room)
    told = [b.records[0] for b in walk(document.blocks) if isinstance(b, Paragraph) and b.records]
    assert told == ["g0", "s0", "g1"]


@pytest.mark.parametrize("style", STYLES)
def test_what_a_page_tells_is_set_in_readable_type(style: str) -> None:
    paragraphs = load_style(style).paragraphs
    assert min(paragraphs[name].size for name in ("item", "lead", "body", "list")) >= 10.5


def test_without_pages_everything_is_printed() -> None:
    document = brief_of(MemoryLibrary(), preset("institute", Selection()), AS_OF).document()
    assert {"finding", "proposal"} <= {entry.record for entry in document.manifest}
