"""Four readable top-level packages in the checkout, one name in site-packages."""

import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

from release.enclose_layers import CHANGELOGS, GUIDE, LAYERS, EncloseLayers
from release.prepare import ROOT


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    """The content of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _initialised(version: str) -> dict[str, Any]:
    hook = EncloseLayers(str(ROOT), {}, None, None, "", "wheel")  # type: ignore[arg-type]
    build_data: dict[str, Any] = {"force_include": {}}
    hook.initialize(version, build_data)
    return build_data["force_include"]  # type: ignore[no-any-return]


def test_no_other_distribution_owns_a_layer() -> None:
    # Such a distribution wins over the checkout on sys.path, and pip overwrites files silently.
    owners = packages_distributions()
    foreign = {layer: set(owners.get(layer, [])) - {"jiyao"} for layer in LAYERS}
    assert not any(foreign.values()), foreign


def test_wheel_holds_everything_below_one_name() -> None:
    enclosed = _initialised("standard")
    assert enclosed.pop("jiyao.py") == "jiyao/__init__.py"
    assert enclosed == {layer: f"jiyao/_app/{layer}" for layer in (*LAYERS, GUIDE, *CHANGELOGS)}


def test_editable_install_copies_nothing() -> None:
    assert _initialised("editable") == {}


def test_layers_are_named_alike_everywhere(project: dict[str, Any]) -> None:
    tools = project["tool"]
    assert set(tools["importlinter"]["root_packages"]) == set(LAYERS)
    assert set(LAYERS) < set(tools["mypy"]["files"])
    archived = set(tools["hatch"]["build"]["targets"]["sdist"]["include"])
    assert {f"/{layer}" for layer in LAYERS} < archived


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_is_a_package_of_this_checkout(layer: str) -> None:
    module = __import__(layer)
    assert Path(str(module.__file__)).parent == ROOT / layer


def test_every_folder_of_tests_is_a_package() -> None:
    # Otherwise `import gui` may find tests/gui.
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert [str(f) for f in sorted(folders) if not (f / "__init__.py").exists()] == []
