"""veraPDF's verdicts are understood, where veraPDF is installed."""

import io
from pathlib import Path

import pikepdf
import pytest

from release.validation import verapdf

pytestmark = pytest.mark.skipif(
    not verapdf.is_installed(), reason="veraPDF is not installed (make validate installs it)"
)


@pytest.mark.slow
def test_good_and_bad_files_are_told_apart(good: bytes, tmp_path: Path) -> None:
    files = [tmp_path / "good.pdf", tmp_path / "bad.pdf", tmp_path / "half.pdf"]
    files[0].write_bytes(good)
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as opened:
        del opened.Root["/Lang"]
        opened.save(stream)
    files[1].write_bytes(stream.getvalue())
    files[2].write_bytes(good[:5000])
    verdicts = {
        (Path(verdict.file).stem, verdict.standard): [found.rule for found in verdict.findings]
        for verdict in verapdf.verdicts(files)
    }
    assert verdicts["good", "ua1"] == verdicts["good", "3a"] == []
    assert "7.2-34" in verdicts["bad", "ua1"]
    assert verdicts["half", "ua1"] == ["unreadable"]
