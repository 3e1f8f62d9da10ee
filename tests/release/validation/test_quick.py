"""The quick checks notice what spoils a file."""

import pytest

from release.validation import quick
from release.validation.broken_pdf import BROKEN, spoilt


def test_a_good_file_has_no_findings(good: bytes) -> None:
    assert quick.findings(good) == []


@pytest.mark.parametrize("fault", BROKEN)
def test_what_spoils_a_file_is_found(good: bytes, fault: str) -> None:
    assert quick.findings(spoilt(good, lambda _: None)) == []
    assert quick.findings(spoilt(good, BROKEN[fault])) != []


@pytest.mark.parametrize("length", [0, 10, 5000])
def test_half_a_file_is_unreadable(good: bytes, length: int) -> None:
    assert [finding.rule for finding in quick.findings(good[:length])] == ["unreadable"]
