"""The error of a briefing that may not leave the house as it is."""

from collections.abc import Sequence

from data.errors import FindingsError
from data.messages import message
from exports.preflight.remark import Remark


class PreflightError(FindingsError):
    """Something must be mended before the briefing is exported.

    Attributes:
        remarks: all errors, at least one; the error's own sentence tells the first one only.
    """

    def __init__(self, remarks: Sequence[Remark]) -> None:
        self.remarks = tuple(remarks)
        first, *others = self.remarks
        sentence = first.sentence
        if others:
            sentence = message(
                "{first} There are {more} more such faults.",
                first=first.sentence,
                more=len(others),
            )
        super().__init__(sentence, first.remedy)

    def __reduce__(self) -> tuple[type["PreflightError"], tuple[tuple[Remark, ...]]]:
        """What makes it anew in another process."""
        return type(self), (self.remarks,)
