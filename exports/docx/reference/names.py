"""What Word's built-in styles are called in files that other programs, or other languages, wrote.

Word itself writes English names whatever its language; WPS and converters do not.
"""

import re
from collections.abc import Mapping

_CHINESE: Mapping[str, str] = {
    "正文": "normal",
    "內文": "normal",
    "标题": "title",
    "標題": "title",
    "副标题": "subtitle",
    "副標題": "subtitle",
    "正文文本": "body text",
    "正文文字": "body text",
    "本文": "body text",
    "题注": "caption",
    "題注": "caption",
    "標號": "caption",
    "引用": "quote",
    "引文": "quote",
    "页眉": "header",
    "頁首": "header",
    "页脚": "footer",
    "頁尾": "footer",
    "脚注文本": "footnote text",
    "註腳文字": "footnote text",
    "尾注文本": "endnote text",
    "章節附註文字": "endnote text",
    "脚注引用": "footnote reference",
    "註腳參照": "footnote reference",
    "尾注引用": "endnote reference",
    "章節附註參照": "endnote reference",
    "超链接": "hyperlink",
    "超連結": "hyperlink",
    "要点": "strong",
    "強調粗體": "strong",
    "强调": "emphasis",
    "強調斜體": "emphasis",
    "列表": "list",
    "清單": "list",
    "书目": "bibliography",
    "書目": "bibliography",
    "目录标题": "toc heading",
    "目錄標題": "toc heading",
    "普通表格": "normal table",
    "表格內文": "normal table",
    "默认段落字体": "default paragraph font",
    "預設段落字型": "default paragraph font",
    "无列表": "no list",
    "無清單": "no list",
}
_NUMBERED = {"标题": "heading", "標題": "heading", "目录": "toc", "目錄": "toc"}
_LEVEL = re.compile(r"(.+?)\s*([1-9])")


def canonical(name: str) -> str:
    """One name for one style: ``标题 1`` → ``heading 1``, ``Heading 1`` → ``heading 1``."""
    plain = " ".join(name.split()).casefold()
    found = _LEVEL.fullmatch(plain)
    if found and found[1] in _NUMBERED:
        return f"{_NUMBERED[found[1]]} {found[2]}"
    if plain.startswith("toc") and found and found[1] == "toc":
        return f"toc {found[2]}"
    return _CHINESE.get(plain, plain)
