"""Which characters the shipped fonts are cut down to.

The standard characters, GB/T 2312, the Traditional forms of both that occur in practice, and the
signs that stand between them. A font gives what it has of these.
"""

from __future__ import annotations

from itertools import chain

from opencc import OpenCC

from release.prepare import ROOT

STANDARD_CHARACTERS = ROOT / "release" / "standard_characters.txt"

# Wanted beyond every list: the example everybody uses of a character outside the basic plane.
_SINGLE = "𠮷"

# Unicode blocks, first and last code point.
_SIGNS = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 Supplement, Latin Extended-A
    (0x0180, 0x024F),  # Latin Extended-B, for pinyin ǎ ǐ ǒ ǔ ǖ ǘ ǚ ǜ ǹ
    (0x0250, 0x0261),  # ɡ as pinyin is set
    (0x02B0, 0x036F),  # modifier letters and tone marks, combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x04FF),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional, for ḿ ẑ
    (0x2000, 0x206F),  # General Punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x214F),  # letterlike, ℃ №
    (0x2150, 0x218F),  # fractions and Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2300, 0x23FF),  # technical
    (0x2460, 0x24FF),  # circled and bracketed numbers
    (0x2500, 0x257F),  # box drawing
    (0x2580, 0x25FF),  # blocks and geometric shapes
    (0x2600, 0x27BF),  # symbols and dingbats
    (0x2900, 0x2BFF),  # further arrows and mathematical signs
    (0x3000, 0x303F),  # CJK punctuation
    (0x3040, 0x30FF),  # kana
    (0x3100, 0x312F),  # bopomofo
    (0x31A0, 0x31BF),  # bopomofo extended
    (0x3200, 0x33FF),  # enclosed CJK, units (㎡ ㎏)
    (0xFB00, 0xFB06),  # Latin ligatures
    (0xFE10, 0xFE1F),  # vertical forms
    (0xFE30, 0xFE6F),  # compatibility and small forms
    (0xFF00, 0xFFEF),  # full and half width
    (0x1F100, 0x1F1FF),  # enclosed letters and digits
)


def wanted_characters() -> set[str]:
    """Return every character a shipped font should have."""
    simplified = standard_characters() | gb2312() | set(_SINGLE)
    return simplified | traditional_forms(simplified) | big5_level_1() | signs()


def standard_characters() -> set[str]:
    """Return the 8,105 characters of the 通用规范汉字表."""
    lines = STANDARD_CHARACTERS.read_text(encoding="utf-8").splitlines()
    return set(chain.from_iterable(line for line in lines if not line.startswith("#")))


def gb2312() -> set[str]:
    """Return all of GB/T 2312: 6,763 ideographs and 682 signs."""
    return _double_bytes("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))


def big5_level_1() -> set[str]:
    """Return the 5,401 frequently used characters of Big5."""
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    frequent = _double_bytes("big5", range(0xA4, 0xC6), trails)
    return frequent | _double_bytes("big5", range(0xC6, 0xC7), range(0x40, 0x7F))


def traditional_forms(simplified: set[str]) -> set[str]:
    """Return what OpenCC makes of the characters, and every character it makes into one of them."""
    made = set(simplified)
    for standard in ("s2t", "s2tw", "s2hk"):
        made.update(*map(OpenCC(standard).convert, simplified))
    back = OpenCC("t2s")
    made.update(form for form in _ideographs() if back.convert(form) in simplified)
    for standard in ("t2tw", "t2hk"):
        made.update(*map(OpenCC(standard).convert, set(made)))
    return made - simplified


def signs() -> set[str]:
    """Return everything that is not an ideograph."""
    return {chr(code) for first, last in _SIGNS for code in range(first, last + 1)}


def _ideographs() -> list[str]:
    """Return the ideographs of the basic plane."""
    return [chr(code) for code in chain(range(0x3400, 0x4DC0), range(0x4E00, 0xA000))]


def _double_bytes(encoding: str, leads: range, trails: range | list[int]) -> set[str]:
    """Return what a double-byte encoding has in the given rows."""
    pairs = (bytes((lead, trail)) for lead in leads for trail in trails)
    return set("".join(pair.decode(encoding, errors="ignore") for pair in pairs))
