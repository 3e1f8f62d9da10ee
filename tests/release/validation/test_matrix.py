"""Every template and style stands in the matrix; bytes do not depend on where they are made."""

from collections import Counter
from pathlib import Path

import pytest

from data.library.library import Library
from release.validation import determinism
from release.validation.matrix import Case, cases
from templates.style import style_ids
from templates.template import template_ids


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.open(tmp_path_factory.mktemp("matrix") / "library.jiyao")


def test_every_template_comes_in_every_style_and_language(library: Library) -> None:
    every = cases(library)
    languages = {case.language for case in every}
    pairs = Counter((case.template, case.style) for case in every)
    assert set(pairs) == {(t, s) for t in template_ids() for s in style_ids()}
    assert max(pairs.values()) == len(languages)
    assert len({case.name for case in every}) == len(every)


def test_the_part_has_each_template_style_and_language(library: Library) -> None:
    def named(found: list[Case]) -> tuple[set[str], ...]:
        return tuple({getattr(c, key) for c in found} for key in ("template", "style", "language"))

    part = cases(library, subset=True)
    assert named(part) == named(cases(library))
    assert len(part) == len(template_ids())


@pytest.mark.slow
def test_the_same_briefing_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    only = ("one-pager", "chronology")  # `make validate` compares all of them
    assert list(determinism.findings(tmp_path, subset=True, only=only)) == []


def test_other_bytes_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = iter([{"a.pdf": "1", "b.pdf": "2"}, {"a.pdf": "1", "b.pdf": "3"}])
    monkeypatch.setattr(determinism, "digests", lambda *_a, **_k: next(made))
    assert [name for name, _ in determinism.findings(tmp_path, subset=True)] == ["b.pdf"]
