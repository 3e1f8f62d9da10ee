"""The pack that comes with the program: what every curated record must keep to."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from data.evidence.anchors import locate
from data.evidence.edits import printed
from data.evidence.text import fingerprint, normalise
from data.evidence.verify import quoted_shares, verify
from data.library.folding import fold
from data.model.anchor import AnchorState
from data.model.record import (
    Event,
    Figure,
    Finding,
    Institution,
    Kind,
    Proposal,
    Quotation,
    Record,
)
from data.pack import Pack, read_pack, shipped
from tests.seeds import seeds

HALF_WIDTH_BESIDE_CHINESE = re.compile(r"[一-鿿][,:;?!()]|[,:;?!()][一-鿿]")
TITLES = re.compile("《[^》]*》")
CHINESE = re.compile(r"[㐀-鿿]")
CARD_REGIONS = ("CN-GD", "CN-SH", "CN-SX", "CN-HN")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(shipped())


@pytest.fixture(scope="module")
def texts(pack: Pack) -> dict[str, str]:
    """The whole text each source stands in, by the source's id."""
    read = (normalise(path.read_text(encoding="utf-8")) for path in sorted(seeds().glob("*.txt")))
    by_version = {fingerprint(text): text for text in read}
    return {source.id: by_version[source.text.sha256] for source in pack.sources}


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        (Kind.FIGURE, 90),
        (Kind.PROPOSAL, 40),
        (Kind.QUOTATION, 25),
        (Kind.INSTITUTION, 40),
        (Kind.EVENT, 25),
        (Kind.FINDING, 1),
    ],
)
def test_there_is_enough_of_each_kind(pack: Pack, kind: Kind, least: int) -> None:
    assert Counter(record.kind for record in pack.records)[kind] >= least


@pytest.mark.parametrize("region", CARD_REGIONS)
@pytest.mark.parametrize("kind", [Kind.FIGURE, Kind.PROPOSAL, Kind.QUOTATION, Kind.INSTITUTION])
def test_the_four_regions_have_all_that_a_briefing_needs(
    pack: Pack, region: str, kind: Kind
) -> None:
    assert any(
        record.kind is kind and any(each.startswith(region) for each in record.regions)
        for record in pack.records
    )


def spoken(pack: Pack) -> Iterator[tuple[Proposal | Quotation, str]]:
    """The records that print words, with those words."""
    for record in pack.records:
        if isinstance(record, Proposal | Quotation):
            yield record, printed(record.anchors[0].exact, record.edits)


def test_printed_punctuation_is_full_width_beside_chinese(pack: Pack) -> None:
    assert not {r.id: words for r, words in spoken(pack) if HALF_WIDTH_BESIDE_CHINESE.search(words)}


def test_printed_words_are_simplified(pack: Pack) -> None:
    """Every Chinese character printed is one of GB/T 2312, which has no Traditional forms."""
    strange = {
        r.id: character
        for r, words in spoken(pack)
        for character in CHINESE.findall(words)
        if not character.encode("gb2312", "ignore")
    }
    assert not strange


def test_our_own_words_are_simplified(pack: Pack) -> None:
    strange = {
        record.id: character
        for record in pack.records
        for words in own_words(record)
        for character in CHINESE.findall(words)
        if not character.encode("gb2312", "ignore")
    }
    assert not strange


def test_words_that_are_printed_are_short(pack: Pack) -> None:
    assert not {r.id: len(words) for r, words in spoken(pack) if len(words) > 120}


def test_a_figures_value_stands_in_its_words(pack: Pack) -> None:
    assert not [
        record.id
        for record in pack.records
        if isinstance(record, Figure) and record.value_text not in record.anchors[0].exact
    ]


def test_figures_are_anchored_narrowly(pack: Pack) -> None:
    assert not {
        record.id: len(record.anchors[0].exact)
        for record in pack.records
        if isinstance(record, Figure) and len(record.anchors[0].exact) > 40
    }


def test_every_anchor_stands_exactly_where_it_says(pack: Pack, texts: dict[str, str]) -> None:
    sources = {source.id: source for source in pack.sources}
    elsewhere = [
        (record.id, anchor.exact)
        for record in pack.records
        for anchor in record.anchors
        if locate(
            anchor, texts[anchor.source or ""], sources[anchor.source or ""].text.extent
        ).start
        != anchor.at[0]
    ]
    assert not elsewhere


def test_everything_verifies(pack: Pack, texts: dict[str, str]) -> None:
    verification = verify(pack.records, pack.sources, lambda source: texts[source.id])
    assert verification.report.clean
    assert set(verification.report.counts) <= {AnchorState.EXACT, AnchorState.EXACT_AFTER_EDITS}


def test_contexts_are_no_longer_than_they_need_be(pack: Pack, texts: dict[str, str]) -> None:
    """A prefix or suffix of more than 8 characters must be one without which there are two places."""
    too_long = []
    sources = {source.id: source for source in pack.sources}
    for record in pack.records:
        for anchor in record.anchors:
            low, high = sources[anchor.source or ""].text.extent
            text = texts[anchor.source or ""][low:high]
            alone = text.count(anchor.exact) == 1
            if (alone and (anchor.prefix or anchor.suffix)) or len(
                anchor.prefix + anchor.suffix
            ) > 24:
                too_long.append((record.id, anchor.prefix, anchor.suffix))
    assert not too_long


def test_less_than_a_third_of_a_source_is_quoted(pack: Pack) -> None:
    shares = quoted_shares(pack.records, pack.sources)
    assert not {source: share for source, share in shares.items() if share >= 0.30}


def own_words(record: Record) -> Iterator[str]:
    """The texts that are ours, not the source's."""
    yield record.title
    match record:
        case Finding() | Event() | Institution() | Proposal():
            yield record.text
        case _:
            pass
    if isinstance(record, Proposal | Quotation):
        yield record.occasion
    yield from filter(None, (record.note, record.doubt))


def test_our_own_words_are_not_the_sources(pack: Pack, texts: dict[str, str]) -> None:
    """No run of more than 20 characters is taken over; a document's title is its name."""
    longest = 20
    taken = {
        text[i : i + longest + 1]
        for text in map(fold, dict.fromkeys(texts.values()))
        for i in range(len(text) - longest)
    }
    copied = [
        (record.id, run)
        for record in pack.records
        for words in map(fold, (TITLES.sub("", words) for words in own_words(record)))
        for run in (words[i : i + longest + 1] for i in range(len(words) - longest))
        if run in taken
    ]
    assert not copied


def test_a_finding_stands_on_records_that_are_no_findings(pack: Pack) -> None:
    by_id = {record.id: record for record in pack.records}
    strays = [
        (record.id, base)
        for record in pack.records
        if isinstance(record, Finding)
        for base in record.stands_on
        if isinstance(by_id[base], Finding)
    ]
    assert not strays


def test_figures_say_their_qualifier(pack: Pack) -> None:
    """A qualifier in the anchored words beside the value is not dropped."""
    marks = re.compile(r"(逾|(?<!最)近|约|約|超過|超过|突破|不足|不到)[^，。,]{0,2}$")
    dropped = []
    for record in pack.records:
        if isinstance(record, Figure) and not record.qualifier:
            before = record.anchors[0].exact.partition(record.value_text)[0]
            if marks.search(before):
                dropped.append((record.id, record.anchors[0].exact))
    assert not dropped
