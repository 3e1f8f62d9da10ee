"""The contents: a field whose result is filled in with the page numbers of the finished pages."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from exports.docx import style_ids
from exports.docx.marks import Marks
from exports.docx.style_ids import StyleIds, style_id
from exports.docx.xml import field, inner_link, paragraph, run
from exports.layout.pages import LaidOut
from exports.numbering import Numbers
from templates.document import Block, BlockId, Contents, Section, plain, walk

_BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


class Heading(msgspec.Struct, frozen=True):
    """A section's heading: the words with their number, its level, bookmark and page."""

    text: str
    level: int
    bookmark: str
    page: str


def headings(
    blocks: tuple[Block, ...], numbers: Numbers, laid: LaidOut
) -> Mapping[BlockId, Heading]:
    """The headings of all sections that have one, in reading order."""
    found: dict[BlockId, Heading] = {}
    for block in walk(blocks):
        if not isinstance(block, Section):
            continue
        text = numbers.headings[block.id] + plain(block.title)
        if text:
            name = f"_Toc{len(found) + 1:09}"
            found[block.id] = Heading(text, numbers.levels[block.id], name, _page(block.id, laid))
    return found


def _page(block: BlockId, laid: LaidOut) -> str:
    destination = laid.destinations.get(block)
    return laid.pages[destination.page].label if destination is not None else ""


def contents_xml(
    block: Contents,
    title: str,
    found: Sequence[Heading],
    ids: StyleIds,
    marks: Marks,
    first: str,
) -> str:
    """Title and entries in a content control that lets Word offer to update them.

    ``first`` are properties of the first paragraph; ``""`` comes back when there is nothing.
    """
    depth = min(block.depth, style_ids.HEADING_LEVELS)
    shown = [heading for heading in found if heading.level <= depth]
    written = [paragraph(ids["contents-title"], run(title), first)] if title else []
    body = "".join((*written, *_entries(shown, depth, "" if written else first)))
    if not body:
        return ""
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{marks.control_id(f"contents/{block.id}")}"/>'
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{body}</w:sdtContent></w:sdt>"
    )


def _entries(shown: Sequence[Heading], depth: int, first: str) -> Iterator[str]:
    """One paragraph an entry; the field begins in the first one and ends in the last one."""
    last = len(shown) - 1
    # By outline level too: a heading below a table has a style of its own.
    code = f' TOC \\o "1-{depth}" \\h \\z \\u '
    begin = f'{_BEGIN}<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>{_SEPARATE}'
    for index, heading in enumerate(shown):
        number = field(f"PAGEREF {heading.bookmark} \\h", heading.page)
        link = inner_link(heading.bookmark, f"{run(heading.text)}<w:r><w:tab/></w:r>{number}")
        content = f"{begin if index == 0 else ''}{link}{_END if index == last else ''}"
        level = min(heading.level, style_ids.CONTENTS_LEVELS)
        yield paragraph(style_id(f"toc {level}"), content, "" if index else first)
