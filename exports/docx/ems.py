"""How wide words are where no font is asked: in ems, near enough for columns and indents."""

_LATIN_EM = 0.64


def ems(text: str) -> float:
    """About how wide ``text`` is."""
    return sum(_LATIN_EM if character.isascii() else 1.0 for character in text)
