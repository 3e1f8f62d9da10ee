"""What is pasted into notes: words, bold and lists, nothing else of other programs' texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from gui.outline.pasting import NOTE_MIME, is_pasteable, pasted
from templates.arranging.own import OwnParagraph, OwnWords, Shape

pytestmark = pytest.mark.usefixtures("qapp")


def clip(html: str = "", text: str | None = None) -> QMimeData:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text is not None:
        data.setText(text)
    return data


def told(paragraphs: tuple[OwnParagraph, ...]) -> list[str]:
    """Paragraphs in short: a sign for the list, stars around what is bold."""
    signs = {Shape.BODY: "", Shape.BULLET: "- ", Shape.NUMBER: "1 "}
    return [
        signs[paragraph.shape]
        + "".join(
            f"*{run.text}*" if run.strong else run.text
            for run in paragraph.runs
            if isinstance(run, OwnWords)
        )
        for paragraph in paragraphs
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>普通<b>粗</b><i>斜</i>，<a href='http://x.test'>链接</a></p>", ["普通*粗*斜，链接"]),
        ("<ul><li>甲<li>乙</ul><ol><li>丙</ol>", ["- 甲", "- 乙", "1 丙"]),
        ("<h1>题</h1><p> </p><p>&nbsp;字 </p>", ["*题*", "字"]),
        ("<p class=MsoListParagraph><span>·<span>&nbsp;&nbsp; </span></span>项</p>", ["- 项"]),
        ("<p>a</p><script>alert(1)</script><style>p{}</style><!-- x -->", ["a"]),
        ("<p>图<img src='file:///etc/hostname'>后</p>", ["图后"]),
        ("<img src='http://x.test/a.png'>", []),
        ("<p>R&amp;D &lt;3.5%</p>", ["R&D <3.5%"]),
        ("<p>一<br><br>二<b>三<br>四</b></p>", ["一", "二*三*", "*四*"]),
        ("<ul><li>一<br>二</ul>", ["- 一 二"]),
        ("<p>长的\r\n一段，\n在源中 折行 and\nwords</p>", ["长的一段，在源中 折行 and words"]),
        ("<pre>一\n二</pre>", ["一", "二"]),
    ],
)
def test_of_a_formatted_text_words_bold_and_lists_come(html: str, expected: list[str]) -> None:
    assert told(pasted(clip(html, "as text"))) == expected
    assert is_pasteable(clip(html))
    assert told(pasted(clip(html))) == expected


@pytest.mark.parametrize(
    ("sign", "expected"),
    [("l", "- 项"), ("§", "- 项"), ("o", "- 项"), ("<img src=a>", "- 项"), ("1.", "1. 项")],
)
@pytest.mark.parametrize(
    "marks",
    [("<![if !supportLists]>", "<![endif]>"), ("<!--[if !supportLists]-->", "<!--[endif]-->")],
)
def test_whatever_stands_before_an_item_in_word_is_no_word(
    sign: str, expected: str, marks: tuple[str, str]
) -> None:
    written = f"<span>{sign}<span style='font:7.0pt'>&nbsp;\n</span></span>"
    html = f"<p class=MsoListParagraph>{marks[0]}{written}{marks[1]}项</p>"
    assert [line.replace("\xa0", "") for line in told(pasted(clip(html)))] == [expected]


def test_of_a_table_each_row_is_a_line() -> None:
    html = "<table><tr><td>甲</td><td>乙</td></tr></table>"
    assert told(pasted(clip(html, "甲\t乙"))) == ["甲\t乙"]


def test_plain_words_come_line_by_line() -> None:
    assert told(pasted(clip(text="甲\n\n 乙 \n"))) == ["甲", "乙"]
    assert not is_pasteable(QMimeData())
    assert pasted(QMimeData()) == ()


def test_a_damaged_piece_of_a_note_brings_nothing() -> None:
    data = QMimeData()
    data.setData(NOTE_MIME, b"{")
    assert pasted(data) == ()


@given(html=st.text(alphabet="<>/=& \n'\"abilpuo甲·\ufffc", max_size=60))
def test_whatever_is_pasted_can_be_kept(html: str) -> None:
    for paragraph in pasted(clip(html)):
        words = "".join(run.text for run in paragraph.runs if isinstance(run, OwnWords))
        assert words == words.strip() != ""
        assert "\ufffc" not in words
