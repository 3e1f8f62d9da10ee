"""The package: parts and relationships through python-docx."""

from collections.abc import Iterator
from typing import BinaryIO

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package as WordPackage

from data.progress import Progress
from exports.docx.container import write_container
from exports.docx.deflating import Deflated, deflated
from exports.docx.xml import HEADER, attribute

Content = str | bytes | Deflated
"""What is in a part."""

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


class Package:
    """A Word file on its way: parts are added, then everything is written at once."""

    def __init__(self, document: Content) -> None:
        self._package = WordPackage()
        self._deflated: dict[PackURI, Deflated] = {}
        self.document = self.part("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, document)
        self._package.relate_to(self.document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)

    def add_property_part(self, name: str, content_type: str, kind: str, xml: str | bytes) -> None:
        """Add a part that belongs to the package itself."""
        self._package.relate_to(self.part(name, content_type, xml), kind)

    def add(
        self,
        name: str,
        content_type: str,
        kind: str,
        content: Content,
        *,
        source: Part | None = None,
        identifier: str = "",
    ) -> Part:
        """Add a part that ``source`` (the document unless given) refers to."""
        part = self.part(name, content_type, content)
        source = source or self.document
        if identifier:
            source.rels.add_relationship(kind, part, identifier)
        else:
            source.relate_to(part, kind)
        return part

    def part(self, name: str, content_type: str, content: Content) -> Part:
        """A part that nothing refers to yet."""
        path = PackURI(name)
        if isinstance(content, Deflated):
            self._deflated[path] = content
            content = b""
        blob = content.encode("utf-8") if isinstance(content, str) else content
        return Part(path, content_type, blob, self._package)

    def write(self, stream: BinaryIO, progress: Progress) -> None:
        """Write the container; order, times and attributes are always the same.

        Raises:
            OSError: the stream cannot be written.
            Cancelled: the person stopped it.
        """
        write_container(stream, self._members(progress))

    def _members(self, progress: Progress) -> Iterator[tuple[str, Deflated]]:
        parts = list(self._package.iter_parts())
        yield "[Content_Types].xml", deflated(_content_types(parts))
        yield "_rels/.rels", deflated(self._package.rels.xml)
        for index, part in enumerate(parts):
            progress.step(index / len(parts))
            yield part.partname.membername, self._deflated.get(part.partname) or deflated(part.blob)
            if len(part.rels):
                yield part.partname.rels_uri.membername, deflated(part.rels.xml)


def _content_types(parts: list[Part]) -> str:
    """What type each part is (ECMA-376 part 2, §10.1.2)."""
    overrides = "".join(
        f'<Override PartName="{attribute(part.partname)}" ContentType="{part.content_type}"/>'
        for part in sorted(parts, key=lambda part: str(part.partname))
        if part.content_type != CONTENT_TYPE.XML
    )
    return (
        f'{HEADER}<Types xmlns="{_TYPES}">'
        f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="{CONTENT_TYPE.XML}"/>{overrides}</Types>'
    )
