"""The texts that the library is asked with are those of its statements."""

from data.library.definitions import DEFINITIONS
from data.library.statement import Statement
from release import statements


def test_the_file_holds_what_the_definitions_say() -> None:
    told = "run python -m release.statements"
    assert statements.FILE.read_bytes() == statements.compiled(), told


def test_every_statement_is_defined() -> None:
    assert set(DEFINITIONS) == set(Statement)
