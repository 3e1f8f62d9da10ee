"""Records and sources as the library keeps them, and back."""

import json

from hypothesis import given
from hypothesis import strategies as st

from data.library.payload import decode, decode_item, encode
from data.model.anchor import Anchor
from data.model.controlled import Region, Theme
from data.model.edit import Elide, FullWidth, Insert, Remove, Sic, ToHans
from data.model.record import Figure, Proposal, Review, Speech, Status
from data.model.source import Source
from tests.data.samples import ACCESS, GD, RECORDS, REGIONS, SOURCES, THEMES

LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=2, max_size=20)
NUMBERS = st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False)
SPOTS = st.tuples(st.integers(0, 5), st.integers(6, 9))
ANCHORS = st.builds(
    Anchor,
    exact=LINES,
    at=st.tuples(st.integers(0, 9999), st.integers(0, 9999)),
    prefix=st.text(max_size=5).map(lambda text: text.encode("utf-8", "ignore").decode()),
    suffix=st.just("。"),
    source=st.just("zone"),
)
COMMON = {
    "id": st.just("some-record"),
    "title": LINES,
    "regions": st.just((GD,)),
    "themes": st.just((ACCESS,)),
    "anchors": st.lists(ANCHORS, min_size=1, max_size=3).map(tuple),
    "status": st.sampled_from(Status),
    "review": st.sampled_from(Review),
    "note": st.none() | LINES,
}
FIGURES = st.builds(
    Figure,
    subject=LINES,
    measure=LINES,
    value=st.none() | NUMBERS | st.tuples(NUMBERS, NUMBERS),
    value_text=LINES,
    unit=LINES,
    territory=LINES,
    as_of=st.none() | st.sampled_from(["2024", "2024-01", "2024-01-19"]),
    **COMMON,
)
EDITS = st.one_of(
    st.just(ToHans()),
    st.just(FullWidth()),
    st.builds(Elide, at=SPOTS),
    st.builds(Remove, at=SPOTS, why=LINES),
    st.builds(Insert, at=st.integers(0, 9), text=LINES, why=LINES),
    st.builds(Sic, at=st.integers(0, 9), why=LINES),
)
PROPOSALS = st.builds(
    Proposal,
    text=LINES,
    speaker=st.none() | LINES,
    occasion=LINES,
    speech=st.sampled_from(Speech),
    joint_with=st.lists(LINES, max_size=2).map(tuple),
    edits=st.lists(EDITS, max_size=4).map(tuple),
    **COMMON,
)


@given(FIGURES | PROPOSALS)
def test_a_record_comes_back_the_same(record: Figure | Proposal) -> None:
    back = decode(record.kind, encode(record))
    assert back == record
    assert encode(back) == encode(record)


def test_the_samples_come_back_the_same() -> None:
    for record in RECORDS:
        assert decode(record.kind, encode(record)) == record
    assert [decode_item(Region, encode(region)) for region in REGIONS] == [*REGIONS]
    assert [decode_item(Theme, encode(theme)) for theme in THEMES] == [*THEMES]
    assert [decode_item(Source, encode(source)) for source in SOURCES] == [*SOURCES]


def test_what_is_kept_is_readable_json() -> None:
    kept = json.loads(encode(SOURCES[0]))
    assert kept["title"] == SOURCES[0].title
    assert decode_item(Source, encode(SOURCES[0])) == SOURCES[0]
