"""Writes ``data/library/statements.json``: the statements of the library in SQLite's words.

Run it when :mod:`data.library.definitions` or the tables have changed; a test compares.
"""

import re

import msgspec
from sqlalchemy.dialects.sqlite import dialect

from data.files import replace_file
from data.library.definitions import DEFINITIONS, Definition
from data.library.direct import TEXTS
from release.prepare import ROOT

FILE = ROOT / "data" / "library" / TEXTS
_LIST = re.compile(r"\(__\[POSTCOMPILE_(\w+)\]\)")
"""Where SQLAlchemy would write as many parameters as a list has values, each time anew."""


def main() -> None:
    """Write the file."""
    replace_file(FILE, compiled())


def compiled() -> bytes:
    """What the file should hold: the text of each statement by its name."""
    texts = {
        name.value: _LIST.sub(r"(SELECT value FROM json_each(:\1))", _text(definition))
        for name, definition in DEFINITIONS.items()
    }
    return msgspec.json.format(msgspec.json.encode(texts), indent=1) + b"\n"


def _text(definition: Definition) -> str:
    """The text of one, values that never change written into it."""
    found = definition.compile(dialect=dialect(paramstyle="named"))
    text = " ".join(str(found).split())
    for name, value in found.params.items():
        if value is not None:
            text = re.sub(rf":{name}\b|__\[POSTCOMPILE_{name}\]", _literal(value), text)
    return text


def _literal(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


if __name__ == "__main__":
    main()
