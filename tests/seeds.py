"""The texts the shipped pack was curated from; they are not part of the repository."""

import os
from pathlib import Path

import pytest

_FOLDER = Path(__file__).resolve().parents[2] / "shared" / "seeds"


def seeds() -> Path:
    """The folder of the texts; the test is skipped where there is none, and fails on CI."""
    if not _FOLDER.is_dir():
        if os.environ.get("CI"):
            pytest.fail("the source texts are missing")
        pytest.skip("the source texts are not here")
    return _FOLDER
