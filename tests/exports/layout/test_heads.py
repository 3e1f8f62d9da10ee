"""Red head, imprint, letterhead and cover stand where standard and style say."""

import datetime as dt
import io
from collections.abc import Iterable

import pypdfium2
import pytest
from msgspec.structs import replace
from PIL import Image

from exports.layout.geometry import Geometry
from exports.layout.pages import Box, LaidOut, Line, Node, Picture, Role, Run
from exports.pdf.proof import write_proof
from exports.prepared import prepare
from templates.document import Block, BlockId, Contents, Cover, Document, Meta, Paragraph, Text
from templates.labels import labels
from templates.letterhead import Letterhead, Logo
from templates.red_head import Imprint, RedHead, Secrecy, Urgency, body_length
from templates.style import load_style
from tests.exports.layout.reading import nodes, runs, words_of
from tests.exports.layout.samples import META, Writer, briefing, document, paragraph

MM = 72 / 25.4
WHOLE = replace(
    META, labels=labels("zh-Hans"), issuer="广东省科学技术厅", number="粤科〔2026〕15号"
)
IMPRINT = Imprint(dt.date(2026, 1, 8), "省委办公厅，省人大常委会办公厅", "厅办公室")
HEAD = RedHead((WHOLE.issuer,), IMPRINT, recipients="各地级以上市人民政府")
RED = "#e60012"


def png() -> bytes:
    """A picture."""
    stream = io.BytesIO()
    Image.new("RGBA", (120, 40), "#1b496580").save(stream, "PNG")
    return stream.getvalue()


PAPER = Letterhead(("研究院",), Logo(png(), "png", 120, 40, "徽标"), "#8c1d18", ("北京路1号",))


def short(meta: Meta, words: int = 150) -> Document:
    """A document of one page."""
    return document((paragraph(Writer(2).words(words)),), meta=meta)


def official(made: Document) -> LaidOut:
    """The pages in the official style."""
    return prepare(made, "official").laid


def institute(made: Document, paper: Letterhead | None = None) -> LaidOut:
    """The pages in the institute's style."""
    return prepare(made, "institute", letterhead=paper).laid


def run_with(laid: LaidOut, words: str, page: int = 0) -> Run:
    """The run that has ``words``."""
    return next(run for run in runs(laid.pages[page]) if words in run.text)


def rules(laid: LaidOut, page: int, colour: str) -> list[Line]:
    """The rules of a colour on a page."""
    items = laid.pages[page].items
    return [item for item in items if isinstance(item, Line) and item.colour == colour]


def ink(made: Document, page: int, colour: Iterable[int] | None = None) -> tuple[float, ...]:
    """Left, top, right and bottom of what is printed on a page (of a colour), in millimetres."""
    prepared = prepare(made, "official")
    stream = io.BytesIO()
    write_proof(prepared.laid, [page], prepared.fonts, stream)
    scale = 254 / 72  # ten pixels a millimetre
    image = pypdfium2.PdfDocument(stream.getvalue())[0].render(scale=scale).to_pil().convert("RGB")
    if colour is None:
        found = image.convert("L").point(lambda value: 255 if value < 128 else 0).getbbox()
    else:
        red, green, _blue = image.split()
        reds = red.point(lambda value: 255 if value > 180 else 0)
        found = Image.composite(
            reds, Image.new("L", image.size), green.point(lambda value: 255 if value < 80 else 0)
        ).getbbox()
    assert found is not None
    return tuple(edge / 10 for edge in found)


def full_page() -> Document:
    """A page of the official style filled with characters that fill their boxes."""
    return document((paragraph("国" * 28 * 22 * 3),), meta=replace(WHOLE, title=""))


def test_the_type_area_is_the_standards_in_rendered_millimetres() -> None:
    left, top, right, bottom = ink(full_page(), 1)
    grid = load_style("official").page.grid
    assert grid is not None
    above = (grid.pitch - 15.75) / 2 / MM  # characters stand in the middle of their lines
    assert left == pytest.approx(28, abs=1)
    assert top - above == pytest.approx(37, abs=1)
    assert right - left == pytest.approx(156, abs=1.5)
    page_number_foot = 297 - 26
    assert bottom == pytest.approx(page_number_foot, abs=1)


def test_a_page_has_22_lines_of_28_characters() -> None:
    page = official(full_page()).pages[1]
    lines = runs(page)
    assert len({run.y for run in lines}) == 22
    assert {len(run.text) for run in lines[:20]} == {28}
    assert (lines[0].y - lines[21].y) / 21 == pytest.approx(225 * MM / 22, abs=0.05)


