"""Markup as an XML tree that keeps to the schema: no entities, no document type, no network.

Two parsers read it. lxml knows lines and the schema, and writes elements again; it is loaded when
that is asked for. What is known to keep to the schema is read sooner by Python's own, whose
elements have the same names for what is read of them.
"""

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, cast
from xml.etree import ElementTree

from data.asking import asking
from data.messages import message
from data.progress import may_stop
from templates.foreign.of_xml import fault_in_xml
from templates.markup.faults import MarkupFault

if TYPE_CHECKING:
    from lxml import etree

MAX_DEPTH = 24
"""How deep elements may lie in each other: four levels of headings, a table, words within words."""

_PLACE = re.compile(r", line \d+, column \d+( \(<string>, line \d+\))?$")
"""Where libxml2 says its faults are; the place is told in the template's own lines instead."""


def parse(markup: str, *, tried: bool = False) -> "etree._Element":
    """The root of ``markup``; what ``tried`` templates write is known to keep to the schema.

    Raises:
        MarkupFault: it is not well-formed or declares a document type; it is nested too deeply or
            does not keep to ``briefing.rng``, where that is not known.
    """
    from lxml import etree

    _check_type(markup)
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False,
        remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    may_stop()
    try:
        root = etree.fromstring(markup.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        why = _PLACE.sub("", error.msg or "")
        raise MarkupFault(message("{why}.", why=fault_in_xml(why)), line, column) from error
    may_stop()
    if not tried:
        _check_depth(root)
        may_stop()
        _check_schema(root)
        may_stop()
    return root


def parse_tried(markup: str) -> "etree._Element":
    """The root of the ``markup`` of a tried template; its elements know no lines.

    Raises:
        MarkupFault: it is not well-formed or declares a document type.
    """
    _check_type(markup)
    may_stop()
    try:
        root = ElementTree.fromstring(markup)
    except ElementTree.ParseError as error:
        line, column = error.position
        raise MarkupFault(message("{why}.", why=fault_in_xml(str(error))), line, column) from error
    may_stop()
    return cast("etree._Element", root)


def written(element: "etree._Element") -> bytes:
    """The markup of an element that :func:`parse` read."""
    from lxml import etree

    return etree.tostring(element, encoding="utf-8", with_tail=False)


def _check_type(markup: str) -> None:
    if "<!DOCTYPE" in markup:
        line = markup.count("\n", 0, markup.index("<!DOCTYPE")) + 1
        raise MarkupFault(message("a document type cannot be declared."), line)


def _check_depth(root: "etree._Element") -> None:
    too_deep = cast("list[etree._Element]", root.xpath("/*" * (MAX_DEPTH + 1)))
    if too_deep:
        raise MarkupFault(message("elements lie too deep in each other."), line_of(too_deep[0]))


def _check_schema(root: "etree._Element") -> None:
    schema = _schema()
    if asking(lambda: schema.validate(root)):
        return
    # libxml2 goes on after the first fault and then complains of everything around it.
    first = schema.error_log[0]
    raise MarkupFault(message("{why}.", why=fault_in_xml(first.message)), first.line)


def line_of(element: "etree._Element") -> int:
    """The line of the markup an element begins on, 1 where that is not known."""
    line: int | None = getattr(element, "sourceline", None)
    return line or 1


@cache
def _schema() -> "etree.RelaxNG":
    from lxml import etree

    path = files("templates").joinpath("markup", "briefing.rng")
    return etree.RelaxNG(etree.fromstring(path.read_bytes()))
