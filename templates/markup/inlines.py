"""What stands inside a line: text, marked words, references, notes."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from data.model.ids import RecordId, SourceId
from templates.document import (
    Cite,
    Emphasis,
    Evidence,
    Footnote,
    Inline,
    Inlines,
    Link,
    Once,
    Strong,
    Text,
)
from templates.markup.spaces import is_settled, settled

if TYPE_CHECKING:
    from lxml import etree


def read_inlines(element: "etree._Element") -> Inlines:
    """The inlines of a paragraph-like element, white space settled."""
    texts: list[str] = []
    inlines = _read(element, texts)
    whole = "".join(texts)
    if is_settled(whole):
        return inlines
    return _settled(inlines, iter(settled(texts)))


def _read(element: "etree._Element", texts: list[str]) -> Inlines:
    """The inlines as they are written, their texts added to ``texts``.

    A note is a paragraph of its own: its texts are none of this one.
    """
    out: list[Inline] = []
    if text := element.text:
        texts.append(text)
        out.append(Text(text))
    for child in element:
        name = str(child.tag)
        if name == _ONCE:
            texts.append(child.text or "")
            out.append(Text(child.text or "", once=_once(child)))
            out += _after(child, texts)
            continue
        marked = _MARKED.get(name)
        out.append(marked(child, _read(child, texts)) if marked else _OTHERS[name](child))
        out += _after(child, texts)
    return tuple(out)


def _after(child: "etree._Element", texts: list[str]) -> Inlines:
    """What stands behind ``child``, added to ``texts`` as well."""
    if not child.tail:
        return ()
    texts.append(child.tail)
    return (Text(child.tail),)


def _once(element: "etree._Element") -> Once:
    told = {name: str(value) for name, value in element.attrib.items()}
    return Once(told["about"], told.get("says", ""), told.get("before"), told.get("otherwise", ""))


def _settled(inlines: Inlines, texts: Iterator[str]) -> Inlines:
    """``inlines`` with ``texts`` in the place of their own; nothing where one is empty."""
    out: list[Inline] = []
    for inline in inlines:
        match inline:
            case Text() if inline is not _BREAK:
                if text := next(texts):
                    out.append(Text(text, once=inline.once))
            case Text() | Cite() | Footnote():
                out.append(inline)
            case _:
                out.append(replace(inline, children=_settled(inline.children, texts)))
    return tuple(out)


def _evidence(element: "etree._Element", children: Inlines) -> Evidence:
    record = RecordId(element.get("record", ""))
    return Evidence(record, children, is_true(element.get("verbatim")))


def _cite(element: "etree._Element") -> Cite:
    return Cite(SourceId(element.get("source", "")), element.get("locator"))


def is_true(value: str | None) -> bool:
    """Whether an attribute says yes."""
    return value == "true"


_ONCE = "once"
_BREAK = Text("\n")
"""What a line broken on purpose is: no text of the paragraph, whose breaks are none in print."""

_MARKED: dict[str, Callable[["etree._Element", Inlines], Inline]] = {
    "strong": lambda _element, children: Strong(children),
    "em": lambda _element, children: Emphasis(children),
    "link": lambda element, children: Link(element.get("href", ""), children),
    "evidence": _evidence,
}
_OTHERS: dict[str, Callable[["etree._Element"], Inline]] = {
    "cite": _cite,
    "br": lambda _element: _BREAK,
    "note": lambda element: Footnote(read_inlines(element)),
}
