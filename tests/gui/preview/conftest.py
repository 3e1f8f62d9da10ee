"""A briefing on pages without a library, and a view of it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.model.ids import RecordId, SourceId
from data.progress import QUIET
from exports.prepared import Prepared, Workshop
from gui.look.theme import Theme
from gui.preview.page_reading import PageReading, read
from gui.preview.page_view import PageView
from templates.document import (
    Bibliography,
    Block,
    BlockId,
    Cite,
    Footnote,
    Link,
    Paragraph,
    Section,
    Text,
)
from tests.exports.layout.samples import Writer, document, paragraph

Prepare = Callable[..., Prepared]
LONG = "广东省人民政府办公厅关于进一步促进科技成果转移转化的实施意见。" * 60
"""A paragraph that goes on on the next page."""


@pytest.fixture(scope="session")
def workshop() -> Workshop:
    """Fonts and lines, shared by all tests here."""
    return Workshop(lenient=True)


@pytest.fixture(scope="session")
def prepare(workshop: Workshop) -> Prepare:
    """Lays blocks out as a briefing."""

    def laid_out(*blocks: Block) -> Prepared:
        return workshop.prepare(document(blocks), "official")

    return laid_out


def section(name: str, title: str, *blocks: Block) -> Section:
    """A section with a heading."""
    return Section(BlockId(name), (Text(title),), blocks)


def of_record(name: str, words: str, record: str) -> Paragraph:
    """A paragraph that stands on a record."""
    return Paragraph(BlockId(name), (Text(words),), records=(RecordId(record),))


def briefing(paragraphs: int = 40, extra: str = "", without: int | None = None) -> list[Section]:
    """Two sections over several pages, with references, a note and an address."""
    writer = Writer()
    half = [
        of_record(f"p{number}", f"第{number}条。{writer.words(150)}", f"record-{number}")
        for number in range(paragraphs)
    ]
    if without is not None:
        half[without : without + 1] = []
    cited = paragraph(
        (
            Text("实验室经济在发展"),
            Cite(SourceId("source-1")),
            Text("壮大之中"),
            Footnote((Text("注文在此。"),)),
            Text("，见"),
            Link("https://example.org/a", (Text("https://example.org/a"),)),
            Text("。" + extra),
        ),
        "cited",
    )
    return [
        section("one", "要点", cited, *half[: paragraphs // 2]),
        section("two", "重点领域", *half[paragraphs // 2 :]),
        section("refs", "参考文献", Bibliography(BlockId("bibliography"))),
    ]


@pytest.fixture(scope="session")
def prepared(prepare: Prepare) -> Prepared:
    """The briefing."""
    return prepare(*briefing())


@pytest.fixture(scope="session")
def reading(prepared: Prepared) -> PageReading:
    """What is read on its pages."""
    return read(prepared, None, QUIET)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, prepared: Prepared, reading: PageReading) -> PageView:
    """A view of the briefing, wide enough that nothing scrolls sideways."""
    view = PageView(Theme(qapp))
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.show_laid(prepared.laid)
    view.read(reading.words)
    return view
