"""Finding one's own templates: what is at fault says so and hides no other."""

import os
from pathlib import Path

import pytest

from data.errors import UsageError, UserError
from templates.own_templates.folder import MOST_BYTES, MOST_FILES
from templates.template import known_templates, load_template, option_groups, template_ids
from tests.templates.own_templates.conftest import DECLARATION, put


def test_without_any_there_are_the_built_in_ones(home: Path) -> None:
    known = known_templates()
    assert [template.id for template in known.templates] == list(template_ids())
    assert not known.faults


def test_ones_own_stand_behind_the_built_in_ones_and_are_marked(home: Path) -> None:
    put(home, "mine")
    last = known_templates().templates[-1]
    assert (last.id, last.own) == ("mine", True)
    assert [template.shipped for template in known_templates().templates] == [
        *[True] * len(template_ids()),
        False,
    ]
    assert load_template("mine") == last
    assert not load_template("regional-digest").own


def test_a_changed_file_is_read_again(home: Path) -> None:
    folder = put(home, "mine")
    before = load_template("mine")
    text = DECLARATION.format(id="mine").replace("甲", "乙乙")
    (folder / "template.toml").write_text(text, encoding="utf-8")
    assert (before.names.zh, load_template("mine").names.zh) == ("甲", "乙乙")


FAULTS: list[tuple[str, dict[str, str | bytes], str]] = [
    ("no TOML", {"template.toml": "[["}, "cannot be read"),
    ("no text at all", {"template.toml": b"\xff\xfe"}, "cannot be read"),
    ("no declaration", {"template.toml": ""}, "cannot be read"),
    ("no body", {"body.xml.j2": ""}, "body.xml.j2"),
    ("another id", {"template.toml": DECLARATION.format(id="other")}, "name of its folder"),
    ("far too large", {"notes.txt": b"x" * (MOST_BYTES + 1)}, "too large"),
    ("an unknown field", {"template.toml": DECLARATION.format(id="bad") + "x = 1"}, "“x”"),
    (
        "too many files",
        {f"part-{number}.j2": "x" for number in range(MOST_FILES)},
        "too many files",
    ),
]


@pytest.mark.parametrize(("what", "files", "said"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_what_is_at_fault_says_so_and_hides_no_other(
    home: Path, what: str, files: dict[str, str | bytes], said: str
) -> None:
    put(home, "bad", **files)
    put(home, "good")
    known = known_templates()
    assert [template.id for template in known.templates if template.own] == ["good"]
    assert set(known.faults) == {"bad"}
    assert said in str(known.faults["bad"])
    with pytest.raises(UserError):
        load_template("bad")


def test_the_name_of_a_built_in_one_is_not_taken_over(home: Path) -> None:
    put(home, "theme-review")
    assert "same name" in str(known_templates().faults["theme-review"])
    assert not load_template("theme-review").own


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="the system has no links")
def test_links_are_not_followed(home: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    folder = put(home, "linked")
    (folder / "secret.j2").symlink_to(tmp_path / "secret.txt")
    assert "no plain file" in str(known_templates().faults["linked"])


@pytest.mark.parametrize(
    "name", ["../theme-review", "/etc", "mine/../mine", "", ".hidden", "shared"]
)
def test_ids_are_names_and_no_paths(home: Path, name: str) -> None:
    put(home, "mine")
    with pytest.raises(UsageError):
        load_template(name)


@pytest.mark.parametrize("template_id", template_ids())
def test_every_option_stands_under_a_group_and_depends_on_options_there_are(
    template_id: str,
) -> None:
    template = load_template(template_id)
    groups = {group.key for group in option_groups()}
    declared = {option.key: option for option in template.options}
    for option in template.options:
        assert option.group in groups
        for key, allowed in option.when.items():
            assert all(declared[key].fault(value) is None for value in allowed)


def test_what_has_no_effect_does_not_apply() -> None:
    template = load_template("theme-review")
    signers = next(option for option in template.options if option.key == "signers")
    without = {option.key: option.default for option in template.options}
    headed = {**without, "red_head": "document"}
    assert not signers.applies(without, "official")
    assert signers.applies(headed, "official")
    assert not signers.applies(headed, "institute")
