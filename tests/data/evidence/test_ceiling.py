"""The person's own ceiling for how much of a source is quoted."""

from pathlib import Path

import pytest

from data.errors import CannotError
from data.evidence.ceiling import CEILING, keep_quoted_ceiling, quoted_ceiling


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JIYAO_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(("chosen", "kept"), [(15, 15), (1, 1), (100, 100), (0, 1), (250, 100)])
def test_what_is_kept_is_read_again(home: Path, chosen: int, kept: int) -> None:
    assert quoted_ceiling() == CEILING
    keep_quoted_ceiling(chosen)
    assert quoted_ceiling() == kept
    assert [path.name for path in (home / "config").iterdir()] == ["evidence.toml"]


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"= 3", b"quoted-ceiling = true", b"quoted-ceiling = 101"]
)
def test_a_damaged_setting_counts_as_none(home: Path, content: bytes) -> None:
    keep_quoted_ceiling(10)
    (home / "config" / "evidence.toml").write_bytes(content)
    assert quoted_ceiling() == CEILING


def test_a_folder_that_cannot_be_written_to_is_told(home: Path) -> None:
    (home / "config").write_text("a file", "utf-8")
    with pytest.raises(CannotError, match="cannot be kept"):
        keep_quoted_ceiling(10)
