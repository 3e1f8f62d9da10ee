"""How thoroughly is measured, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Plan:
    """What all parts of the measurement share.

    Attributes:
        folder: for what is made on the way; removed at the end.
        quick: a short run, for a look at the order of magnitude.
        large: also libraries of a million records.
        texts: copies of the shipped pack's sources, if somebody has them.
    """

    folder: Path
    quick: bool = False
    large: bool = False
    texts: Path | None = None

    def rounds(self, share: float = 1.0) -> int:
        """How often something is measured whose cost allows ``share`` of the usual number."""
        return max(1, round((3 if self.quick else 9) * share))
