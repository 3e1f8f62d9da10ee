"""Copying, changing, renaming and passing on one's own templates."""

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from data.errors import CannotError, UsageError, UserError
from data.model.controlled import Names
from templates.compose.rendering import render
from templates.own_templates.folder import MOST_BYTES
from templates.own_templates.store import OwnTemplates
from templates.own_templates.texts import TextFolder
from templates.template import load_template, read_template, template_ids
from tests.templates.own_templates.conftest import BODY, DECLARATION, mine, put


@pytest.mark.parametrize("template_id", template_ids())
def test_every_built_in_template_can_be_copied(store: OwnTemplates, template_id: str) -> None:
    original = load_template(template_id)
    copy = store.copy(template_id, mine)
    assert copy.own
    assert copy.based_on == template_id
    assert copy.options == original.options
    assert copy.names == mine(original.names)
    assert store.original(copy.id) == store.texts(copy.id)


def test_copies_have_ids_and_names_of_their_own(store: OwnTemplates) -> None:
    first, second = store.copy("one-pager", mine), store.copy("one-pager", mine)
    third = store.copy(second.id, lambda names: names)
    assert len({first.id, second.id, third.id, "one-pager"}) == 4
    assert len({first.names.zh, second.names.zh, third.names.zh}) == 3
    assert third.based_on == "one-pager"


def test_saving_changes_files_and_removes_those_left_out(store: OwnTemplates, home: Path) -> None:
    copy = store.copy("proposal-digest", mine)
    texts = {**store.texts(copy.id), "new.xml.j2": "新"}
    del texts["parts.xml.j2"]
    store.save(copy.id, texts)
    assert store.texts(copy.id) == texts
    assert not [path for path in (home / copy.id).iterdir() if path.name.startswith(".")]


def test_what_is_at_fault_can_be_kept_and_mended(store: OwnTemplates) -> None:
    copy = store.copy("one-pager", mine)
    right = store.texts(copy.id)
    store.save(copy.id, {**right, "template.toml": "[["})
    assert store.texts(copy.id)["template.toml"] == "[["
    store.save(copy.id, right)
    assert load_template(copy.id) == copy


@pytest.mark.parametrize("name", ["../x.j2", "a/b.j2", ".hidden.j2", "", "x", "中.j2", "a b.j2"])
def test_files_have_plain_names(store: OwnTemplates, name: str) -> None:
    copy = store.copy("one-pager", mine)
    with pytest.raises(UsageError):
        store.save(copy.id, {**store.texts(copy.id), name: "x"})


@pytest.mark.parametrize("zh", ["新名", '带"引号"', "反\\斜"])
def test_a_template_is_renamed_and_keeps_its_id(store: OwnTemplates, zh: str) -> None:
    copy = store.copy("one-pager", mine)
    renamed = store.rename(copy.id, Names(zh=zh, en="New"))
    assert (renamed.id, renamed.names) == (copy.id, Names(zh=zh, en="New"))


def test_a_template_of_the_program_is_not_changed(store: OwnTemplates) -> None:
    with pytest.raises(UsageError):
        store.save("one-pager", {})
    with pytest.raises(UsageError):
        store.rename("one-pager", Names(zh="甲", en="A"))


def test_a_disk_that_is_full_leaves_no_half_template(
    store: OwnTemplates, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_a: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CannotError):
        store.copy("one-pager", mine)
    assert not list(home.iterdir())


def test_what_is_passed_on_comes_back(store: OwnTemplates, tmp_path: Path) -> None:
    copy = store.copy("proposal-digest", mine)
    first, second = tmp_path / "a.jiyao-template", tmp_path / "b.zip"
    store.export_file(copy.id, first)
    store.export_file(copy.id, second)
    assert first.read_bytes() == second.read_bytes()
    back = store.import_file(second)
    assert back.id != copy.id
    assert back.options == copy.options
    assert store.texts(back.id)["body.xml.j2"] == store.texts(copy.id)["body.xml.j2"]


def package(tmp_path: Path, *members: tuple[str, str | bytes]) -> Path:
    path = tmp_path / "given.jiyao-template"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members:
            file.writestr(name, content)
    return path


