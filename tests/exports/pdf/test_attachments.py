"""The evidence travels with the file."""

import hashlib
import json

from exports.layout.pages import Role
from exports.pdf.attachments import evidence
from templates.document import Document
from tests.exports.pdf.builder import META, Builder, manifest, written
from tests.exports.pdf.reading import opened


def test_the_manifest_is_attached_as_data(builder: Builder) -> None:
    builder.add(Role.P, "一")
    pdf = opened(builder.written())
    (specification,) = pdf.Root.AF
    assert str(specification.UF) == "evidence.json"
    assert specification.AFRelationship == "/Data"
    attached = json.loads(pdf.attachments["evidence.json"].get_file().read_bytes())
    assert attached["title"] == META.title
    assert [entry["record"] for entry in attached["records"]] == ["gd.figure.1", "gd.figure.2"]
    assert attached["records"][0]["evidence"]["exact"] == "R&D经费<3.5%"


def test_size_and_checksum_are_right(builder: Builder) -> None:
    builder.add(Role.P, "一")
    embedded = opened(builder.written()).Root.AF[0].EF.F
    data = embedded.read_bytes()
    assert int(embedded.Params.Size) == len(data)
    assert bytes(embedded.Params.CheckSum) == hashlib.md5(data).digest()


def test_the_json_is_canonical() -> None:
    data = b"".join(evidence(Document(META, (), manifest=manifest() * 75))).decode()
    assert data == json.dumps(
        json.loads(data), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def test_a_document_without_records_says_so(builder: Builder) -> None:
    builder.add(Role.P, "一")
    pdf = opened(written(builder.laid_out(), builder.fonts, Document(META, ())))
    attached = json.loads(pdf.attachments["evidence.json"].get_file().read_bytes())
    assert attached["records"] == []
