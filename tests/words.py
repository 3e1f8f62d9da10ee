"""Finds the sentences that code says, for the tests that compare them with the catalogues."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def sentences(room: str) -> dict[str, str]:
    """Every English sentence passed to ``message`` (or to a help text) in a room, with its place."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / room).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for text, line in _said(tree):
            found[text] = f"{path.relative_to(ROOT)}:{line}"
    return found


def catalogue(room: str, language: str = "zh_CN") -> dict[str, str]:
    """A room's translations."""
    path = ROOT / room / "locale" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


SAYING = {"message", "translated", "_help", "add_command"}


def _said(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in SAYING:
            position = 3 if _name(node.func) == "add_command" else 0
            argument = node.args[position] if len(node.args) > position else None
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value, node.lineno


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
