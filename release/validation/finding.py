"""What a validator has to say about a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault.

    Attributes:
        judge: who says so; ``rule``: its name for the rule.
        what: what is wrong, and where.
    """

    judge: str
    rule: str
    what: str

    def __str__(self) -> str:
        """``judge rule: what``."""
        return f"{self.judge} {self.rule}: {self.what}"
