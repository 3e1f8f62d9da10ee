"""Chinese prose has no gaps where lines end in the file."""

import pytest

from gui.help.guide import topics
from gui.help.prose import unbroken


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("第一行。\n第二行", "第一行。第二行"),
        ("- 一项，\n  接着说", "- 一项，接着说"),
        ("完毕。\nCtrl+Z 撤销", "完毕。Ctrl+Z 撤销"),
        ("见这里：\n[链接](a)", "见这里：[链接](a)"),
        ("用 Word\n打开", "用 Word\n打开"),
        ("1. 甲。\n2. 乙。", "1. 甲。\n2. 乙。"),
        ("- 甲。\n- 乙。", "- 甲。\n- 乙。"),
        ("* 甲。\n* 乙。", "* 甲。\n* 乙。"),
        ("甲。\n\n乙。", "甲。\n\n乙。"),
        ("甲。\n# 乙", "甲。\n# 乙"),
        ("```\n甲\n乙\n```\n甲\n乙", "```\n甲\n乙\n```\n甲乙"),
    ],
)
def test_a_line_broken_in_the_file_is_read_on(written: str, read: str) -> None:
    assert unbroken(written) == read


def test_the_chinese_guide_keeps_its_lists() -> None:
    start = next(topic for topic in topics("zh_CN") if topic.key == "start")
    assert "\n2. " in start.text
