"""What the reader of XML and the check of its vocabulary say of markup."""

from functools import cache

from data.messages import Message, message
from templates.foreign.patterns import Pattern, pattern, retold


def fault_in_xml(said: str) -> Message:
    """Why markup cannot be read, as the end of a sentence without a full stop."""
    return retold(said, _patterns())


def _element(said: str) -> str:
    """An element's name as it stands in the text."""
    return f"<{said}>"


@cache
def _patterns() -> tuple[Pattern, ...]:
    return (*_of_form(), *_of_vocabulary(), *_of_tried())


def _of_form() -> tuple[Pattern, ...]:
    return (
        pattern(
            r"Opening and ending tag mismatch: (?P<open>\S+) line \d+ and (?P<found>\S+)",
            message("{open} is not ended before {found} is"), open=_element, found=_element,
        ),
        pattern(
            r"(?:EntityRef: expecting ';'|xmlParseEntityRef: no name)",
            message("{sign} must be written as {entity}", sign="&", entity="&amp;"),
        ),
        pattern(
            r"Entity '(?P<name>[^']*)' not defined",
            message("there is no sign {name}; write the character itself"),
            name=lambda name: f"&{name};",
        ),
        pattern(
            r"StartTag: invalid element name",
            message("{sign} must be written as {entity} where no element begins",
                    sign="<", entity="&lt;"),
        ),
        pattern(
            r"(?:AttValue: \" or ' expected|attributes construct error|AttValue: ' expected"
            r"|Unescaped '<' not allowed in attributes values)",
            message("the value of an attribute must stand in quotation marks, without {sign}",
                    sign="<"),
        ),
        pattern(
            r"Specification mandates? value for attribute (?P<name>\S+)",
            message("the attribute “{name}” has no value"),
        ),
        pattern(
            r"error parsing attribute name|Couldn't find end of Start Tag (?P<name>\S+).*",
            message("an element is not ended by {sign}", sign=">"),
        ),
        pattern(
            r"Attribute (?P<name>\S+) redefined", message("the attribute “{name}” occurs twice")
        ),
        pattern(
            r"Premature end of data in tag (?P<open>\S+) line \d+",
            message("{open} is not ended"), open=_element,
        ),
        pattern(
            r"(?:Extra content at the end of the document|Document is empty"
            r"|Start tag expected, '<' not found)",
            message("all of it must stand in one {element}", element="<briefing>"),
        ),
    )  # fmt: skip


def _of_tried() -> tuple[Pattern, ...]:
    """Those of the other reader, which reads the markup of tried templates."""
    place = r": line \d+, column \d+"
    return (
        pattern(r"mismatched tag" + place, message("an element is not ended")),
        pattern(
            r"undefined entity(?: (?P<name>&.*;))?" + place,
            message("there is no sign {name}; write the character itself"),
        ),
        pattern(
            r"not well-formed \(invalid token\)" + place,
            message("{signs} must be written as {entities}", signs="& <", entities="&amp; &lt;"),
        ),
    )


def _of_vocabulary() -> tuple[Pattern, ...]:
    return (
        pattern(
            r"Did not expect element (?P<name>\S+) there",
            message("the element {name} cannot stand here"), name=_element,
        ),
        pattern(
            r"Did not expect text in element (?P<name>\S+) content",
            message("no text can stand directly in {name}"), name=_element,
        ),
        pattern(
            r"Invalid attribute (?P<name>\S+) for element (?P<element>\S+)",
            message("{element} has no attribute “{name}”, or not this value of it"),
            element=_element,
        ),
        pattern(
            r"Element (?P<element>\S+) failed to validate attributes",
            message("{element} lacks an attribute, or has one that does not fit"),
            element=_element,
        ),
        pattern(
            r"Element (?P<element>\S+) failed to validate content",
            message("{element} holds what does not fit, or lacks something"), element=_element,
        ),
        pattern(
            r"Expecting an element (?P<name>\S*), got nothing",
            message("an element in it lacks what it must hold"), name=_element,
        ),
        pattern(
            r"Expecting element (?P<name>\S+), got (?P<found>\S+)",
            message("{name} is expected here, not {found}"), name=_element, found=_element,
        ),
        pattern(
            r"Invalid sequence in interleave|Element \S+ has extra content: \S+",
            message("something stands here that does not fit"),
        ),
        pattern(
            r"Error validating value.*|Error validating datatype.*",
            message("the value of an attribute does not fit"),
        ),
    )  # fmt: skip
