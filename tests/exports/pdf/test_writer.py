"""The whole file: same bytes, progress, cancelling, faults of the stream."""

import hashlib
import io
import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from data import asking
from data.errors import Cancelled
from data.messages import Message
from data.model.ids import RecordId
from data.progress import Progress
from exports.fonts.fontset import FontSet
from exports.layout.pages import Artifact, Box, Line, Role
from exports.pdf.writer import write_pdf
from templates.document import Document, ManifestEntry
from tests.exports.pdf.builder import META, Builder, manifest, written
from tests.exports.pdf.reading import opened

ROOT = Path(__file__).parents[3]


def specimen(builder: Builder, pages: int = 2) -> Builder:
    """A bit of everything."""
    for page in range(pages):
        builder.line(Artifact.HEADER, "页眉")
        builder.mark(f"chapter-{page}", f"第{page + 1}章")
        section = builder.root.add(Role.SECTION)
        builder.add(Role.H1, "标题", section)
        paragraph = builder.add(Role.P, "正文，R&D经费<3.5%。", section)
        builder.link(paragraph.add(Role.LINK), "见第一章", "#chapter-0")
        note = paragraph.add(Role.NOTE)
        builder.line(note, "注释")
        builder.items.append(Box(72, 100, 80, 20, "#eeeeff"))
        builder.items.append(Line(72, 90, 300, 90, 0.5))
        builder.end_page()
    return builder


def test_the_same_input_gives_the_same_bytes(fonts: FontSet) -> None:
    first = specimen(Builder(fonts, "song-regular")).written()
    assert specimen(Builder(fonts, "song-regular")).written() == first


def test_bytes_do_not_depend_on_hash_seed_time_zone_or_clock() -> None:
    script = (
        "import hashlib; from exports.fonts.fontset import FontSet;"
        "from exports.fonts.shipped import shipped_fonts;"
        "from tests.exports.pdf.builder import Builder;"
        "from tests.exports.pdf.test_writer import specimen;"
        "fonts = FontSet({}, list(shipped_fonts().values()));"
        "pdf = specimen(Builder(fonts, 'song-regular')).written();"
        "print(hashlib.sha256(pdf).hexdigest())"
    )
    digests = set()
    for seed, zone, epoch in (("1", "UTC", ""), ("2", "America/Lima", "1000000000")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": epoch}
        command = [sys.executable, "-c", script]
        result = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        digests.add(result.stdout)
    assert len(digests) == 1


def test_other_content_gives_another_identifier(builder: Builder, fonts: FontSet) -> None:
    first = opened(specimen(builder, 1).written()).trailer.ID[0]
    second = opened(specimen(Builder(fonts, "song-regular"), 2).written()).trailer.ID[0]
    assert bytes(first) != bytes(second)


def test_it_is_pdf_1_7_with_the_structure_packed(builder: Builder) -> None:
    pdf = specimen(builder).written()
    assert pdf.startswith(b"%PDF-1.7\n%")
    assert b"/ObjStm" in pdf
    assert b"/StructTreeRoot" in b"".join(_catalogs(pdf))
    assert b"/S/H1" not in pdf


def _catalogs(pdf: bytes) -> list[bytes]:
    return [part for part in pdf.split(b"endobj") if b"/Catalog" in part]


def test_progress_grows_to_one(builder: Builder) -> None:
    fractions: list[float] = []

    def report(fraction: float, _what: Message | None) -> None:
        fractions.append(fraction)

    laid = specimen(builder, 5).laid_out()
    write_pdf(laid, Document(META, ()), builder.fonts, io.BytesIO(), Progress(report))
    assert fractions == sorted(fractions)
    assert len(fractions) > 5
    assert fractions[-1] == 1.0


def test_cancelling_stops_at_a_page_and_ends_no_file(builder: Builder) -> None:
    asked = iter([False, False, True])
    laid = specimen(builder, 5).laid_out()
    stream = io.BytesIO()
    progress = Progress(cancelled=lambda: next(asked))
    with pytest.raises(Cancelled):
        write_pdf(laid, Document(META, ()), builder.fonts, stream, progress)
    assert b"startxref" not in stream.getvalue()


def test_cancelling_stops_at_every_step(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_PATIENCE", None)  # how often is asked must not depend on time
    laid = specimen(builder, 3).laid_out()
    asked = 0

    def never() -> bool:
        nonlocal asked
        asked += 1
        return False

    write_pdf(laid, Document(META, ()), builder.fonts, io.BytesIO(), Progress(cancelled=never))
    assert asked > 3 + 3  # pages, then font, structure, the file itself and parts of them
    for step in range(asked):
        progress = Progress(cancelled=partial(next, iter([*[False] * step, True])))
        stream = io.BytesIO()
        with pytest.raises(Cancelled):
            write_pdf(laid, Document(META, ()), builder.fonts, stream, progress)
        assert b"startxref" not in stream.getvalue()


def test_large_streams_come_out_whole(builder: Builder) -> None:
    builder.add(Role.P, "一")
    evidence = {"exact": "".join(chr(0x4E00 + n % 20000) for n in range(100_000))}
    entry = ManifestEntry.of(RecordId("large"), 1, evidence)
    pdf = opened(written(builder.laid_out(), builder.fonts, Document(META, (), manifest=(entry,))))
    attached = json.loads(pdf.attachments["evidence.json"].get_file().read_bytes())
    assert attached["records"][0]["evidence"] == evidence


class _FullDisk(io.BytesIO):
    def write(self, _data: object) -> int:
        raise OSError(28, "No space left on device")


def test_faults_of_the_disk_reach_the_caller(builder: Builder) -> None:
    laid = specimen(builder, 1).laid_out()
    with pytest.raises(OSError, match="No space"):
        write_pdf(laid, Document(META, ()), builder.fonts, _FullDisk())


def test_pages_and_their_trees_can_be_written_twice(builder: Builder) -> None:
    laid = specimen(builder).laid_out()
    streams = [io.BytesIO(), io.BytesIO()]
    for stream in streams:
        write_pdf(laid, Document(META, (), manifest=manifest()), builder.fonts, stream)
    digests = {hashlib.sha256(stream.getvalue()).digest() for stream in streams}
    assert len(digests) == 1
