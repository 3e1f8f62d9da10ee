"""Fonts for all tests of the PDF writer."""

import pytest

from exports.fonts.fontset import FontSet
from exports.fonts.shipped import shipped_fonts
from tests.exports.pdf.builder import Builder


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    """The shipped faces."""
    return FontSet({}, list(shipped_fonts().values()))


@pytest.fixture
def builder(fonts: FontSet) -> Builder:
    """An empty page in the shipped Song."""
    return Builder(fonts, "song-regular")
