"""What many elements of the markup have."""

from typing import TYPE_CHECKING, cast

from data.model.ids import RecordId
from templates.document import Inlines
from templates.markup.inlines import read_inlines

if TYPE_CHECKING:
    from lxml import etree


def records_of(element: "etree._Element") -> tuple[RecordId, ...]:
    """The records an element names."""
    names = element.get("records")
    return tuple(cast("list[RecordId]", names.split())) if names else ()


def inlines_below(element: "etree._Element", tag: str) -> Inlines:
    """The inlines of the child called ``tag``, none when there is no such child."""
    child = element.find(tag)
    return read_inlines(child) if child is not None else ()
