"""The look of a reference file in the places where ours would stand."""

import re
from collections.abc import Iterable, Mapping

from docx.opc.part import Part
from lxml import etree

from exports.docx.package import Package
from exports.docx.page import ENDNOTES, Furniture
from exports.docx.reference.copying import Copier
from exports.docx.reference.merging import merged
from exports.docx.reference.reference import FURNITURE, MARGINS, THEME, Reference
from exports.reading.story import local, value

_STYLED = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)(")')
_CONTENTS = '<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC '
# Headings that a file calls otherwise than Word are found by their outline level.
_LEVELS = re.compile(r'( TOC \\o "1-\d" \\h \\z)( )')
_OUTDATED = _CONTENTS.replace("/></w:r>", ' w:dirty="true"/></w:r>', 1)
# Of the reference's section: what says how a page is, in the order of the schema (CT_SectPr).
_PAGE = (
    "pgSz", "pgMar", "pgBorders", "lnNumType", "pgNumType", "cols", "vAlign", "titlePg",
    "textDirection", "bidi", "rtlGutter", "docGrid",
)  # fmt: skip
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class BorrowedLook:
    """What one document takes over from a reference file."""

    def __init__(self, reference: Reference, ours: Furniture) -> None:
        self._reference = reference
        self._ours = ours
        # What stands around a page that cannot be printed on is not taken over either.
        self._furniture = list(reference.furniture()) if reference.has_page else []
        self._ids: Mapping[str, str] = {}
        self._known: frozenset[str] = frozenset()

    @property
    def two_sided(self) -> bool:
        """Whether left-hand pages differ from right-hand ones."""
        return self._reference.two_sided if self._furniture else self._ours.two_sided

    def styles(self, ours: str, body_id: str) -> bytes:
        """The styles part: the reference's, with what it lacks; call this before the others."""
        found = merged(etree.fromstring(ours.encode()), self._reference.styles, body_id)
        self._ids, self._known = found.ids, found.known
        return found.xml

    def restyled(self, xml: str) -> str:
        """A part of ours with the ids that its styles have in the reference.

        The page numbers of the contents are those of our own look: Word is told to count anew.
        """
        named = _STYLED.sub(lambda m: f"{m[1]}{self._ids.get(m[2], m[2])}{m[3]}", xml)
        return _LEVELS.sub(r"\1 \\u\2", named.replace(_CONTENTS, _OUTDATED, 1), count=1)

    def section(self, start: str = "") -> str:
        """The properties of a section; ``start`` says how it begins."""
        first = "" if start else "first"
        # Asked only of a reference that has a page (``has_page``).
        written = "".join(
            _plain(each, MARGINS if name == "pgMar" else ())
            for name in _PAGE
            for each in self._reference.section if local(each) == name  # type: ignore[union-attr]
            if name != "titlePg" or first
        )  # fmt: skip
        kind = f'<w:type w:val="{start}"/>' if start else ""
        return f"<w:sectPr>{self._references()}{ENDNOTES}{kind}{written}</w:sectPr>"

    @property
    def has_page(self) -> bool:
        """Whether pages are the reference's."""
        return self._reference.has_page

    @property
    def keeps_furniture(self) -> bool:
        """Whether headers and footers are the reference's."""
        return bool(self._furniture)

    def _references(self) -> str:
        if not self._furniture:
            return self._ours.references
        sorted_ = sorted(enumerate(self._furniture), key=lambda item: FURNITURE.index(item[1][0]))
        return "".join(
            f'<w:{kind}Reference w:type="{side}" r:id="rIdReference{index}"/>'
            for index, (kind, side, _target) in sorted_
        )

    def add(self, package: Package) -> bool:
        """Copy headers, footers and theme into the package; whether there was a theme."""
        copier = Copier(self._reference, package)
        for index, (kind, _side, target) in enumerate(self._furniture):
            copier.copy(target, kind, package.document, f"rIdReference{index}")
        return self._copy_theme(copier, package.document)

    def _copy_theme(self, copier: Copier, document: Part) -> bool:
        main = self._reference.container.main
        for each in self._reference.relations(main):
            if each.kind == THEME and each.target in self._reference.container.names:
                copier.copy(each.target, THEME, document)
                return True
        return False

    def first_list(self) -> int:
        """The first number of a list that the reference has not given away."""
        numbering = self._reference.numbering
        used = [0]
        for each in numbering if numbering is not None else ():
            for name in ("numId", "abstractNumId"):
                written = value(each, name)
                used.append(int(written) if written.isascii() and written.isdigit() else 0)
        return max(used) + 1

    def numbering(self, ours: str) -> bytes:
        """The reference's lists and ours; definitions stand before their uses."""
        if self._reference.numbering is None:
            return ours.encode()
        root = etree.fromstring(etree.tostring(self._reference.numbering))
        for each in list(root):
            if local(each) not in ("abstractNum", "num"):
                root.remove(each)
        for picture in list(root.iter(f"{_W}lvlPicBulletId")):
            # Whatever was found below the root has a parent.
            picture.getparent().remove(picture)  # type: ignore[union-attr]
        for style in list(root.iter(f"{_W}pStyle", f"{_W}styleLink", f"{_W}numStyleLink")):
            if value(style) not in self._known:
                # As every style is below the root.
                style.getparent().remove(style)  # type: ignore[union-attr]
        end = sum(local(each) == "abstractNum" for each in root)
        for each in etree.fromstring(ours.encode()):
            if local(each) == "abstractNum":
                root.insert(end, each)
                end += 1
            else:
                root.append(each)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _plain(element: etree._Element, needed: Iterable[str]) -> str:
    """An element without what only its own file has, and with the lengths ``needed``."""
    copy = etree.fromstring(etree.tostring(element))
    for side in needed:
        copy.set(f"{_W}{side}", value(copy, side) or "0")
    for name in list(copy.attrib):
        if not str(name).startswith(_W):
            del copy.attrib[name]
    return etree.tostring(copy, encoding="unicode")