def test_the_mark_is_red_and_35_mm_below_the_type_areas_top() -> None:
    _left, top, _right, bottom = ink(short(replace(WHOLE, head=HEAD)), 0, RED.encode())
    assert top == pytest.approx(37 + 35, abs=1)
    laid = official(short(replace(WHOLE, head=HEAD)))
    mark = run_with(laid, "科学技术厅文件")
    assert mark.colour == RED
    middle = mark.x + mark.width / 2
    assert middle == pytest.approx((28 + 156 / 2) * MM, abs=1)
    assert bottom > top + 20  # the red rule is the lowest red thing


def test_the_red_rule_is_4_mm_below_the_number_and_as_wide_as_the_type_area() -> None:
    laid = official(short(replace(WHOLE, head=HEAD)))
    number = run_with(laid, "〔2026〕")
    (rule,) = rules(laid, 0, RED)
    assert (rule.x1 / MM, rule.x2 / MM) == pytest.approx((28, 184), abs=0.01)
    foot_of_number = number.y - 0.1 * number.size
    assert (foot_of_number - rule.y1) / MM == pytest.approx(4, abs=0.1)


def test_a_head_is_read_from_the_top_down() -> None:
    head = replace(
        HEAD, secrecy=Secrecy.SECRET, secrecy_term="1年", urgency=Urgency.EXTRA,
        copy_number="000012", signers=("张三", "李四"),
    )  # fmt: skip
    laid = official(short(replace(WHOLE, head=head)))
    said = [words_of(laid, node) for node in laid.structure.children if node.block == "title"]
    assert said[:4] == ["000012", "机密★1年", "特急", "广东省科学技术厅文件"]
    assert "签发人：张三\u3000李四" in said
    assert said[-1] == "各地级以上市人民政府："
    number = run_with(laid, "〔2026〕")
    assert number.x == pytest.approx(28 * MM + 15.75, abs=0.1)
    assert run_with(laid, "各地级").x == pytest.approx(28 * MM, abs=0.01)
    assert len(runs(laid.pages[0])) > len(said)  # the first page shows body text


def test_a_copy_number_is_set_like_text_and_the_lines_below_it_in_hei() -> None:
    head = replace(HEAD, secrecy=Secrecy.SECRET, copy_number="000012")
    laid = official(short(replace(WHOLE, head=head)))
    copy, secret, text = (run_with(laid, words).font for words in ("000012", "机密", "各地级"))
    assert copy == text != secret


def test_english_words_of_head_and_imprint_stand_apart_from_names_and_dates() -> None:
    meta = replace(WHOLE, language="en", labels=labels("en"), head=replace(HEAD, signers=("张三",)))
    laid = official(short(meta))
    said = [words_of(laid, node) for node in laid.structure.children]
    assert "Signed by:\u00a0张三" in said
    assert any(words.startswith("Copies to:\u00a0省委") for words in said)
    assert any(words.endswith("Printed 8 January 2026") for words in said)


def test_joint_issuers_stand_in_equal_widths_with_the_word_half_way_down() -> None:
    head = replace(HEAD, issuers=("广东省科学技术厅", "广东省财政厅", "广东省教育厅"))
    laid = official(short(replace(WHOLE, head=head)))
    names = [run for run in runs(laid.pages[0]) if run.colour == RED and run.text != "文件"]
    word = run_with(laid, "文件")
    assert len({run.x for run in names}) == 1
    assert max(run.x + run.width for run in names) <= word.x
    assert word.y == pytest.approx((names[0].y + names[-1].y) / 2, abs=0.1)


@pytest.mark.parametrize("name", ["厅", "省" * 12, "省" * 40])
def test_a_mark_fits_its_line(name: str) -> None:
    laid = official(short(replace(WHOLE, head=replace(HEAD, issuers=(name,)))))
    mark = next(run for run in runs(laid.pages[0]) if run.colour == RED)
    assert mark.text == name + "文件"
    assert mark.x >= 28 * MM - 0.01
    assert mark.x + mark.width <= 184 * MM + 0.01


@pytest.mark.parametrize("issuer", ["广东省科学技术厅", "省厅"])
def test_the_date_begins_two_characters_right_of_the_issuer(issuer: str) -> None:
    laid = official(short(replace(WHOLE, head=replace(HEAD, issuers=(issuer,)))))
    signed = [run for page in laid.pages for run in runs(page) if _block(run) == "signature"]
    first, date = signed[0], next(run for run in signed if "2026" in run.text)
    ends = {run.y: run.x + run.width for run in signed}
    assert date.x - first.x == pytest.approx(2 * 15.75, abs=0.1)
    assert first.y - date.y == pytest.approx(28.95, abs=0.01)
    longer = ends[first.y] if len(issuer) > 5 else ends[date.y]
    assert 184 * MM - longer == pytest.approx(2 * 15.75, abs=0.1)


