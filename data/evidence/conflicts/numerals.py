"""Numbers as Chinese texts write them: ``7000多万``, ``1.54亿``, ``三四十``, ``百余``, ``千亿``."""

import re
from collections.abc import Iterator

import msgspec

_ODD = "萬億餘兩幾０１２３４５６７８９．％，"
_PLAIN = str.maketrans(_ODD, "万亿余两几0123456789.%,")
_IS_ODD = re.compile(f"[{_ODD}]")
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
_DIGITS |= {"〇": 0, "两": 2}
MAGNITUDES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_NUMBER = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<more>[多余几]?)(?P<magnitude>[十百千万亿]*)"
    r"|(?P<chinese>[零〇一二两三四五六七八九十百千万亿]+)"
)
_BETWEEN = re.compile(r"([一二三四五六七八])([二三四五六七八九])(?=[十百千万亿])")


class Number(msgspec.Struct, frozen=True):
    """A number in a text.

    Attributes:
        low, high: the same unless two are named (``三四十`` is 30 to 40).
        start, end: where it stands, magnitude included, in the text it was read from.
        arabic: whether it is written with digits.
    """

    low: float
    high: float
    start: int
    end: int
    arabic: bool


def plain_digits(text: str) -> str:
    """``text`` with full-width digits and Traditional numerals made plain, as long as before."""
    return text.translate(_PLAIN) if _IS_ODD.search(text) else text


def numbers(text: str) -> Iterator[Number]:
    """The numbers in ``text``, in their order; decimal points and magnitudes are understood."""
    for found in _NUMBER.finditer(plain_digits(text)):
        if found["digits"]:
            value = float(found["digits"].replace(",", "")) * magnitude(found["magnitude"])
            yield Number(value, value, *found.span(), arabic=True)
        else:
            low, high = _chinese(found["chinese"])
            yield Number(low, high, *found.span(), arabic=False)


def magnitude(characters: str) -> float:
    """What a row of 十百千万亿 multiplies by (``""`` by one, ``万亿`` by 10¹²)."""
    product = 1
    for character in characters:
        product *= MAGNITUDES[character]
    return float(product)


def _chinese(characters: str) -> tuple[float, float]:
    """Lowest and highest value of a number in Chinese characters."""
    between = _BETWEEN.search(characters)
    if between:
        before, after = characters[: between.start()], characters[between.end() :]
        return _whole(before + between[1] + after), _whole(before + between[2] + after)
    value = _whole(characters)
    return value, value


def _whole(characters: str) -> float:
    """The value of a number without a range: by place (二〇二三) or by magnitudes (三千二百)."""
    if not any(character in MAGNITUDES for character in characters):
        return float("".join(str(_DIGITS[character]) for character in characters))
    total = section = digit = 0
    for character in characters:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif MAGNITUDES[character] < 10_000:
            section += (digit or 1) * MAGNITUDES[character]
            digit = 0
        else:
            total = (total + section + digit or 1) * MAGNITUDES[character]
            section = digit = 0
    return float(total + section + digit)
