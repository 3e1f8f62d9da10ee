"""Names of files."""

import pytest

from exports.files import LONGEST_STEM, file_stem


@pytest.mark.parametrize(
    ("name", "tail", "stem"),
    [
        ("周报：山西/东南", "", "周报：山西 东南"),
        ("甲" * 200, " 2026-01-31 en", "甲" * (LONGEST_STEM - 14) + " 2026-01-31 en"),
        (" .. ", " 2026-01-31", "briefing 2026-01-31"),
    ],
)
def test_a_name_is_shortened_and_what_tells_files_apart_is_not(
    name: str, tail: str, stem: str
) -> None:
    assert file_stem(name, tail) == stem
