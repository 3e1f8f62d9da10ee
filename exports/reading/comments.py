"""The comments of an edited file."""

from collections.abc import Mapping

from lxml import etree

from exports.reading.passages import Comment
from exports.reading.story import local, read_story, value


def read_comments(part: etree._Element | None) -> Mapping[str, Comment]:
    """All comments by their numbers."""
    found: dict[str, Comment] = {}
    for each in part if part is not None else ():
        if local(each) == "comment":
            number = value(each, "id")
            found[number] = Comment(number, value(each, "author"), value(each, "date"), _text(each))
    return found


def _text(comment: etree._Element) -> str:
    """What a comment says, its paragraphs on lines of their own."""
    return "".join(piece.text for piece in read_story(comment).pieces).strip()
