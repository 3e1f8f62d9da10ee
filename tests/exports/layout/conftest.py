"""Fonts and styles are read once for all tests of this folder."""

import pytest

from exports.fonts.fontset import FontSet
from templates.style import Style, load_style


@pytest.fixture(scope="session")
def official() -> Style:
    return load_style("official")


@pytest.fixture(scope="session")
def institute() -> Style:
    return load_style("institute")


@pytest.fixture(scope="session")
def fonts(official: Style) -> FontSet:
    """The shipped faces, in the roles of the official style."""
    return FontSet.for_style(official)


@pytest.fixture(scope="session")
def institute_fonts(institute: Style) -> FontSet:
    return FontSet.for_style(institute)
