"""A story of a Word file as a list of pieces of text, each knowing whether it was tracked.

A story is the body, the notes, a header. It is walked once in the order of the document, so that
bookmarks whose ends stand in different parents, controls within controls, and text in tables and
text boxes are all the same to whoever reads.
"""

import enum
from collections.abc import Container as Holder
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import msgspec
from lxml import etree

_NAMESPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What stands in a story without being its text: codes of fields, readings above characters,
# properties.
_SKIPPED = frozenset({"instrText", "delInstrText", "rt", "rPr", "sdtPr", "tblPr", "sectPr"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_SIGNS["softHyphen"] = "\u00ad"


class ChangeKind(enum.StrEnum):
    """What a tracked change did."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_HERE = "moved-here"
    MOVED_AWAY = "moved-away"


_CHANGES = {
    "ins": ChangeKind.INSERTED,
    "del": ChangeKind.DELETED,
    "moveTo": ChangeKind.MOVED_HERE,
    "moveFrom": ChangeKind.MOVED_AWAY,
}
REMOVING = frozenset({ChangeKind.DELETED, ChangeKind.MOVED_AWAY})


class Tracked(NamedTuple):
    """Who did what when; ``date`` as the file has it."""

    kind: ChangeKind
    author: str
    date: str


class Piece(NamedTuple):
    """Characters that were tracked in the same way; ``mark`` for reference marks, not words."""

    text: str
    tracked: tuple[Tracked, ...] = ()
    mark: bool = False

    @property
    def accepted(self) -> bool:
        """Whether it is there when all changes are accepted."""
        return not any(change.kind in REMOVING for change in self.tracked)

    @property
    def rejected(self) -> bool:
        """Whether it is there when all changes are rejected."""
        return all(change.kind in REMOVING for change in self.tracked)


class Control(NamedTuple):
    """A content control: its id and tag, and the pieces inside (from, to).

    ``within`` is the id of the control around it, ``""`` where there is none.
    """

    identifier: str
    tag: str
    start: int
    end: int
    within: str = ""


class Story(msgspec.Struct):
    """What was found on the walk.

    Attributes:
        bookmarks: name → the pieces inside (from, to), each time it occurs.
        controls: in the order in which they begin, so that those around others come first.
        comments: number of a comment → the pieces it speaks of.
    """

    pieces: list[Piece] = msgspec.field(default_factory=list)
    bookmarks: dict[str, list[tuple[int, int]]] = msgspec.field(default_factory=dict)
    controls: list[Control] = msgspec.field(default_factory=list)
    comments: dict[str, tuple[int, int]] = msgspec.field(default_factory=dict)


def read_story(root: etree._Element, mark_styles: Holder[str] = ()) -> Story:
    """Walk one part; ``mark_styles`` are the character styles of reference marks."""
    return _Walk(mark_styles).story(root)


def local(element: etree._Element) -> str:
    """The name of a WordprocessingML element; ``""`` for all others."""
    return _local(str(element.tag))


@lru_cache(4096)
def _local(tag: str) -> str:
    for namespace in _NAMESPACES:
        if tag.startswith(namespace):
            return tag[len(namespace) :]
    return ""


def value(element: etree._Element, name: str = "val") -> str:
    """An attribute of a WordprocessingML element."""
    for namespace in _NAMESPACES:
        found = element.get(namespace + name)
        if found is not None:
            return found
    return ""


def child(element: etree._Element, *names: str) -> etree._Element | None:
    """The element at the end of a path of names."""
    found: etree._Element | None = element
    for name in names:
        if found is None:
            return None
        found = next((each for each in found if local(each) == name), None)
    return found


class _Walk:
    """One walk through a part."""

    def __init__(self, mark_styles: Holder[str]) -> None:
        self._mark_styles = mark_styles
        self._story = Story()
        self._tracked: list[Tracked] = []
        self._open: dict[str, tuple[str, int]] = {}  # bookmarks: id → name, first piece
        self._paragraphs: dict[str, int] = {}  # where the paragraph of an open bookmark ended
        self._fresh: list[str] = []  # bookmarks opened in this paragraph
        self._controls: list[int] = []  # those open, as their places in the story's list
        self._comments: dict[str, int] = {}
        self._in_mark = False

    def story(self, root: etree._Element) -> Story:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local(element)
            if event == "start":
                if name in _SKIPPED or (element.tag == _FALLBACK and _has_choice(element)):
                    walk.skip_subtree()
                    continue
                self._start(name, element)
            elif name not in _SKIPPED:
                self._end(name, element)
        self._close_what_is_open()
        return self._story

    @property
    def _here(self) -> int:
        return len(self._story.pieces)

    def _start(self, name: str, element: etree._Element) -> None:
        if name in ("t", "delText"):
            self._add(element.text or "")
        elif name == "r":
            self._in_mark = self._is_mark(element)
        elif name in _SIGNS:
            # A sign is never the root, so it has a parent.
            if local(element.getparent()) == "r":  # type: ignore[arg-type]
                self._add(_SIGNS[name])
        elif name == "sym":
            self._add(_symbol(element))
        elif name in _CHANGES:
            self._tracked.append(_tracked(element))
        elif name in _OPENERS:
            _OPENERS[name](self, element)

    def _end(self, name: str, element: etree._Element) -> None:
        if name in _CHANGES:
            self._tracked.pop()
        elif name == "sdt":
            at = self._controls.pop()
            self._story.controls[at] = self._story.controls[at]._replace(end=self._here)
        elif name == "tr":
            self._leave_row(element)
        elif name == "p":
            self._end_paragraph(element)

    def _add(self, text: str) -> None:
        if text:
            self._story.pieces.append(Piece(text, tuple(self._tracked), self._in_mark))

    def _is_mark(self, run: etree._Element) -> bool:
        style = child(run, "rPr", "rStyle")
        return style is not None and value(style) in self._mark_styles

    # What opens

    def _open_control(self, element: etree._Element) -> None:
        properties = child(element, "sdtPr")
        identifier, tag = "", ""
        for each in properties if properties is not None else ():
            if local(each) == "id":
                identifier = value(each)
            elif local(each) == "tag":
                tag = value(each)
        controls, here = self._story.controls, self._here
        within = controls[self._controls[-1]].identifier if self._controls else ""
        self._controls.append(len(controls))
        controls.append(Control(identifier, tag, here, here, within))

    def _open_bookmark(self, element: etree._Element) -> None:
        identifier = value(element, "id")
        self._open[identifier] = (value(element, "name"), self._here)
        self._fresh.append(identifier)

    def _close_bookmark(self, element: etree._Element) -> None:
        identifier = value(element, "id")
        name, start = self._open.pop(identifier, ("", 0))
        self._paragraphs.pop(identifier, None)
        if name:
            self._story.bookmarks.setdefault(name, []).append((start, self._here))

    def _close_what_is_open(self) -> None:
        """A bookmark whose end was lost reaches to the end of its paragraph."""
        for identifier, (name, start) in self._open.items():
            end = self._paragraphs.get(identifier, self._here)
            self._story.bookmarks.setdefault(name, []).append((start, end))
        for number, start in self._comments.items():
            self._story.comments.setdefault(number, (start, start))

    def _open_comment(self, element: etree._Element) -> None:
        self._comments[value(element, "id")] = self._here

    def _close_comment(self, element: etree._Element) -> None:
        number = value(element, "id")
        start = self._comments.pop(number, self._here)
        self._story.comments[number] = (start, self._here)

    def _comment_here(self, element: etree._Element) -> None:
        """A comment without a range stands at its reference."""
        number = value(element, "id")
        if number not in self._comments:
            self._story.comments.setdefault(number, (self._here, self._here))

    def _enter_row(self, element: etree._Element) -> None:
        """A row that was inserted or deleted as a whole."""
        self._tracked += _of_properties(child(element, "trPr"))

    def _leave_row(self, element: etree._Element) -> None:
        for _ in _of_properties(child(element, "trPr")):
            self._tracked.pop()

    def _end_paragraph(self, element: etree._Element) -> None:
        for identifier in self._fresh:
            self._paragraphs[identifier] = self._here
        self._fresh.clear()
        self._in_mark = False
        tracked = (*self._tracked, *_of_properties(child(element, "pPr", "rPr")))
        self._story.pieces.append(Piece("\n", tracked))


_OPENERS = {
    "sdt": _Walk._open_control,
    "bookmarkStart": _Walk._open_bookmark,
    "bookmarkEnd": _Walk._close_bookmark,
    "commentRangeStart": _Walk._open_comment,
    "commentRangeEnd": _Walk._close_comment,
    "commentReference": _Walk._comment_here,
    "tr": _Walk._enter_row,
}


def _of_properties(properties: etree._Element | None) -> list[Tracked]:
    """The changes that the properties of a row or of a paragraph's end declare."""
    if properties is None:
        return []
    return [_tracked(each) for each in properties if local(each) in _CHANGES]


def _tracked(element: etree._Element) -> Tracked:
    author, date = value(element, "author"), value(element, "date")
    return Tracked(_CHANGES[local(element)], author, date)


def _has_choice(fallback: etree._Element) -> bool:
    """Whether the same content stands there in a newer form already."""
    return fallback.getprevious() is not None


def _symbol(element: etree._Element) -> str:
    try:
        return chr(int(value(element, "char"), 16))
    except (ValueError, OverflowError):
        return ""


def styles_called(styles: etree._Element | None, name: str) -> Iterator[str]:
    """The ids of the styles called ``name``; programs that rewrite a file may change ids."""
    for style in styles if styles is not None else ():
        called = child(style, "name")
        if called is not None and value(called).casefold() == name.casefold():
            yield value(style, "styleId")
