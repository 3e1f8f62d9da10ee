"""A Word file that came from outside, opened with suspicion.

Whatever is wrong with it becomes one plain sentence; nothing is unpacked to disk, no part larger
than its limit is read, no entity is resolved.
"""

import io
import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import BinaryIO
from zipfile import ZipFile

from lxml import etree

from data.errors import CannotError
from data.messages import message
from exports.damaged import DAMAGED

LARGEST_PART = 64 * 2**20
"""Bytes of the largest part that is read; a thousand pages are a tenth of it."""
LARGEST_WHOLE = 192 * 2**20
"""Bytes of all parts together."""
MOST_PARTS = 20_000

_TRY_AGAIN = message("Open it in Word, save it as .docx and try again.")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MACROS = ("macroEnabled", "vbaProject")
_WORD = "wordprocessingml"
_UNKNOWN = "application/octet-stream"


class NotReadable(CannotError):  # noqa: N818 - reads as what happened
    """A file that is no Word file, or one that must not be opened."""


class Container:
    """The parts of a Word file, by name without the leading slash.

    Raises:
        NotReadable: the file is not a Word file, is protected, damaged or too large.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._zip = _opened(stream)
        self._sizes = {info.filename: info.file_size for info in self._zip.infolist()}
        if len(self._sizes) > MOST_PARTS or sum(self._sizes.values()) > LARGEST_WHOLE:
            raise _too_large()
        self._types = self._content_types()

    @cached_property
    def main(self) -> str:
        """The part with the text."""
        for kind, target, external in self.relationships(""):
            if kind == "officeDocument" and not external and target in self._sizes:
                return target
        raise _no_word_file()

    @property
    def names(self) -> tuple[str, ...]:
        """All parts."""
        return tuple(self._sizes)

    @property
    def has_macros(self) -> bool:
        """Whether the file brings a program along."""
        types = (each.get("ContentType", "") for each in self._types)
        return any(word in type_ for type_ in types for word in _MACROS)

    @cached_property
    def _overrides(self) -> Mapping[str, str]:
        return {e.get("PartName", "").lstrip("/"): e.get("ContentType", "") for e in self._types}

    @cached_property
    def _by_suffix(self) -> Mapping[str, str]:
        return {e.get("Extension", "").lower(): e.get("ContentType", "") for e in self._types}

    def content_type(self, name: str) -> str:
        """What a part is said to be."""
        suffix = posixpath.splitext(name)[1].lstrip(".").lower()
        return self._overrides.get(name) or self._by_suffix.get(suffix) or _UNKNOWN

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        if self._sizes.get(name, 0) > LARGEST_PART:
            raise _too_large()
        try:
            return self._zip.read(name)
        except DAMAGED as error:
            raise _damaged() from error

    def xml(self, name: str) -> etree._Element:
        """The root element of a part."""
        return parsed(self.read(name))

    def relationships(self, source: str) -> Iterator[tuple[str, str, bool]]:
        """Kind, target and whether it lies outside, for what ``source`` refers to.

        Kinds are the last words of the types, which are the same in both editions of the standard.
        """
        for kind, target, external, _identifier in self.related(source):
            yield kind, target, external

    def related(self, source: str) -> Iterator[tuple[str, str, bool, str]]:
        """Like :meth:`relationships`, with the identifiers."""
        folder, file = posixpath.split(source)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if name not in self._sizes:
            return
        for each in self.xml(name).iter(_RELATIONSHIP):
            external = each.get("TargetMode") == "External"
            target = each.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = each.get("Type", "").rpartition("/")[2]
            yield kind, target, external, each.get("Id", "")

    def part(self, kind: str, source: str | None = None) -> etree._Element | None:
        """The first part of a kind that the main part, or ``source``, refers to."""
        for found, target, external in self.relationships(self.main if source is None else source):
            if found == kind and not external and target in self._sizes:
                return self.xml(target)
        return None

    def parts(self, *kinds: str) -> Iterator[etree._Element]:
        """All parts of the kinds that the main part refers to, in the order of its list."""
        for found, target, external in self.relationships(self.main):
            if found in kinds and not external and target in self._sizes:
                yield self.xml(target)

    def _content_types(self) -> etree._Element:
        if "[Content_Types].xml" not in self._sizes:
            raise _no_word_file()
        types = self.xml("[Content_Types].xml")
        found = " ".join(each.get("ContentType", "") for each in types)
        if _WORD not in found and "ms-word" not in found:
            raise _no_word_file()
        return types


def parsed(content: bytes) -> etree._Element:
    """The root element of a part from outside.

    Raises:
        NotReadable: it is not well-formed, or declares entities.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True,
                             remove_pis=True)  # fmt: skip
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged() from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _damaged()
    return root


def _opened(stream: BinaryIO) -> ZipFile:
    try:
        content = io.BytesIO(stream.read(LARGEST_WHOLE + 1))
    except OSError as error:
        raise _damaged() from error
    if content.getbuffer().nbytes > LARGEST_WHOLE:
        raise _too_large()
    _refuse_ole(content)
    try:
        return ZipFile(content)
    except DAMAGED as error:
        raise _no_word_file() from error


def _refuse_ole(content: io.BytesIO) -> None:
    """Files with a password, and those of Word 97, are containers of another kind."""
    start = content.getvalue()[: len(_OLE)]
    if start != _OLE:
        return
    if _ENCRYPTED in content.getvalue():
        raise NotReadable(
            message("The file is protected with a password."),
            message("Open it in Word, take the password off, save it and try again."),
        )
    raise NotReadable(
        message("The file is in the old format of Word 97."),
        _TRY_AGAIN,
    )


def _no_word_file() -> NotReadable:
    return NotReadable(message("The file is not a Word file."), message("Choose a .docx file."))


def _damaged() -> NotReadable:
    return NotReadable(message("The Word file is damaged."), _TRY_AGAIN)


def _too_large() -> NotReadable:
    sentence = message("The Word file is too large to be opened safely.")
    return NotReadable(sentence, message("Take out what it does not need, and try again."))
