"""A PDF is told by its last packet of metadata, wherever in the file that is."""

from pathlib import Path

import pytest

from exports.identifying import in_pdf

_CHUNK = 1 << 16
_ABOUT = 40


def _packet(name: str) -> bytes:
    return b"<?xpacket begin='' id='x'?><dc:identifier>%s</dc:identifier>" % name.encode()


@pytest.mark.parametrize("behind", [0, 1, *range(_CHUNK - _ABOUT, _CHUNK + _ABOUT), 5 * _CHUNK])
def test_the_last_packet_is_found(behind: int, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(_packet("first") + bytes(70_000) + _packet("last") + bytes(behind))
    assert in_pdf(file) == "last"


def test_a_packet_says_no_more_than_its_own(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    silent = b"<?xpacket begin='' id='x'?>" + bytes(2 * _CHUNK)
    file.write_bytes(_packet("first") + silent + b"<dc:identifier>else</dc:identifier>")
    assert in_pdf(file) == ""


@pytest.mark.parametrize("size", [0, 1, _CHUNK, 3 * _CHUNK + 1])
def test_without_a_packet_nothing_is_found(size: int, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(bytes(size))
    assert in_pdf(file) == ""
