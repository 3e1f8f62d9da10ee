"""Red heads are read from the attributes of a briefing; empty ones count as not given."""

import datetime as dt

import pytest

from templates.labels import labels
from templates.markup.red_head import read_red_head
from templates.red_head import Imprint, Mark, Secrecy

DAY = dt.date(2026, 1, 5)


@pytest.mark.parametrize("attributes", [{}, {"red-head": "none", "issuer": "省厅"}])
def test_there_is_none_unless_asked_for(attributes: dict[str, str]) -> None:
    assert read_red_head(attributes, DAY) is None


def test_empty_values_are_left_out() -> None:
    names = ("signers", "recipients", "copy-number", "copies-to", "printed-by", "printed-on")
    head = read_red_head({"red-head": "name", **dict.fromkeys(names, "")}, DAY)
    assert head is not None
    assert (head.mark, head.issuers, head.signers) == (Mark.NAME, (), ())
    assert head.imprint == Imprint(DAY)
    assert not head.imprint
    assert head.notices(labels("zh-Hans")) == ()


def test_everything_is_read() -> None:
    head = read_red_head(
        {
            "red-head": "document", "issuer": "甲厅、乙厅", "signers": "张三，李四",
            "recipients": "各市人民政府：", "secrecy": "secret", "secrecy-term": "1年",
            "copy-number": "12", "copies-to": "省委。", "printed-by": "办公室",
            "printed-on": "2026-01-08",
        },
        DAY,
    )  # fmt: skip
    assert head is not None
    assert (head.issuers, head.signers) == (("甲厅", "乙厅"), ("张三", "李四"))
    assert head.recipients == "各市人民政府"
    assert head.secrecy is Secrecy.SECRET
    assert head.notices(labels("zh-Hant")) == ("000012", "機密★1年")
    assert head.imprint == Imprint(dt.date(2026, 1, 8), "省委", "办公室")
