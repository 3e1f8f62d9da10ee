"""How many there are of something, in words: English knows one and many, Chinese does not."""


class Count(int):
    """A number that writes itself with its noun: ``{count:record|records}`` is “1 record”.

    A translation that needs no plural has ``{count}`` alone. Any other format is that of a number.
    """

    def __format__(self, wanted: str) -> str:
        """The number, and its noun where ``wanted`` has one form for one and one for many."""
        one, bar, many = wanted.partition("|")
        if not bar:
            return format(int(self), wanted)
        return f"{int(self)} {one if self == 1 else many}"
