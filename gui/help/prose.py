"""Chinese Markdown as one reads it: a line that is only broken in the file is no gap."""

import re

_CHINESE = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’—…·"
_ENDS = "，。；：、！？）”"
_BROKEN = re.compile(
    rf"(?<=[{_CHINESE}])\n[ ]*(?=[{_CHINESE}])"  # between two characters
    rf"|(?<=[{_ENDS}])\n[ ]*(?!\d+\.\s|[-*+]\s)(?=[\w`*\[])"  # after a mark, unless an item begins
)
_FENCED = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)


def read_in(text: str, language: str) -> str:
    """``text``, which is in English or Simplified Chinese, as it is read in ``language``."""
    if language == "en":
        return text
    whole = unbroken(text)
    if language != "zh_TW":
        return whole
    from data.taiwan import as_in_taiwan

    return as_in_taiwan(whole)


def unbroken(text: str) -> str:
    """``text`` without line breaks between Chinese characters, which Markdown shows as spaces."""
    parts = _FENCED.split(text)
    return "".join(
        part if number % 2 else _BROKEN.sub("", part) for number, part in enumerate(parts)
    )
