"""A cover is there before the pages behind it, and is the one that comes with them."""

import pytest
from msgspec.structs import replace

from data.progress import Progress
from exports.layout.pages import Page
from exports.prepared import Prepared, Workshop, prepare
from templates.document import Cover, Document
from templates.labels import labels
from templates.letterhead import Letterhead
from tests.exports.layout.samples import META, Writer, briefing, document, paragraph

META_OF_IT = replace(META, labels=labels("zh-Hans"), issuer="省科技厅", number="2026年第3期")
PAPER = Letterhead(("研究院",), None, "#8c1d18", ("北京路1号",))


def made(cover: Cover, sections: int) -> Document:
    """A briefing of some sections with references at its end."""
    return replace(briefing(sections), meta=replace(META_OF_IT, cover=cover))


def marks(page: Page) -> list[tuple[object, ...]]:
    """Everything on a page; of the structure only the kind of element it belongs to."""
    return [
        tuple(
            getattr(item.owner, "role", item.owner) if name == "owner" else getattr(item, name)
            for name in item.__struct_fields__
        )
        for item in page.items
    ]


@pytest.mark.parametrize("paper", [None, PAPER])
@pytest.mark.parametrize(("cover", "sections"), [(Cover.AUTO, 5), (Cover.YES, 1)])
def test_it_is_the_first_page_of_the_finished_briefing(
    cover: Cover, sections: int, paper: Letterhead | None
) -> None:
    shown: list[Prepared] = []
    workshop = Workshop()
    for _ in range(2):
        whole = workshop.prepare(
            made(cover, sections), "institute", letterhead=paper, show_cover=shown.append
        )
    assert whole.laid.cover
    assert len(shown) == 2
    for early in shown:
        assert len(early.laid.pages) == 1
        assert marks(early.laid.pages[0]) == marks(whole.laid.pages[0])


def test_it_does_not_wait_for_the_pages_behind_it() -> None:
    told: list[float] = []
    at: list[float] = []
    progress = Progress(lambda fraction, _what: told.append(fraction))
    Workshop().prepare(
        made(Cover.AUTO, 20), "institute", progress, show_cover=lambda _cover: at.append(told[-1])
    )
    assert at[0] < 0.3
    assert told[-1] > 0.9


@pytest.mark.parametrize(
    ("style", "cover", "sections"),
    [("institute", Cover.NO, 5), ("institute", Cover.AUTO, 1), ("official", Cover.YES, 5)],
)
def test_nothing_is_shown_where_there_is_none(style: str, cover: Cover, sections: int) -> None:
    shown: list[Prepared] = []
    whole = Workshop().prepare(made(cover, sections), style, show_cover=shown.append)
    assert not whole.laid.cover
    assert not shown


def test_pages_are_the_same_with_and_without_it() -> None:
    wanted = prepare(made(Cover.AUTO, 5), "institute").laid
    found = Workshop().prepare(made(Cover.AUTO, 5), "institute", show_cover=lambda _cover: None)
    assert [marks(page) for page in found.laid.pages] == [marks(page) for page in wanted.pages]
    assert found.laid.places == wanted.places


def test_it_stands_alike_whatever_the_text_ends_with() -> None:
    words = document((paragraph(Writer(2).words(900)),), meta=replace(META_OF_IT, cover=Cover.YES))
    ended = replace(briefing(1), meta=words.meta)
    first, second = (prepare(each, "institute").laid.pages[0] for each in (words, ended))
    assert marks(first) == marks(second)
