"""The build hook that encloses the four layers below the one package ``jiyao`` of the wheel."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LAYERS = ("gui", "data", "templates", "exports")
GUIDE = "docs/guide"
CHANGELOGS = ("CHANGELOG.md", "CHANGELOG.zh_CN.md")
"""All are opened by the desk's Help."""


class EncloseLayers(BuildHookInterface[Any]):
    """Maps the launcher to ``jiyao/__init__.py`` and each layer to ``jiyao/_app/<layer>``.

    ``force-include`` in ``pyproject.toml`` would say the same in one line, but it also copies the
    layers into an editable install, which then runs stale code.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the enclosed paths to a real wheel; leave an editable one alone."""
        if version == "editable":
            return
        enclosed = {layer: f"jiyao/_app/{layer}" for layer in (*LAYERS, GUIDE, *CHANGELOGS)}
        build_data["force_include"].update({"jiyao.py": "jiyao/__init__.py", **enclosed})
