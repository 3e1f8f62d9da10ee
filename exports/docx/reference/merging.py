"""Our styles and a reference file's in one styles part.

A style that the reference has, by name or by id, is the reference's; what it lacks is added, with
the reference's own fonts and colours, so that it looks like the rest.
"""

from collections.abc import Iterator, Mapping

import msgspec
from lxml import etree

from exports.docx.reference.names import canonical
from exports.reading.story import child, local, value

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REFERRING = ("basedOn", "next", "link")
# What a style that is added keeps of ours: how it behaves, not what it looks like.
_KEPT_OF_PARAGRAPHS = frozenset(
    {"keepNext", "keepLines", "pBdr", "tabs", "spacing", "ind", "jc", "outlineLvl", "snapToGrid"}
)
_KEPT_OF_CHARACTERS = frozenset({"b", "bCs", "sz", "szCs", "vertAlign"})
# What stands before the paragraph properties of a style (CT_Style).
_BEFORE_PROPERTIES = frozenset(
    {
        "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority",
        "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose",
        "personalReply", "rsid",
    }
)  # fmt: skip
_FALLBACK_SIZE = 20  # half points, when a file says nothing (ECMA-376 part 1, §17.7.5)
_PREFIX = "Jiyao"


class Merged(msgspec.Struct, frozen=True):
    """One styles part, what our ids have become (ours → the reference's), and all ids in it."""

    xml: bytes
    ids: Mapping[str, str]
    known: frozenset[str]


def merged(ours: etree._Element, theirs: etree._Element, body_id: str) -> Merged:
    """Put ``ours`` into a copy of ``theirs``; ``body_id`` is our style of running text."""
    root = etree.fromstring(etree.tostring(theirs))
    return _Merger(ours, root, body_id).merge()


class _Merger:
    """Works on one pair of styles parts."""

    def __init__(self, ours: etree._Element, root: etree._Element, body_id: str) -> None:
        self._ours = [each for each in ours if local(each) == "style"]
        self._root = root
        self._body = body_id
        self._normalise()
        styles = list(self._styles())
        self._taken = {_id(style) for style in styles}
        self._elements = {_id(style): style for style in styles}
        self._by_name: dict[tuple[str, str], str] = {}
        self._by_id = {(_kind(style), _id(style)): _id(style) for style in styles}
        self._by_level: dict[str, str] = {}
        for style in styles:
            for name in _names(style):
                self._by_name.setdefault((_kind(style), canonical(name)), _id(style))
            level = child(style, "pPr", "outlineLvl")
            if level is not None:
                self._by_level.setdefault(value(level), _id(style))
        self._defaults = {_kind(style): _id(style) for style in styles if _is_default(style)}

    def merge(self) -> Merged:
        ids: dict[str, str] = {}
        missing = []
        for style in self._ours:
            found = self._counterpart(style)
            if found is None:
                missing.append(style)
                ids[_id(style)] = self._free_id(_id(style))
            else:
                ids[_id(style)] = found
                self._keep_with_next(style, found)
        scale = self._scale(ids)
        taken = {name for _kind, name in self._by_name}
        for style in missing:
            added = _added(style, ids, scale)
            name = child(added, "name")
            if name is not None and canonical(value(name)) in taken:
                name.set(f"{W}val", f"{_PREFIX} {value(name)}")
            self._root.append(added)
        known = frozenset(_id(style) for style in self._styles())
        xml = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return Merged(xml, ids, known)

    def _styles(self) -> Iterator[etree._Element]:
        return (each for each in self._root if local(each) == "style")

    # What the reference has

    def _counterpart(self, style: etree._Element) -> str | None:
        """The reference's style for one of ours; defaults correspond whatever they are called."""
        kind, name = _kind(style), next(_names(style), "")
        if _is_default(style) and kind in self._defaults:
            return self._defaults[kind]
        found = self._by_name.get((kind, canonical(name))) or self._by_id.get((kind, _id(style)))
        if found is None and canonical(name).startswith("heading "):
            level = child(style, "pPr", "outlineLvl")
            found = self._by_level.get(value(level)) if level is not None else None
        return found

    def _keep_with_next(self, ours: etree._Element, found: str) -> None:
        """A caption stays with its table whatever the reference's captions do."""
        if child(ours, "pPr", "keepNext") is None:
            return
        style = self._elements[found]
        properties = child(style, "pPr")
        if properties is None:
            properties = etree.Element(f"{W}pPr")
            before = [each for each in style if local(each) in _BEFORE_PROPERTIES]
            style.insert(style.index(before[-1]) + 1 if before else 0, properties)
        if child(properties, "keepNext") is None:
            properties.insert(0, etree.Element(f"{W}keepNext"))

    def _free_id(self, wanted: str) -> str:
        """An id that no style of the reference has."""
        identifier = wanted
        while identifier in self._taken:
            identifier = _PREFIX + identifier
        self._taken.add(identifier)
        return identifier

    # What must not be carried over

    def _normalise(self) -> None:
        """Drop what would make the file invalid, or number headings a second time."""
        seen: set[str] = set()
        names: set[tuple[str, str]] = set()
        for style in list(self._styles()):
            key = _kind(style), next(_names(style), "").casefold()
            if not _id(style) or not key[1] or _id(style) in seen or key in names:
                self._root.remove(style)
                continue
            seen.add(_id(style))
            names.add(key)
        for style in self._styles():
            self._without_strangers(style, seen)
            if child(style, "pPr", "outlineLvl") is not None or _is_heading(style):
                numbered = child(style, "pPr", "numPr")
                if numbered is not None:
                    _remove(numbered)
        self._break_circles()

    def _without_strangers(self, style: etree._Element, known: set[str]) -> None:
        for name in _REFERRING:
            refers = child(style, name)
            if refers is not None and value(refers) not in known:
                style.remove(refers)

    def _break_circles(self) -> None:
        """A style that is based on itself, in however many steps, is based on nothing."""
        parents = {_id(style): child(style, "basedOn") for style in self._styles()}
        good: set[str] = set()
        for identifier in parents:
            path: dict[str, None] = {}
            current = identifier
            while current not in good:
                path[current] = None
                based = parents.get(current)
                if based is None:
                    break
                if value(based) in path:
                    _remove(based)
                    parents[current] = None
                    break
                current = value(based)
            good.update(path)

    # How large type is there

    def _scale(self, ids: Mapping[str, str]) -> float:
        """Their running text compared with ours."""
        ours = next((style for style in self._ours if _id(style) == self._body), None)
        own = _own_size(ours) if ours is not None else None
        by_id = {_id(style): style for style in self._styles()}
        current = by_id.get(ids.get(self._body, ""))
        if current is None:
            current = by_id.get(self._defaults.get("paragraph", ""))
        return self._size(current, by_id) / (own or _FALLBACK_SIZE)

    def _size(self, style: etree._Element | None, by_id: Mapping[str, etree._Element]) -> float:
        """The size of a style in half points, its own, its ancestors' or the default."""
        while style is not None:
            own = _own_size(style)
            if own:
                return own
            based = child(style, "basedOn")
            style = by_id.get(value(based)) if based is not None else None
        default = child(self._root, "docDefaults", "rPrDefault", "rPr", "sz")
        return _half_points(default) or _FALLBACK_SIZE


