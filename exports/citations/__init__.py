"""References as the standard writes them: GB/T 7714, 2025 and 2015, numeric system."""

from exports.citations.reference import reference

__all__ = ["reference"]
