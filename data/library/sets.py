"""Sets of records as whole numbers: the bits are places in the stable order.

Up to some share of all records it is faster to go from one to the next than through all of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import compress
from typing import TypeVar

T = TypeVar("T")

_ONE = ord("1")
_TRUTH = bytes.maketrans(b"01", b"\0\1")
_FEW = 0.12
"""The share of records up to which those of a set are looked up one by one. Going through all of
100,000 touches every one of them in memory, which takes longer than finding one digit in ten."""
_SPARSE = 0.04
"""The share up to which a set is made bit by bit."""
_A_HANDFUL = 64
"""Bits up to which taking one after the other off a set is faster than writing its digits down."""


class Members:
    """A set, and what is worked out of it once.

    Attributes:
        bits: the set.
        count: how many are in it.
        of: how many records there are.
    """

    def __init__(self, bits: int, of: int) -> None:
        self.bits = bits
        self.count = bits.bit_count()
        self.of = of

    def same(self, bits: int) -> "Members":
        """The set ``bits``, which often is this one."""
        return self if bits == self.bits else Members(bits, self.of)

    def only(self, among: int) -> "Members":
        """Those that are in ``among`` as well."""
        return self.same(self.bits & among)

    @cached_property
    def places(self) -> list[int]:
        """The places of its records, in order."""
        if self.count <= _A_HANDFUL:
            return list(_lowest_first(self.bits))
        if self._few:
            return list(_ones(self._digits))
        return list(self.pick(range(self.of)))

    def pick(self, values: Sequence[T]) -> tuple[T, ...]:
        """Those of ``values``, one for each record, that belong to this set."""
        if self._few:
            return tuple([values[place] for place in self.places])
        return tuple(compress(values, self._digits.encode().translate(_TRUTH)))

    @property
    def _few(self) -> bool:
        return self.count < self.of * _FEW

    @property
    def _digits(self) -> str:
        """A digit for each record, 1 for those in the set."""
        return f"{self.bits:b}"[::-1]


def bits(places: Iterable[int], size: int) -> int:
    """A set as a whole number. Bit by bit this would copy the number each time."""
    flags = bytearray(b"0") * (size + 1)
    for place in places:
        flags[size - place] = _ONE
    return int(flags, 2)


def lowest(bits: int) -> int:
    """The first place of a set that is not empty."""
    return (bits & -bits).bit_length() - 1


def _lowest_first(bits: int) -> Iterator[int]:
    while bits:
        last = bits & -bits
        yield last.bit_length() - 1
        bits ^= last


def _ones(digits: str) -> Iterator[int]:
    """Where ``digits`` has ones."""
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)


class Numbering:
    """Turns numbers of records into sets; a search for a common character finds most of them."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._size = len(numbers)
        # Which digit of the set a number is; unknown ones share one behind the last.
        self._digits = [self._size] * (max(numbers, default=0) + 1)
        for ordinal, number in enumerate(numbers):
            self._digits[number] = self._size - 1 - ordinal

    def bits(self, numbers: Sequence[int]) -> int:
        """The set of ``numbers``; unknown ones are left out."""
        if not numbers:
            return 0
        try:
            digits = map(self._digits.__getitem__, numbers)
            if len(numbers) < self._size * _SPARSE:
                return self._of_few(digits)
            return self._of_many(digits)
        except IndexError:  # another program has added records since
            return self.bits([number for number in numbers if number < len(self._digits)])

    def _of_few(self, digits: Iterable[int]) -> int:
        """A bit at a time into an eighth of the space: most of it stays empty."""
        size = self._size
        packed = bytearray(size // 8 + 1)
        for digit in digits:
            ordinal = size - 1 - digit
            if ordinal >= 0:
                packed[ordinal >> 3] |= 1 << (ordinal & 7)
        return int.from_bytes(packed, "little")

    def _of_many(self, digits: Iterable[int]) -> int:
        flags = bytearray(b"0") * (self._size + 1)
        for digit in digits:
            flags[digit] = _ONE
        return int(flags, 2) >> 1