def _added(style: etree._Element, ids: Mapping[str, str], scale: float) -> etree._Element:
    """One of our styles for a file whose looks are not ours."""
    new = etree.fromstring(etree.tostring(style))
    new.set(f"{W}styleId", ids[_id(style)])
    _without(new, "default")
    for name in _REFERRING:
        refers = child(new, name)
        if refers is not None:
            refers.set(f"{W}val", ids.get(value(refers), value(refers)))
    if _kind(style) == "paragraph":
        _keep(child(new, "pPr"), _KEPT_OF_PARAGRAPHS)
        _keep(child(new, "rPr"), _KEPT_OF_CHARACTERS)
        _scale_sizes(new, scale)
    return new


def _keep(properties: etree._Element | None, kept: frozenset[str]) -> None:
    for each in list(properties) if properties is not None else ():
        if local(each) not in kept:
            _remove(each)


def _scale_sizes(style: etree._Element, scale: float) -> None:
    """Type as much larger or smaller than running text as ours; lines as high as it needs."""
    for each in style.iter(f"{W}sz", f"{W}szCs"):
        each.set(f"{W}val", str(max(round(_half_points(each) * scale), 2)))
    spacing = child(style, "pPr", "spacing")
    if spacing is not None and value(spacing, "lineRule") != "auto":
        _without(spacing, "line", "lineRule")
    indent = child(style, "pPr", "ind")
    if indent is not None and value(indent, "firstLineChars"):
        _without(indent, "firstLine")


def _without(element: etree._Element, *names: str) -> None:
    for name in names:
        if f"{W}{name}" in element.attrib:
            del element.attrib[f"{W}{name}"]


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _id(style: etree._Element) -> str:
    return value(style, "styleId")


def _kind(style: etree._Element) -> str:
    return value(style, "type") or "paragraph"


def _is_default(style: etree._Element) -> bool:
    return value(style, "default") in ("1", "true", "on")


def _names(style: etree._Element) -> Iterator[str]:
    """What a style is called, its other names after its first one."""
    for name in ("name", "aliases"):
        found = child(style, name)
        if found is not None and value(found):
            yield from value(found).split(",") if name == "aliases" else (value(found),)


def _is_heading(style: etree._Element) -> bool:
    return any(canonical(name).startswith("heading ") for name in _names(style))


def _own_size(style: etree._Element) -> float:
    return _half_points(child(style, "rPr", "sz"))


def _half_points(element: etree._Element | None) -> float:
    written = value(element) if element is not None else ""
    return float(written) if written.isascii() and written.isdigit() else 0.0
