"""A good file to spoil."""

import pytest

from exports.fonts.fontset import FontSet
from exports.fonts.shipped import shipped_fonts
from exports.layout.pages import Role
from tests.exports.pdf.builder import Builder


@pytest.fixture(scope="session")
def good() -> bytes:
    """A small PDF with a heading, a table and a link."""
    builder = Builder(FontSet({}, list(shipped_fonts().values())), "song-regular")
    section = builder.root.add(Role.SECTION)
    builder.add(Role.H1, "标题", section)
    builder.link(
        builder.add(Role.P, "正文", section).add(Role.LINK), "网址", "https://example.org/"
    )
    table = section.add(Role.TABLE)
    builder.add(Role.HEAD_CELL, "指标", table.add(Role.TABLE_HEAD).add(Role.ROW))
    table.add(Role.TABLE_BODY)
    return builder.written()
