"""Parts of a reference file, with all that they refer to, in ours."""

import posixpath
from urllib.parse import quote

import msgspec
from docx.opc.part import Part

from exports.docx.package import Package
from exports.docx.reference.reference import Reference

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DEEPEST = 8  # parts below parts; files made by hand may go on for ever
_FOLDER = "/word/reference"


class Copier(msgspec.Struct):
    """Copies parts, each once."""

    reference: Reference
    package: Package
    _copied: dict[str, Part] = msgspec.field(default_factory=dict)

    def copy(
        self, name: str, kind: str, source: Part, identifier: str = "", depth: int = 0
    ) -> None:
        """Copy the part ``name`` and everything below it; ``source`` refers to the copy."""
        part = self._copied.get(name)
        if part is None:
            # Names of parts are ASCII (ECMA-376 part 2, §6.2.2); some programs write others.
            plain = quote(posixpath.basename(name))
            part = self.package.part(
                f"{_FOLDER}/{len(self._copied) + 1}/{plain}",
                self.reference.container.content_type(name),
                self.reference.container.read(name),
            )
            self._copied[name] = part
            self._copy_below(name, part, depth + 1)
        type_ = f"{_TYPES}/{kind}"
        if identifier:
            source.rels.add_relationship(type_, part, identifier)
        else:
            source.relate_to(part, type_)

    def _copy_below(self, name: str, part: Part, depth: int) -> None:
        known = set(self.reference.container.names)
        for each in self.reference.relations(name):
            if each.external:
                kind = f"{_TYPES}/{each.kind}"
                part.rels.add_relationship(kind, each.target, each.identifier, True)
            elif each.target in known and depth < _DEEPEST:
                self.copy(each.target, each.kind, part, each.identifier, depth)
