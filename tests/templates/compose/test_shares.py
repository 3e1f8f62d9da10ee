"""A briefing that quotes too much of a source says so to whoever issues it."""

import pytest

from data.messages import render
from data.model.source import SourceText
from templates.brief import compose_preset
from templates.document import Document
from templates.presets.preset import OptionValue, Preset
from tests.templates.samples import AS_OF, MemoryLibrary, figure, quotation, source

SHORT = source(text=SourceText(sha256="0" * 64, extent=(0, 20), characters=20))


def composed(template: str = "regional-digest", **options: OptionValue) -> Document:
    preset = Preset(id="p", name="试", template=template, options=options)  # type: ignore[arg-type]
    records = (quotation("a", "平台要开放"), quotation("b", "平台要开放还要共享"), figure())
    return compose_preset(MemoryLibrary(records, (SHORT,)), preset, AS_OF)


def test_words_quoted_twice_count_once_and_values_do_not_count() -> None:
    (warning,) = composed().warnings
    assert str(warning) == "The briefing quotes 45.0% of 《样报文章》, more than 30 %."
    assert render(warning, "zh_CN") == "本期引用了《样报文章》全文的 45.0%，超过 30%。"


@pytest.mark.parametrize(("ceiling", "warnings"), [(44, 1), (45, 0), (100, 0)])
def test_the_ceiling_is_the_presets(ceiling: int, warnings: int) -> None:
    assert len(composed(ceiling=ceiling).warnings) == warnings


def test_only_what_is_printed_counts() -> None:
    assert composed(quotations=1, ceiling=40).warnings == ()
    assert composed("proposal-digest").warnings == ()
