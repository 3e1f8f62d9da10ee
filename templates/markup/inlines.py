"""What stands inside a line: text, marked words, references, notes."""

from collections.abc import Callable, Iterator

from lxml import etree

from data.model.ids import RecordId, SourceId
from templates.document import (
    Cite,
    Emphasis,
    Evidence,
    Footnote,
    Inline,
    Inlines,
    Link,
    Strong,
    Text,
)
from templates.markup.spaces import settled


def read_inlines(element: etree._Element) -> Inlines:
    """The inlines of a paragraph-like element, white space settled."""
    if len(element) == 0:
        (text,) = settled([element.text or ""])
        return (Text(text),) if text else ()
    texts = settled(_texts(element, []))
    return _build(element, iter(texts))


def _texts(element: etree._Element, found: list[str]) -> list[str]:
    """``found`` and every text of one paragraph in order; a note is a paragraph of its own."""
    found.append(element.text or "")
    for child in element:
        if child.tag in _MARKED:
            _texts(child, found)
        found.append(child.tail or "")
    return found


def _build(element: etree._Element, texts: Iterator[str]) -> Inlines:
    """The inlines of ``element``, taking its texts in the order of :func:`_texts`."""
    out: list[Inline] = []
    if text := next(texts):
        out.append(Text(text))
    for child in element:
        marked = _MARKED.get(str(child.tag))
        out.append(
            marked(child, _build(child, texts)) if marked else _OTHERS[str(child.tag)](child)
        )
        if text := next(texts):
            out.append(Text(text))
    return tuple(out)


def _evidence(element: etree._Element, children: Inlines) -> Evidence:
    record = RecordId(element.get("record", ""))
    return Evidence(record, children, is_true(element.get("verbatim")))


def _cite(element: etree._Element) -> Cite:
    return Cite(SourceId(element.get("source", "")), element.get("locator"))


def is_true(value: str | None) -> bool:
    """Whether an attribute says yes."""
    return value == "true"


_MARKED: dict[str, Callable[[etree._Element, Inlines], Inline]] = {
    "strong": lambda _element, children: Strong(children),
    "em": lambda _element, children: Emphasis(children),
    "link": lambda element, children: Link(element.get("href", ""), children),
    "evidence": _evidence,
}
_OTHERS: dict[str, Callable[[etree._Element], Inline]] = {
    "cite": _cite,
    "br": lambda _element: Text("\n"),
    "note": lambda element: Footnote(read_inlines(element)),
}
