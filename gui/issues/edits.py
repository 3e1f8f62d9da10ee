"""What was edited in a Word file of an issue since it was issued."""

from pathlib import Path

from data.errors import CannotError, UserError
from data.messages import message
from data.os_faults import os_fault
from exports.reissuing.files import FoundFile
from gui.issues.report import EditedFile


def edits_in(file: FoundFile) -> EditedFile:
    """What was edited in a Word file."""
    from exports.reading.read_back import read_back

    try:
        if file.path is None:
            raise FileNotFoundError(file.issued.path)
        with file.path.open("rb") as stream:
            found = read_back(stream)
    except UserError as error:
        return EditedFile(file, problem=error)
    except OSError as error:
        name = Path(file.issued.path).name
        told = CannotError(
            message("“{file}” cannot be read: {why}.", file=name, why=os_fault(error))
        )
        return EditedFile(file, problem=told)
    return EditedFile(file, found.touched)