def _block(run: Run) -> str | None:
    """The block that a run of content belongs to."""
    return run.owner.block if isinstance(run.owner, Node) else None


@pytest.mark.parametrize(
    ("sections", "words"), [(0, 60), (0, 500), (0, 700), (0, 900), (1, 0), (2, 0)]
)
def test_the_imprint_is_at_the_foot_of_an_even_page(sections: int, words: int) -> None:
    meta = replace(WHOLE, head=HEAD)
    made = replace(briefing(sections), meta=meta) if sections else short(meta, words)
    laid = official(made)
    last = len(laid.pages) - 1
    assert len(laid.pages) % 2 == 0
    assert laid.destinations["imprint"].page == last
    found = [rule for rule in rules(laid, last, "#000000") if rule.x2 - rule.x1 > 155 * MM]
    widths = [round(rule.width / MM, 2) for rule in found[-3:]]
    assert widths == [0.35, 0.25, 0.35] or sorted(widths) == [0.25, 0.35, 0.35]
    lowest = min(rule.y1 for rule in found)
    assert lowest / MM == pytest.approx(35, abs=0.4)
    assert run_with(laid, "抄送：", last).x == pytest.approx(28 * MM + 14, abs=0.1)
    printed = next(run for run in runs(laid.pages[last]) if "印发" in run.text)
    assert printed.x + printed.width == pytest.approx(184 * MM - 14, abs=0.1)
    bodies = [run for run in runs(laid.pages[last]) if _block(run) != "imprint"]
    assert all(run.y > found[0].y1 for run in bodies)


def test_pages_without_text_have_no_number() -> None:
    laid = official(replace(briefing(1), meta=replace(WHOLE, head=HEAD)))
    for page in laid.pages:
        numbered = any("—" in run.text for run in runs(page, artifacts=True))
        text = [run for run in runs(page) if _block(run) != "imprint"]
        assert numbered is bool(text)


def test_without_a_head_nothing_changes() -> None:
    plain = official(short(replace(WHOLE, head=None)))
    assert "imprint" not in plain.destinations
    assert not rules(plain, 0, RED)


def test_other_styles_leave_the_head_out() -> None:
    laid = institute(short(replace(WHOLE, head=HEAD)))
    assert "imprint" not in laid.destinations
    assert "文件" not in "".join(run.text for run in runs(laid.pages[0]))


def test_the_signature_stands_before_the_references() -> None:
    blocks: tuple[Block, ...] = briefing(1).blocks
    assert body_length(blocks) == len(blocks) - 1
    assert body_length(()) == 0


COVERS = [
    (Cover.AUTO, 1, False),
    (Cover.AUTO, 5, True),
    (Cover.YES, 1, True),
    (Cover.NO, 5, False),
]


@pytest.mark.parametrize(("cover", "sections", "expected"), COVERS)
def test_long_briefings_get_a_cover(cover: Cover, sections: int, expected: bool) -> None:
    laid = institute(replace(briefing(sections), meta=replace(WHOLE, cover=cover)))
    assert laid.cover is expected
    assert len(nodes(laid, Role.TITLE)) == 1
    if expected:
        assert laid.destinations["title"].page == 0
        assert laid.destinations["contents"].page == 1
        assert not runs(laid.pages[0], artifacts=True)


def test_the_first_page_of_a_red_headed_document_shows_text() -> None:
    contents, *rest = briefing(3).blocks
    words = Paragraph(BlockId("words"), (Text("引言。"),))
    made = replace(briefing(3), meta=replace(WHOLE, head=HEAD), blocks=(contents, words, *rest))
    laid = prepare(made, "official").laid
    assert "引言。" in "".join(run.text for run in runs(laid.pages[0]))
    places = laid.destinations
    first = min(places[mark.destination].page for mark in laid.bookmarks[1:])
    assert 0 <= places["contents"].page <= first


def test_the_official_style_has_no_cover() -> None:
    assert not official(replace(briefing(5), meta=replace(WHOLE, cover=Cover.YES))).cover


@pytest.mark.parametrize("logo", [False, True])
def test_a_field_runs_across_the_paper_in_the_letterheads_colour(logo: bool) -> None:
    paper = PAPER if logo else replace(PAPER, logo=None)
    page = institute(short(replace(WHOLE, cover=Cover.YES)), paper).pages[0]
    field = next(item for item in page.items if isinstance(item, Box))
    assert (field.x, field.width) == pytest.approx((0, 210 * MM), abs=0.01)
    assert field.y == pytest.approx((297 - 118) * MM, abs=0.01)
    assert field.colour == "#8c1d18"
    top = field.y + field.height
    if not logo:
        assert top == pytest.approx(297 * MM, abs=0.01)
    for picture in (item for item in page.items if isinstance(item, Picture)):
        assert picture.y > top


