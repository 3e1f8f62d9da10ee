"""What is told only once is told where it is printed first."""

import datetime as dt
from pathlib import Path

import pytest

from data.model.selection import Selection
from templates.arranging.arrangement import UNTOUCHED, Arrangement
from templates.compose.composer import Given, compose
from templates.compose.kept_work import KeptWork
from templates.compose.material import gather
from templates.document import BlockId, Footnote, Paragraph, plain
from tests.templates.compose.folders import briefing, template
from tests.templates.samples import MemoryLibrary, proposal, source

BODY = briefing(
    "{% for item in material.items %}"
    '<p id="{{ item.id }}">{{ mentions.who(item) }}{{ mentions.noted(item, "大会") }}</p>'
    "{% endfor %}"
)
SAID = [proposal(name, occasion="小会") for name in ("p1", "p2", "p3")]


@pytest.mark.parametrize(
    ("work", "introducing"),
    [
        (UNTOUCHED, "p1"),
        (Arrangement(aside=("p1",)), "p2"),
        (Arrangement(aside=("p1", "p2")), "p3"),
        (Arrangement(order={"": ("p3", "p1", "p2")}), "p3"),
    ],
)
def test_who_is_set_aside_or_moved_takes_no_introduction_along(
    tmp_path: Path, work: Arrangement, introducing: str
) -> None:
    library, kept = MemoryLibrary(tuple(SAID), (source(),)), KeptWork()
    material = gather(library, Selection(), (), kept)
    trial = template(tmp_path, BODY)
    for _ in range(2):  # what is kept of the first comes to the same the second time
        given = Given(arrangement=work, kept=kept)
        told = compose(trial, "official", {}, material, dt.date(2026, 1, 5), given=given).blocks
        lines = {
            block.id: (plain(block.inlines), any(isinstance(i, Footnote) for i in block.inlines))
            for block in told
            if isinstance(block, Paragraph)
        }
        assert lines[BlockId(introducing)] == ("陈某（院长）", True)
        assert {line for name, line in lines.items() if name != introducing} <= {("陈某", False)}


@pytest.mark.parametrize("told", ["occasion(item)", 'unusual(item, "大会")'])
def test_the_full_stop_of_what_is_told_once_goes_with_it(tmp_path: Path, told: str) -> None:
    """As a template of one's own may write it."""
    body = briefing(
        f"{{% for item in material.items %}}{{% set occasion = mentions.{told} %}}"
        '<p id="{{ item.id }}">甲{% if occasion %}<note>{{ occasion | sentence }}</note>{% endif %}'
        "</p>{% endfor %}"
    )
    material = gather(MemoryLibrary(tuple(SAID), (source(),)), Selection(), (), KeptWork())
    made = compose(template(tmp_path, body), "official", {}, material, dt.date(2026, 1, 5))
    notes = [
        plain(inline.children)
        for block in made.blocks
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, Footnote)
    ]
    assert notes == ["小会。"]