RIGHT = (("template.toml", DECLARATION.format(id="given")), ("body.xml.j2", BODY))


def test_a_package_may_have_one_folder(store: OwnTemplates, tmp_path: Path) -> None:
    path = package(tmp_path, *((f"given/{name}", text) for name, text in RIGHT))
    assert store.import_file(path).id == "given"


def _link(tmp_path: Path) -> Path:
    path = package(tmp_path, *RIGHT)
    with zipfile.ZipFile(path, "a") as file:
        link = zipfile.ZipInfo("link.j2")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
    return path


def _bomb(tmp_path: Path) -> Path:
    return package(tmp_path, *RIGHT, ("big.j2", b"0" * (MOST_BYTES + 1)))


def _cut(tmp_path: Path) -> Path:
    path = package(tmp_path, *RIGHT)
    path.write_bytes(path.read_bytes()[:-40])
    return path


def _garbled(tmp_path: Path) -> Path:
    path = package(tmp_path, *RIGHT)
    path.write_bytes(path.read_bytes().replace(b"PK\x03\x04", b"PK\x03\x05", 1))
    return path


def _locked(tmp_path: Path) -> Path:
    path = package(tmp_path, *RIGHT)
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    return path


def _empty(tmp_path: Path) -> Path:
    path = tmp_path / "empty.zip"
    path.write_bytes(b"")
    return path


def _given(*members: tuple[str, str | bytes]) -> Callable[[Path], Path]:
    return lambda tmp_path: package(tmp_path, *members)


HOSTILE = {
    "no zip": _empty,
    "cut": _cut,
    "garbled": _garbled,
    "locked": _locked,
    "a link": _link,
    "a bomb": _bomb,
    "nothing in it": _given(),
    "a way out": _given(*RIGHT, ("../evil.j2", "x")),
    "two ways out": _given(*((f"../{name}", text) for name, text in RIGHT)),
    "from the root": _given(*RIGHT, ("/etc/evil.j2", "x")),
    "a Windows path": _given(*RIGHT, ("..\\evil.j2", "x")),
    "folders within": _given(*RIGHT, ("a/b/c.j2", "x")),
    "two folders": _given(("a/template.toml", RIGHT[0][1]), ("b/body.xml.j2", BODY)),
    "the same twice": _given(*RIGHT, ("Body.xml.j2", "x")),
    "no text": _given(*RIGHT, ("picture.png", b"\x89PNG\xff")),
    "no body": _given(RIGHT[0]),
    "no declaration": _given(RIGHT[1]),
    "a wrong declaration": _given(("template.toml", "id = 1"), RIGHT[1]),
    "no TOML": _given(("template.toml", "[["), RIGHT[1]),
    "a device's name": _given(*RIGHT, ("a:b.j2", "x")),
    "too many files": _given(*RIGHT, *((f"p{n}.j2", "x") for n in range(60))),
}


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_hostile_package_is_refused(
    store: OwnTemplates, home: Path, tmp_path: Path, what: str
) -> None:
    path = HOSTILE[what](tmp_path)
    with pytest.raises(UserError):
        store.import_file(path)
    assert not home.exists() or not list(home.iterdir())
    assert not list(tmp_path.rglob("evil*"))


def test_a_package_never_takes_the_place_of_another(store: OwnTemplates, tmp_path: Path) -> None:
    declaration = DECLARATION.format(id="theme-review")
    path = package(tmp_path, ("template.toml", declaration), RIGHT[1])
    assert store.import_file(path).id == "theme-review-2"
    assert store.import_file(path).id == "theme-review-3"


def test_texts_in_memory_are_a_template(home: Path) -> None:
    texts = {"template.toml": DECLARATION.format(id="trial"), "body.xml.j2": "{% include 'p.j2' %}"}
    one = read_template(TextFolder("trial", {**texts, "p.j2": "one"}))
    other = read_template(TextFolder("trial", {**texts, "p.j2": "other"}))
    assert (render(one, {}).text, render(other, {}).text) == ("one", "other")


def test_the_template_of_a_folder_is_found_by_its_name(store: OwnTemplates, home: Path) -> None:
    put(home, "mine")
    assert store.folder("mine") == home / "mine"
