"""Several sources prove more than one only when they are independent of each other."""

from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.evidence.corroboration import (
    Corroboration,
    Independence,
    corroborating,
    corroboration,
    support,
)
from data.model.anchor import Anchor
from data.model.ids import SourceId
from data.model.source import Source, SourceText
from data.pack import read_pack, shipped
from tests.data.samples import GUANGZHOU, INVESTED, SUMMARY

SINGLE, INDEPENDENT, SAME_PUBLISHER, SAME_WORDS, UNKNOWN = Independence
HANDED_OUT = "“十四五”期间广东获批建设的4个大科学设施之一"
IN_TRADITIONAL = "“十四五”期間廣東獲批建設的4個大科學設施之一"


def source(name: str, publisher: str | None, **fields: object) -> Source:
    text = SourceText(sha256=name[0] * 64, extent=(0, 100), characters=100)
    fields = {"text": text, **fields}
    return msgspec.structs.replace(GUANGZHOU, id=name, publisher=publisher, **fields)


SOURCES = {
    SourceId(each.id): each
    for each in (
        source("a", "南方雜誌社"),
        source("b", "样报"),
        source("c", "南方杂志社"),
        source("d", None),
        source("e", "别的报"),
        source(
            "b-again", "转载网", text=SourceText(sha256="b" * 64, extent=(50, 90), characters=100)
        ),
        source(
            "b-below", "下版", text=SourceText(sha256="b" * 64, extent=(100, 150), characters=150)
        ),
    )
}


def anchors(*names: str, exact: Sequence[str] = ()) -> list[Anchor]:
    words = exact or [f"{name}处约{number}家" for number, name in enumerate(names)]
    return [
        Anchor(source=name, exact=each, at=(0, len(each)))
        for name, each in zip(names, words, strict=True)
    ]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["a"], (1, 1, SINGLE)),
        (["a", "a"], (1, 1, SINGLE)),
        (["a", "lost"], (1, 1, SINGLE)),
        (["a", "b"], (2, 2, INDEPENDENT)),
        (["a", "c"], (2, 1, SAME_PUBLISHER)),
        (["a", "b", "c"], (3, 2, INDEPENDENT)),
        (["a", "d"], (2, 1, UNKNOWN)),
        (["a", "c", "d"], (3, 1, UNKNOWN)),
        (["a", "b", "d"], (3, 2, INDEPENDENT)),
        (["b", "b-again"], (2, 1, SAME_WORDS)),
        (["b", "b-below"], (2, 2, INDEPENDENT)),
        (["b", "b-again", "e"], (3, 2, INDEPENDENT)),
    ],
)
def test_publishers_and_texts_decide(
    names: list[str], expected: tuple[int, int, Independence]
) -> None:
    assert corroborating(anchors(*names), SOURCES) == Corroboration(*expected)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (HANDED_OUT, IN_TRADITIONAL, SAME_WORDS),
        (HANDED_OUT, "广东“十四五”获批的大科学设施共4个", INDEPENDENT),
        ("4个大科学设施", "4個大科學設施", INDEPENDENT),
    ],
)
def test_what_is_written_alike_comes_from_one_hand(
    one: str, other: str, expected: Independence
) -> None:
    here, there = anchors("b", "e", exact=(one, other))
    assert corroborating((here, there), SOURCES).independence is expected
    assert support(there, here, SOURCES) is expected


def test_a_finding_is_made_from_sources_none_of_which_repeats_it() -> None:
    both = tuple(anchors("a", "b"))
    figure = msgspec.structs.replace(INVESTED, anchors=both)
    finding = msgspec.structs.replace(SUMMARY, anchors=both)
    assert corroboration(figure, SOURCES).independence is INDEPENDENT
    assert corroboration(finding, SOURCES).independence is SINGLE


@given(st.lists(st.sampled_from(list(SOURCES)), min_size=1, max_size=7))
def test_the_order_does_not_matter_and_no_publisher_counts_twice(names: list[SourceId]) -> None:
    found = corroborating(anchors(*names), SOURCES)
    again = corroborating(anchors(*reversed(names)), SOURCES)
    assert (found.sources, found.publishers) == (again.sources, again.publishers)
    assert found.independence is again.independence
    assert found.publishers <= found.sources == len(set(names))
    assert (found.independence is INDEPENDENT) == (found.publishers > 1)


def test_two_articles_on_one_city_with_one_handout_are_not_taken_for_independent() -> None:
    pack = read_pack(shipped())
    sources = {SourceId(each.id): each for each in pack.sources}
    found = {each.id: corroboration(each, sources).independence for each in pack.records}
    assert found["stgz-approved-facilities"] is SAME_WORDS
    assert found["gz-nature-index-rank"] is UNKNOWN
    assert INDEPENDENT not in found.values()
