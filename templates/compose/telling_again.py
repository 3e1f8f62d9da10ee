"""Whether a text says what its title says: then the title before it would say it twice."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

_EXACT = re.compile(r"[A-Za-z\d]+(?:\.\d+)*|[〇一二两三四五六七八九十百千万亿]+")
"""Numbers and names that have no synonyms, in digits, letters or characters."""
_FILLING = frozenset("的了和与在把将于对为新“”《》、，：·— ")
"""What says nothing by itself, or nothing that an event does not say anyway."""
_ALIKE = (
    ("问世", "推出", "研发出", "发布", "公布", "亮相"),
    ("出台", "推出", "印发", "发布"),
    ("启动", "开始", "动工"),
    ("启用", "投入使用", "投用"),
    ("成立", "创立", "组建", "设立", "创办"),
    ("讲话", "强调", "谈", "提出"),
    ("获评", "获", "评为", "授予"),
    ("共建", "合办", "合建"),
    ("列入", "列为"),
    ("召开", "举行", "举办", "开幕"),
    ("自研", "自主研制", "自主研发"),
    ("榜", "排名", "榜单"),
    ("会议", "大会"),
)
"""Words one of which a title has and the text another, saying the same of an event."""


_SHORT = {
    "京": "北京", "沪": "上海", "粤": "广东", "港": "香港", "澳": "澳门", "深": "深圳",
    "穗": "广州", "晋": "山西", "湘": "湖南", "闽": "福建",
}  # fmt: skip
"""Places as titles call them."""


@lru_cache(maxsize=4096)
def says_again(title: str, text: str) -> bool:
    """Whether ``text`` says what ``title`` says: no word of the title is lost with it.

    Titles shorten: what is one word there may stand apart in the text (签署备忘录 for
    签署合作备忘录), but every two characters side by side that make no such joint stand in it.
    """
    if not set(_EXACT.findall(title)) <= set(_EXACT.findall(text)):
        return False
    return all(is_made_of(part, text) for part in _parts(title, text))


def _parts(title: str, text: str) -> list[str]:
    """The words of ``title`` that have to stand in ``text``: fillings and synonyms are none."""
    for group in _ALIKE:
        if any(word in text for word in group):
            for word in sorted(group, key=len, reverse=True):
                title = title.replace(word, " ")
    told = {short for short, place in _SHORT.items() if place in text}
    return "".join(" " if each in _FILLING | told else each for each in title).split()


def is_made_of(part: str, text: str) -> bool:
    """Whether ``part`` consists of pieces of ``text``, none of which is a single character."""
    reached = {0}
    for start in range(len(part)):
        if start in reached:
            reached.update(_ends(part, start, text))
    return len(part) in reached or part in text


def _ends(part: str, start: int, text: str) -> Iterator[int]:
    """Where pieces of ``text`` end that begin at ``start`` of ``part``."""
    ends = range(start + 2, len(part) + 1)
    return takewhile(lambda end: part[start:end] in text, ends)
