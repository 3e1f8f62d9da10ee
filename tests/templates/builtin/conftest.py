"""Built-in templates are tried here: the program trusts that their markup keeps to the schema."""

import pytest

from templates.compose import composer
from templates.markup.kept_blocks import KeptBlocks
from templates.markup.reading import Known, Markup, read_markup


@pytest.fixture(autouse=True)
def _schema(monkeypatch: pytest.MonkeyPatch) -> None:
    def checked(text: str, known: Known, kept: KeptBlocks | None = None, *, tried: bool) -> Markup:
        assert tried
        return read_markup(text, known, kept, tried=False)

    monkeypatch.setattr(composer, "read_markup", checked)
