"""What template authors read names everything they can use."""

from importlib.resources import files

from templates.compose.filters import FILTERS


def test_every_filter_is_named() -> None:
    text = files("templates").joinpath("README.md").read_text(encoding="utf-8")
    missing = [name for name in FILTERS if f"`{name}`" not in text]
    assert not missing
