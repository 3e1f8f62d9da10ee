"""What is kept of compiled templates: used when the very same, never else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import pass_context

from data.places import cache_folder
from templates.compose import kept_code
from templates.compose.sandbox import Sandbox, start_counting


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The names of the texts that were compiled, with nothing kept at first."""
    monkeypatch.setenv("JIYAO_HOME", str(tmp_path / "home"))
    names: list[str] = []
    compile_text = Sandbox.compile

    def noting(self: Sandbox, source: str, name: str, filename: str) -> object:
        names.append(name)
        return compile_text(self, source, name, filename)

    monkeypatch.setattr(Sandbox, "compile", noting)
    return names


@pytest.fixture
def template(tmp_path: Path) -> Path:
    (tmp_path / "t").mkdir()
    path = tmp_path / "t" / "body"
    path.write_text("one {{ 1 }}", encoding="utf-8")
    return path


def _render(template: Path) -> str:
    """As a new process does: nothing is in memory."""
    start_counting()
    return Sandbox(template.parent).get_template(template.name).render()


def test_a_text_is_compiled_once(compiled: list[str], template: Path) -> None:
    assert [_render(template), _render(template)] == ["one 1", "one 1"]
    assert compiled == ["body"]


def test_a_changed_text_is_compiled_anew(compiled: list[str], template: Path) -> None:
    _render(template)
    template.write_text("two {{ 2 }}", encoding="utf-8")
    assert [_render(template), _render(template)] == ["two 2", "two 2"]
    assert compiled == ["body"] * 2
    assert len([*(cache_folder() / "templates").iterdir()]) == 1


def test_another_program_compiles_anew(
    compiled: list[str], template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _render(template)
    monkeypatch.setattr(kept_code, "_compiler", lambda: b"the next version")
    _render(template)
    assert compiled == ["body"] * 2


def test_our_own_part_in_compiling_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept_code._compiler()
    monkeypatch.setattr(kept_code, "_COMPILED_BY", kept_code._COMPILED_BY[:1])
    kept_code._compiler.cache_clear()
    assert kept_code._compiler() != before
    kept_code._compiler.cache_clear()


def test_a_filter_that_takes_the_context_since_is_called_with_it(
    compiled: list[str], template: Path
) -> None:
    def before(value: str) -> str:
        return value

    @pass_context
    def since(context: object, value: str) -> str:
        return f"{value} in {type(context).__name__}"

    template.write_text("{{ 'a' | told }}", encoding="utf-8")
    texts = []
    for told in (before, since):
        start_counting()
        sandbox = Sandbox(template.parent)
        sandbox.filters["told"] = told
        texts.append(sandbox.get_template(template.name).render())
    assert texts == ["a", "a in Context"]
    assert compiled == ["body"] * 2


def test_the_same_name_in_another_folder_is_another_text(
    compiled: list[str], template: Path, tmp_path: Path
) -> None:
    (tmp_path / "u").mkdir()
    other = tmp_path / "u" / "body"
    other.write_text("other", encoding="utf-8")
    assert [_render(path) for path in (template, other, template)] == ["one 1", "other", "one 1"]
    assert compiled == ["body"] * 2


@pytest.mark.parametrize(
    "spoil", [lambda kept: kept[:70], lambda kept: b"", lambda kept: kept[:-9]]
)
def test_what_was_half_written_is_compiled_anew(
    compiled: list[str], template: Path, spoil: Callable[[bytes], bytes]
) -> None:
    _render(template)
    (kept,) = (cache_folder() / "templates").iterdir()
    kept.write_bytes(spoil(kept.read_bytes()))
    assert _render(template) == "one 1"
    assert compiled == ["body"] * 2


def test_nothing_need_be_kept(compiled: list[str], template: Path) -> None:
    cache_folder().parent.mkdir(parents=True)
    cache_folder().write_text("a file where the folder would be")
    assert [_render(template), _render(template)] == ["one 1", "one 1"]
