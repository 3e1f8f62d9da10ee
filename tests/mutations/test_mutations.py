"""300 single-character changes of the shipped pack: who sees them, and what nobody sees.

``python -m tests.mutations SEED…`` prints the table of ``docs/guide/evidence.md``.
"""

from collections import Counter

import pytest

from tests.mutations.judges import NOBODY, SAME, Judges
from tests.mutations.mutants import FIELDS, Mutant, mutants

COUNT, SEED = 300, 2026
ALWAYS_SEEN = ("span", "context", "offset", "value")
"""What the source's text or the figure's own words decide."""
MOST_MISSED = 4
"""Of the thirty changes of any other field."""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Mutant, str]]:
    judges = Judges(tmp_path_factory.mktemp("pack"))
    return [(mutant, judges.caught_by(mutant)) for mutant in mutants(COUNT, SEED)]


def test_every_field_is_changed_as_often(seen: list[tuple[Mutant, str]]) -> None:
    assert Counter(mutant.field for mutant, _ in seen) == dict.fromkeys(FIELDS, COUNT // 10)


@pytest.mark.parametrize("field", ALWAYS_SEEN)
def test_words_places_and_values_are_always_seen(
    seen: list[tuple[Mutant, str]], field: str
) -> None:
    assert not [str(m) for m, who in seen if m.field == field and who == NOBODY]


@pytest.mark.parametrize("field", sorted(set(FIELDS) - set(ALWAYS_SEEN)))
def test_little_else_is_missed(seen: list[tuple[Mutant, str]], field: str) -> None:
    missed = [str(m) for m, who in seen if m.field == field and who == NOBODY]
    assert len(missed) <= MOST_MISSED, missed


def test_nearly_everything_that_changes_meaning_is_seen(seen: list[tuple[Mutant, str]]) -> None:
    whose = Counter(who for _, who in seen)
    assert whose[NOBODY] <= 0.03 * (COUNT - whose[SAME])
    assert whose[SAME] <= 0.03 * COUNT
