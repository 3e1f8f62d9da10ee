"""The container: byte for byte what the standard library writes, and it reads it again."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from exports.docx.container import write_container
from exports.docx.deflating import deflated

MEMBERS: dict[str, bytes] = {
    "[Content_Types].xml": "<类型/>".encode(),
    "_rels/.rels": b"",
    "word/document.xml": "简报".encode() * 200_000,
}


def written(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    write_container(stream, ((name, deflated(content)) for name, content in members.items()))
    return stream.getvalue()


def by_the_library(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=6) as container:
        for name, content in members.items():
            told = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            told.compress_type, told.create_system = ZIP_DEFLATED, 0
            with container.open(told, "w") as entry:
                entry.write(content)
    return stream.getvalue()


@pytest.mark.parametrize("members", [{}, MEMBERS], ids=["empty", "three"])
def test_it_is_what_the_standard_library_writes(members: dict[str, bytes]) -> None:
    assert written(members) == by_the_library(members)


def test_everything_can_be_read_again() -> None:
    with ZipFile(io.BytesIO(written(MEMBERS))) as container:
        assert container.testzip() is None
        assert {name: container.read(name) for name in container.namelist()} == MEMBERS
