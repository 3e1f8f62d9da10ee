"""Project rules: what they find and what they leave alone."""

import pytest

from release import checks

# Put together here so that this file does not break the rules it tests.
HOME = "/" + "home/someone/notes.txt"
MIRROR = "https:" + "//packages.example/simple"
OPTION = "--index" + "-url x"


@pytest.mark.parametrize(
    "line", [f"path = '{HOME}'", f"see {HOME}", "C:" + "\\Users\\me", "/" + "root/x"]
)
def test_a_path_of_a_machine_is_found(line: str) -> None:
    assert checks.findings("docs/guide.md", f"first\n{line}\n") == [
        "docs/guide.md:2: path of a machine"
    ]


@pytest.mark.parametrize(
    "line",
    ["https://example.org/home/page", "exports/root/x", "//root/body", "~/work/x", "home/work/x"],
)
def test_other_paths_are_left_alone(line: str) -> None:
    assert checks.findings("docs/guide.md", line) == []


@pytest.mark.parametrize("path", ["constraints.txt", "Makefile", ".ci/run", "release/lock.py"])
@pytest.mark.parametrize("line", [MIRROR, OPTION])
def test_set_up_files_hold_no_address_of_an_index(path: str, line: str) -> None:
    assert len(checks.findings(path, line)) == 1


def test_a_namespace_is_no_address_of_an_index() -> None:
    line = 'W = "http://schemas.example.org/wordprocessingml/2006/main"'
    assert checks.findings("release/validation/docx.py", line) == []


def test_other_files_may_hold_addresses() -> None:
    assert checks.findings("data/curated/sources/a.toml", 'url = "https://example.org/a"') == []
