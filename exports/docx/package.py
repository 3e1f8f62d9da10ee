"""The package: parts and relationships through python-docx, a container without a clock."""

from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package as WordPackage

from data.progress import Progress, may_stop
from exports.docx.xml import HEADER, attribute

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6
_AT_ONCE = 1 << 20
"""Bytes that are deflated before it is asked again whether to stop."""
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


class Package:
    """A Word file on its way: parts are added, then everything is written at once."""

    def __init__(self, document: str | bytes) -> None:
        self._package = WordPackage()
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
        content: str | bytes,
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

    def part(self, name: str, content_type: str, content: str | bytes) -> Part:
        """A part that nothing refers to yet."""
        blob = content.encode("utf-8") if isinstance(content, str) else content
        return Part(PackURI(name), content_type, blob, self._package)

    def write(self, stream: BinaryIO, progress: Progress) -> None:
        """Write the container; order, times and attributes are always the same."""
        parts = list(self._package.iter_parts())
        with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as container:
            _store(container, "[Content_Types].xml", _content_types(parts))
            _store(container, "_rels/.rels", self._package.rels.xml)
            for index, part in enumerate(parts):
                progress.step(index / len(parts))
                _store(container, part.partname.membername, part.blob)
                if len(part.rels):
                    _store(container, part.partname.rels_uri.membername, part.rels.xml)


def _store(container: ZipFile, name: str, content: str | bytes) -> None:
    member = ZipInfo(name, _EPOCH)
    member.compress_type = ZIP_DEFLATED
    member.create_system = 0
    data = memoryview(content.encode("utf-8") if isinstance(content, str) else content)
    member.file_size = len(data)  # says that the entry need not be made for files beyond 2 GB
    with container.open(member, "w") as entry:
        for start in range(0, len(data), _AT_ONCE):
            may_stop()
            entry.write(data[start : start + _AT_ONCE])


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
