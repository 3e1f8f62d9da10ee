"""Setting up a machine: libraries, interpreter, packages, and doing nothing the second time."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from release import prepare

CONSTRAINTS = """\
# head

reportlab==5.1.0 \\
    --hash=sha256:aa

# --- development ---

pytest==9.2.0 \\
    --hash=sha256:bb
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with an environment that looks installed."""
    monkeypatch.setattr(prepare, "ROOT", tmp_path)
    monkeypatch.setattr(prepare, "CONSTRAINTS", tmp_path / "constraints.txt")
    monkeypatch.setattr(prepare, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(prepare, "STAMP", tmp_path / ".venv" / "stamp.json")
    (tmp_path / "constraints.txt").write_text(CONSTRAINTS, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    prepare.environment_python().parent.mkdir(parents=True)
    prepare.environment_python().touch()
    return tmp_path


def _stamp(aim: str) -> None:
    stamp = {"key": prepare.stamp_key(), "extent": prepare.EXTENTS[aim]}
    prepare.STAMP.write_text(json.dumps(stamp), encoding="utf-8")


class TestStamp:
    def test_nothing_is_prepared_at_first(self, checkout: Path) -> None:
        assert not prepare.is_prepared("run")

    def test_ready_for_tests_is_ready_to_run_but_not_the_reverse(self, checkout: Path) -> None:
        _stamp("test")
        assert prepare.is_prepared("run")
        assert prepare.is_prepared("test")
        _stamp("run")
        assert prepare.is_prepared("run")
        assert not prepare.is_prepared("test")

    @pytest.mark.parametrize("name", ["constraints.txt", "pyproject.toml"])
    def test_a_changed_file_asks_for_a_new_set_up(self, checkout: Path, name: str) -> None:
        _stamp("test")
        (checkout / name).write_text("# changed\n", encoding="utf-8")
        assert not prepare.is_prepared("test")

    def test_a_lost_interpreter_asks_for_a_new_set_up(self, checkout: Path) -> None:
        _stamp("test")
        prepare.environment_python().unlink()
        assert not prepare.is_prepared("test")

    def test_a_damaged_stamp_is_no_stamp(self, checkout: Path) -> None:
        prepare.STAMP.write_text("{", encoding="utf-8")
        assert not prepare.is_prepared("run")

    def test_second_time_installs_nothing(
        self, checkout: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _stamp("test")
        monkeypatch.setattr(prepare, "missing_libraries", lambda _wanted: {})
        monkeypatch.setattr(prepare, "install", lambda *_: pytest.fail("installed again"))
        assert prepare.main(["test"]) == 0


class TestLibraries:
    def test_missing_ones_are_found_by_their_names(self) -> None:
        wanted: dict[str, tuple[str, ...]] = {
            "libEGL.so.1": ("libegl1",),
            "libGL.so.1": ("libgl1",),
        }
        missing = prepare.missing_libraries(wanted, lambda soname: soname == "libGL.so.1")
        assert missing == {"libEGL.so.1": ("libegl1",)}

    def test_the_dynamic_linker_is_asked(self) -> None:
        assert not prepare.loads("libjiyao-does-not-exist.so.0")

    @pytest.mark.parametrize(
        ("known", "package"),
        [
            ({"libglib2.0-0"}, "libglib2.0-0"),
            ({"libglib2.0-0t64"}, "libglib2.0-0t64"),
            (set(), "libglib2.0-0"),
        ],
        ids=["Debian 12", "Ubuntu 24.04", "no lists yet"],
    )
    def test_package_has_the_name_of_the_release(self, known: set[str], package: str) -> None:
        choices = [prepare.OFFSCREEN_LIBRARIES["libglib-2.0.so.0"]]
        assert prepare.debian_packages(choices, known.__contains__) == [package]

    def test_each_package_is_named_once(self) -> None:
        choices = prepare.OFFSCREEN_LIBRARIES.values()
        packages = prepare.debian_packages(choices, lambda _name: True)
        assert packages == sorted(set(packages))

    def test_running_needs_a_screen_and_testing_does_not(self) -> None:
        assert "libxcb-cursor.so.0" in prepare.LIBRARIES["run"]
        assert "libxcb-cursor.so.0" not in prepare.LIBRARIES["test"]

    def test_without_root_the_exact_command_is_printed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/apt-get")
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        with pytest.raises(SystemExit) as stopped:
            prepare.provide_packages(["libegl1", "libgl1"], "Qt needs them.")
        command = "sudo apt-get install --yes --no-install-recommends libegl1 libgl1"
        assert command in str(stopped.value)

    def test_without_apt_the_libraries_are_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(shutil, "which", lambda _name: None)
        with pytest.raises(SystemExit, match=r"libEGL\.so\.1.*package manager"):
            prepare.provide_libraries({"libEGL.so.1": ("libegl1",)})

    def test_lists_are_renewed_only_when_needed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        ran: list[str] = []

        def apt(command: list[str], *, loud: bool = False) -> bool:
            ran.append(command[1])
            return ran.count("install") > 1 or command[1] == "update"

        monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/apt-get")
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        monkeypatch.setattr(prepare, "_apt", apt)
        prepare.provide_packages(["libegl1"], "Qt needs it.")
        assert ran == ["install", "update", "install"]


class TestPython:
    def test_this_one_is_found_first(self) -> None:
        assert prepare.find_python() == sys.executable

    def test_a_name_that_runs_nothing_is_no_python(self, tmp_path: Path) -> None:
        shim = tmp_path / "python3.13"
        shim.write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
        shim.chmod(0o755)
        assert prepare.python_version(str(shim)) == (0,)

    def test_none_new_enough_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(prepare, "python_version", lambda _name: (3, 9))
        with pytest.raises(SystemExit, match=r"Python 3\.11 or newer is needed"):
            prepare.find_python()

    def test_missing_ensurepip_names_its_package(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[list[str]] = []
        monkeypatch.setattr(prepare, "python_version", lambda _name: (3, 11))
        monkeypatch.setattr(prepare, "provide_packages", lambda names, _reason: asked.append(names))
        prepare._provide_ensurepip("python3")
        assert asked == [["python3.11-venv"]]


class TestPackages:
    def test_running_leaves_the_tools_out(self) -> None:
        assert "pytest" not in prepare.pinned_for("run", CONSTRAINTS)
        assert "reportlab==5.1.0" in prepare.pinned_for("run", CONSTRAINTS)
        assert prepare.pinned_for("test", CONSTRAINTS) == CONSTRAINTS

    def test_the_real_file_has_both_parts_and_a_hash_for_each_release(self) -> None:
        text = prepare.CONSTRAINTS.read_text(encoding="utf-8")
        run = prepare.pinned_for("run", text)
        assert "\npyside6-essentials==" in run
        assert "\npytest==" in text.removeprefix(run)
        entries = text.replace("\\\n", "").splitlines()
        pins = [line for line in entries if line and not line.startswith("#")]
        assert [line for line in pins if "==" not in line or "--hash=sha256:" not in line] == []

    def test_an_unknown_aim_is_refused(self) -> None:
        with pytest.raises(SystemExit, match="Usage"):
            prepare.main(["fly"])


def test_modules_are_kept_compiled_whatever_the_surroundings_say(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path))
    monkeypatch.setattr(prepare, "LOADED", "release.prepare")
    prepare.keep_compiled(Path(sys.executable))
    assert [*tmp_path.rglob("prepare.*.pyc")]