def test_the_title_of_a_cover_stands_below_its_colours() -> None:
    page = institute(short(replace(WHOLE, cover=Cover.YES)), PAPER).pages[0]
    lowest = min(item.y for item in page.items if isinstance(item, Box) and item.width > 200 * MM)
    assert all(run.y + run.size < lowest for run in runs(page))


@pytest.mark.parametrize("cover", list(Cover))
@pytest.mark.parametrize("style", ["official", "institute"])
def test_the_logo_stands_on_the_first_page_with_its_words(style: str, cover: Cover) -> None:
    made = short(replace(WHOLE, issuer="", head=None, cover=cover))
    laid = prepare(made, style, letterhead=PAPER).laid
    (picture,) = [item for item in laid.pages[0].items if isinstance(item, Picture)]
    assert picture.owner.role is Role.FIGURE
    assert picture.owner.alt == "徽标"
    assert picture.width / picture.height == pytest.approx(3)
    assert "北京路1号" in "".join(run.text for run in runs(laid.pages[0]))
    assert "研究院" in "".join(run.text for run in runs(laid.pages[0]))


def test_a_red_head_has_no_logo() -> None:
    laid = prepare(short(replace(WHOLE, head=HEAD)), "official", letterhead=PAPER).laid
    assert not [item for page in laid.pages for item in page.items if isinstance(item, Picture)]


def test_the_header_names_the_section_of_its_page() -> None:
    laid = institute(replace(briefing(5), meta=WHOLE))
    tops = [mark for mark in laid.bookmarks if mark.level == 0]
    for mark in tops[1:]:
        page = laid.pages[laid.destinations[mark.destination].page]
        header = [run for run in runs(page, artifacts=True) if run.y > 270 * MM]
        begun = [m for m in tops if laid.destinations[m.destination].page == page.number]
        assert begun[0].title[:6] in "".join(run.text for run in header)


def test_no_section_is_named_on_a_page_between_contents_and_first_section() -> None:
    words = tuple(Paragraph(BlockId(f"i{n}"), (Text("引言" * 300),)) for n in range(6))
    contents, *rest = briefing(1).blocks
    assert isinstance(contents, Contents)
    laid = institute(replace(briefing(1), meta=WHOLE, blocks=(contents, *words, *rest)))
    first = min(
        laid.destinations[mark.destination].page
        for mark in laid.bookmarks
        if mark.destination != "contents"
    )
    between = laid.pages[laid.destinations["contents"].page + 1 : first]
    assert between
    for page in between:
        header = [run.text for run in runs(page, artifacts=True) if run.y > 270 * MM]
        assert "目录" not in "".join(header)


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "Science and Technology Policy: Guangdong, Shanghai, " * 4, "Policy..."),
        ("zh-Hans", "广东、上海、山西、湖南科技政策动态" * 5, "…"),
    ],
)
def test_a_header_is_shortened_between_words(language: str, words: str, expected: str) -> None:
    made = briefing(5)
    laid = institute(replace(made, meta=replace(made.meta, title=words, language=language)))
    header = [run for run in runs(laid.pages[-1], artifacts=True) if run.y > 270 * MM]
    shown = "".join(run.text for run in header if run.x < 300)
    assert expected in shown
    assert max(run.x + run.width for run in header) < laid.width - 70


@pytest.mark.parametrize("cover", list(Cover))
@pytest.mark.parametrize("style", ["official", "institute"])
def test_long_issuers_and_addresses_take_lines_of_their_own_beside_a_wide_logo(
    style: str, cover: Cover
) -> None:
    wide = replace(PAPER, logo=Logo(png(), "png", 700, 120, "徽标"), lines=("北京路一号" * 16,))
    issuer = "大湾区国际科技创新中心建设领导小组办公室" * 6
    made = short(replace(WHOLE, issuer=issuer, head=None, cover=cover))
    page = prepare(made, style, letterhead=wide).laid.pages[0]
    (logo,) = [item for item in page.items if isinstance(item, Picture)]
    geometry = Geometry.of(load_style(style))
    for run in runs(page):
        words = [character for character in run.text if character in "北京路一号" + issuer]
        if not words:
            continue
        assert run.x >= geometry.left - run.size
        assert run.x + len(words) * run.size <= geometry.left + geometry.width + run.size
        beside = logo.y - run.size < run.y < logo.y + logo.height
        assert not beside or run.x > logo.x + logo.width
    told = "".join(run.text for run in runs(page))
    assert told.count("北京路一号") == 16
    assert issuer in told
