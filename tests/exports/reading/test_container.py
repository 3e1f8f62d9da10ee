"""No file from outside does more than give a plain sentence."""

import contextlib
import io
import time
import zipfile
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import UserError
from exports.reading.container import NotReadable
from tests.exports.docx import builder
from tests.exports.reading.editing import DOCUMENT, back, edited, one

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def bomb(size: int) -> bytes:
    """A file whose text is ``size`` bytes of blanks."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(one())) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content + b" " * size if name == DOCUMENT else content)
    return out.getvalue()


def archive(**parts: str) -> bytes:
    """A container of something else."""
    out = io.BytesIO()
    with ZipFile(out, "w") as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return out.getvalue()


HOSTILE: dict[str, tuple[object, str]] = {
    "empty": (lambda: b"", "not a Word file"),
    "text": (lambda: b"hello", "not a Word file"),
    "zip of something else": (lambda: archive(a="b"), "not a Word file"),
    "cut off": (lambda: one()[:-300], "not a Word file"),
    "password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "Word 97": (lambda: OLE, "Word 97"),
    "bomb": (lambda: bomb(65 * 2**20), "too large"),
    "no text": (lambda: edited(one(), word__document_xml=None), "not a Word file"),
    "not XML": (lambda: edited(one(), word__document_xml="<w:document"), "damaged"),
    "entities": (
        lambda: edited(one(), word__document_xml='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        "damaged",
    ),
    "deep": (lambda: edited(one(), word__document_xml="<a>" * 9999), "damaged"),
    "no evidence": (
        lambda: edited(
            builder.written(builder.document(builder.para("p", "文。"))), customXml__item1_xml=None
        ),
        "no evidence",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_get_a_plain_sentence(name: str) -> None:
    make, said = HOSTILE[name]
    with pytest.raises(NotReadable) as caught:
        back(make())  # type: ignore[operator]
    assert said in caught.value.explain("en")
    assert caught.value.explain("zh_CN") != caught.value.explain("en")


def test_an_encrypted_member_is_a_damaged_file() -> None:
    file = bytearray(one())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = file.find(signature)
        while position >= 0:
            file[position + at] |= 1
            position = file.find(signature, position + 4)
    with pytest.raises(NotReadable):
        back(bytes(file))


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_damaged_bytes_never_do_more(data: st.DataObject) -> None:
    file = bytearray(one())
    for _ in range(data.draw(st.integers(1, 12))):
        file[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(UserError):
        back(bytes(file))


@given(st.lists(st.sampled_from([
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>甲</w:t>", '<w:ins w:id="1">', "</w:ins>",
    '<w:del w:id="2">', "</w:del>", "<w:sdt>", "</w:sdt>", "<w:sdtContent>", "</w:sdtContent>",
    '<w:bookmarkStart w:id="1" w:name="e_x"/>', '<w:bookmarkEnd w:id="1"/>', "<w:tr>", "</w:tr>",
    "<w:trPr><w:del/></w:trPr>", '<w:commentRangeStart w:id="1"/>', '<w:sym w:char="zz"/>',
])))  # fmt: skip
@settings(max_examples=100, deadline=None)
def test_any_mixture_of_elements_is_read_or_refused(pieces: list[str]) -> None:
    def change(xml: str) -> str:
        return xml.replace("<w:p>", "".join(pieces) + "<w:p>", 1)

    with contextlib.suppress(UserError):
        back(edited(one(), change))


def test_many_marks_and_comments_take_linear_time() -> None:
    def seconds(count: int) -> float:
        control = (
            '<w:sdt><w:sdtPr><w:tag w:val="q-one@3"/></w:sdtPr><w:sdtContent><w:r><w:t>甲</w:t>'
            "</w:r></w:sdtContent></w:sdt><w:r><w:t>乙</w:t></w:r>"
            '<w:bookmarkStart w:id="{0}" w:name="x{0}"/>'
        )
        many = "".join(control.format(i + 10) for i in range(count))
        file = edited(one(), lambda xml: xml.replace("<w:p>", f"<w:p>{many}</w:p><w:p>", 1))
        begin = time.process_time()
        back(file)
        return time.process_time() - begin

    seconds(10)
    # Squares would take 256 times as long; once in three times nothing else is in the way.
    assert any(seconds(4000) < 64 * max(seconds(250), 0.01) for _ in range(3))


def test_a_zip_with_too_many_parts_is_refused() -> None:
    out = io.BytesIO(one())
    with zipfile.ZipFile(out, "a") as container:
        for number in range(20_001):
            container.writestr(f"x/{number}", b"")
    with pytest.raises(NotReadable):
        back(out.getvalue())
