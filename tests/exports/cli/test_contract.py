"""What the commands print for programs is written down in the guide, key by key."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exports.cli.conftest import Run

GUIDE = Path(__file__).resolve().parents[3] / "docs" / "guide" / "evidence.md"


def documented(command: str) -> set[str]:
    """The words in code type in the section on a command."""
    _, _, rest = GUIDE.read_text("utf-8").partition(f"### `jiyao {command}")
    section = re.split(r"^##", rest, flags=re.MULTILINE)[0]
    return set(re.findall(r"`([\w-]+)`", section))


def keys(value: object) -> Iterator[str]:
    """All keys of an object and of what is in it."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield key
            yield from keys(below)
    elif isinstance(value, list):
        for each in value:
            yield from keys(each)


@pytest.mark.parametrize(
    ("command", "form"), [("conflicts", "jsonl"), ("verify", "json"), ("records", "jsonl")]
)
def test_every_key_printed_is_documented(run: Run, command: str, form: str) -> None:
    out = run(command, "--format", form).out
    values = [json.loads(out)] if form == "json" else [json.loads(x) for x in out.splitlines()]
    printed = {key for value in values for key in keys(value)}
    assert len(printed) > 10
    assert printed - documented(command) == set()


def test_the_examples_of_the_guide_are_true(run: Run) -> None:
    text = GUIDE.read_text("utf-8")
    for command in ("conflicts", "records"):
        example = text.partition(f"### `jiyao {command}")[2].partition("```json\n")[2]
        told = json.loads(re.sub(r", …", "", example.partition("\n```")[0]))
        found = run(command, "--format", "jsonl").objects
        (same,) = [each for each in found if each["id"] == told["id"]]
        plain = {key for key, value in told.items() if not isinstance(value, list)}
        assert {key: same[key] for key in plain} == {key: told[key] for key in plain}
