"""Outline, page labels and links lead where they should."""

from itertools import pairwise

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.layout.pages import Role
from exports.pdf.navigation import page_labels
from tests.exports.pdf.builder import Builder
from tests.exports.pdf.reading import opened


def test_bookmarks_are_nested_and_lead_to_their_pages(builder: Builder) -> None:
    builder.mark("a", "第一章")
    builder.add(Role.H1, "一")
    builder.mark("b", "第一节", 1)
    builder.end_page()
    builder.mark("c", "第二节", 1)
    builder.mark("d", "第二章")
    builder.add(Role.H1, "二")
    pdf = opened(builder.written())
    with pdf.open_outline() as outline:
        chapters = list(outline.root)
        assert [item.title for item in chapters] == ["第一章", "第二章"]
        assert [item.title for item in chapters[0].children] == ["第一节", "第二节"]
        target = chapters[0].children[1].destination
        assert isinstance(target, pikepdf.Array)
        assert target[0].objgen == pdf.pages[1].objgen
        assert float(target[3]) == pytest.approx(760)
    assert pdf.Root.PageMode == "/UseOutlines"


def test_without_bookmarks_there_is_no_outline(builder: Builder) -> None:
    builder.add(Role.P, "一")
    assert "/Outlines" not in opened(builder.written()).Root


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["1", "2", "3"], [(0, "", 1)]),
        (["i", "ii", "1", "2"], [(0, "i", None), (1, "ii", None), (2, "", 1)]),
        (["A-9", "A-10", "B-1"], [(0, "A-", 9), (2, "B-", 1)]),
        (["", "1"], [(0, "", None), (1, "", 1)]),
        (["", "", ""], [(0, "", None)]),
        (["3", "1"], [(0, "", 3), (1, "", 1)]),
        (["009", "010"], [(0, "00", 9), (1, "0", 10)]),
    ],
)
def test_labels_are_grouped(labels: list[str], expected: list[tuple[int, str, int | None]]) -> None:
    assert list(page_labels(labels)) == expected


@given(st.lists(st.sampled_from(["", "1", "2", "3", "i", "ii", "A-1", "A-2", "封面"])))
def test_groups_say_every_label(labels: list[str]) -> None:
    said: list[str] = []
    groups = [*page_labels(labels), (len(labels), "", None)]
    for (first, prefix, number), (end, _, _) in pairwise(groups):
        said += [
            prefix if number is None else f"{prefix}{number + page - first}"
            for page in range(first, end)
        ]
    assert said == labels


def test_viewers_show_the_labels(builder: Builder) -> None:
    for label in ("封面", "i", "1", "2"):
        builder.add(Role.P, label)
        builder.end_page(label)
    pdf = opened(builder.written())
    assert [str(page.label) for page in pdf.pages] == ["封面", "i", "1", "2"]


def test_links_lead_to_places_and_addresses(builder: Builder) -> None:
    paragraph = builder.root.add(Role.P)
    builder.link(paragraph.add(Role.LINK), "见后", "#b")
    builder.link(paragraph.add(Role.LINK), "网址", "https://example.org/a?b=(1)&c=中")
    builder.end_page()
    builder.mark("b")
    builder.add(Role.P, "后")
    pdf = opened(builder.written())
    inner, outer = pdf.pages[0].Annots
    assert inner.Dest[0].objgen == pdf.pages[1].objgen
    assert str(outer.A.URI) == "https://example.org/a?b=(1)&c=%E4%B8%AD"
    assert [str(each.Contents) for each in (inner, outer)] == ["见后", "网址"]
    assert float(inner.Rect[0]) == pytest.approx(72)


def test_one_link_on_two_lines_is_one_element(builder: Builder) -> None:
    link = builder.root.add(Role.P).add(Role.LINK)
    builder.link(link, "上半", "https://example.org/")
    builder.link(link, "下半", "https://example.org/")
    pdf = opened(builder.written())
    keys = [int(annotation.StructParent) for annotation in pdf.pages[0].Annots]
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    owners = {int(k): v for k, v in zip(numbers[::2], numbers[1::2], strict=True)}
    assert owners[keys[0]].objgen == owners[keys[1]].objgen
