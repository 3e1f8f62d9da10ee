"""Texts of macros: kept for the very same record and the very same words, and nothing else."""

import jinja2
import pytest
from markupsafe import Markup

from templates.compose.generating import stands_alone
from templates.compose.items import Item, make_item
from templates.compose.kept_texts import KeptTexts
from tests.templates.samples import MemoryLibrary, figure


def item() -> Item:
    library = MemoryLibrary((figure(),))
    return make_item(library.entries(["figure"])[0], {})  # type: ignore[list-item]


def asked(kept: KeptTexts, *values: object, macro: str = "m", **named: object) -> bool:
    """Whether the macro is called when it is asked for."""
    called: list[str] = []

    def write() -> str:
        called.append(macro)
        return ""

    kept.text(macro, values, named, write)
    return bool(called)


ONE, OTHER = item(), item()


@pytest.mark.parametrize(
    ("first", "second", "again"),
    [
        ((ONE, "a"), (ONE, "a"), False),
        ((ONE,), (OTHER,), True),  # equal, but it might be told of other sources
        (("a",), ("b",), True),
        (("<b>",), (Markup("<b>"),), True),  # one is escaped
        ((True,), (1,), True),
        (((ONE,),), ((ONE,),), True),  # what it is made of cannot be told soon enough
        ((object(),), (object(),), True),
    ],
)
def test_equal_calls_are_written_once(
    first: tuple[object, ...], second: tuple[object, ...], *, again: bool
) -> None:
    kept = KeptTexts()
    assert asked(kept, *first)
    assert asked(kept, *second) is again


def test_names_and_circumstances_count() -> None:
    kept = KeptTexts()
    assert asked(kept, "a", cited=True)
    assert not asked(kept, "a", cited=True)
    assert asked(kept, "a", cited=False)
    assert asked(kept, "a", pulled=True)
    assert asked(kept, "a", macro="n", cited=True)
    assert not asked(kept.under(), "a", cited=True)
    assert asked(kept.under("en"), "a", cited=True)


@pytest.mark.parametrize(
    ("body", "alone"),
    [
        ("{{ item.id }}{{ say('none') }}", True),
        ("{% set a = item.id %}{% for b in item.sources %}{{ a }}{{ b | cite }}{% endfor %}", True),
        ("{{ above(item) }}", True),
        ("{{ below(item) }}", False),
        ("{{ options.annex }}", False),
        ("{{ caller() }}", False),
        ("{% for a in item.sources %}{{ loop.index }}{% endfor %}", False),
        ("{% include 'other.j2' %}", False),
    ],
)
def test_macros_that_name_anything_else_do_not_stand_alone(body: str, *, alone: bool) -> None:
    tree = jinja2.Environment().parse(f"{{% macro m(item) %}}{body}{{% endmacro %}}")
    (macro,) = tree.find_all(jinja2.nodes.Macro)
    assert stands_alone(macro, {"above"}) is alone


def test_what_is_kept_is_bounded_by_its_characters() -> None:
    kept = KeptTexts(room=2_000)
    lengths = [1, 400, 3, 900, 1, 5_000, 2] * 5
    for number, length in enumerate(lengths):
        words = "字" * length
        assert kept.text("m", (number,), {}, words.strip) == words
        assert sum(len(text) for _, text in kept._made.values()) <= 2_000
    assert not asked(kept, number)
