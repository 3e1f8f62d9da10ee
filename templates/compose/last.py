"""What was made last, found again as long as it would be made of the same."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Last(Generic[T]):
    """One value and what it was made of, which is compared before it is used."""

    def __init__(self) -> None:
        self._made: tuple[tuple[object, ...], T] | None = None

    def get(self, of: tuple[object, ...], make: Callable[[], T]) -> T:
        """The value of ``of``; ``make`` makes it when it is another one than the last."""
        if self._made is None or self._made[0] != of:
            self._made = None  # two of them are never held at once
            self._made = of, make()
        return self._made[1]
