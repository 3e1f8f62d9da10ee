"""Templates and their options: declared once, checked everywhere."""

from pathlib import Path

import pytest

from data.errors import UsageError
from data.model.controlled import Names
from templates.errors import TemplateError
from templates.options import Choice, Option, OptionType
from templates.presets.preset import OptionValue
from templates.template import load_template, template_ids
from tests.templates.compose.folders import briefing, template, text_option

NAME = Names(zh="甲", en="A")


def option(type_: OptionType, **more: object) -> Option:
    given = {"key": "k", "type": type_, "default": "", "label": NAME, "help": NAME, **more}
    return Option(**given)  # type: ignore[arg-type]


CHOICE = option(OptionType.CHOICE, choices=(Choice(value="a", label=NAME),))
INTEGER = option(OptionType.INTEGER, minimum=1, maximum=9)
VALUES = [
    (option(OptionType.TEXT), "一行", True),
    (option(OptionType.TEXT), "两\n行", False),
    (option(OptionType.TEXT, multiline=True), "两\n行", True),
    (option(OptionType.TEXT), 3, False),
    (option(OptionType.TEXT, longest=3), "三个字", True),
    (option(OptionType.TEXT, longest=3), "四个字的", False),
    (option(OptionType.BOOL), True, True),
    (option(OptionType.BOOL), 1, False),
    (CHOICE, "a", True),
    (CHOICE, "b", False),
    (option(OptionType.DATE), "", True),
    (option(OptionType.DATE), "2026-01-31", True),
    (option(OptionType.DATE), "2026-02-30", False),
    (option(OptionType.DATE), "今天", False),
    (INTEGER, 1, True),
    (INTEGER, 9, True),
    (INTEGER, 10, False),
    (INTEGER, True, False),
    (INTEGER, "5", False),
]


@pytest.mark.parametrize(("declared", "value", "fits"), VALUES)
def test_values_are_checked(declared: Option, value: OptionValue, fits: bool) -> None:
    assert (declared.fault(value) is None) is fits


def test_a_template_that_is_not_there_is_told() -> None:
    with pytest.raises(UsageError, match="sonnet") as caught:
        load_template("sonnet")
    assert "regional-digest" in caught.value.explain("en")


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    template(tmp_path, briefing("<p>x</p>"))
    (tmp_path / "not-a-template").mkdir()
    assert template_ids(tmp_path) == ("trial",)


WRONG = [
    ("an option twice", text_option("a") + text_option("a"), "declared twice"),
    (
        "a default that does not fit",
        text_option("a").replace('default = ""', "default = 3"),
        "text",
    ),
    ("a key that is none", text_option("a").replace('"a"', '"a b"'), "key"),
    ("a type that is none", text_option("a").replace('"text"', '"colour"'), "type"),
    ("a common option there is not", 'common = ["colour"]', "common option"),
    ("a common option twice", 'common = ["title"]\n' + text_option("title"), "declared twice"),
    ("an unknown field", text_option("a").replace("label", "lable"), "lable"),
    ("no TOML", "[[", "cannot be read"),
]


@pytest.mark.parametrize(("what", "options", "said"), WRONG, ids=[wrong[0] for wrong in WRONG])
def test_a_faulty_declaration_is_told(tmp_path: Path, what: str, options: str, said: str) -> None:
    with pytest.raises(TemplateError, match="trial") as caught:
        template(tmp_path, briefing("<p>x</p>"), options=options)
    assert said in str(caught.value)


def test_common_options_stand_around_a_templates_own(tmp_path: Path) -> None:
    options = 'common = ["citations", "title"]\n' + text_option("a")
    declared = template(tmp_path, briefing("<p>x</p>"), options=options).options
    assert [option.key for option in declared] == ["title", "a", "citations"]
