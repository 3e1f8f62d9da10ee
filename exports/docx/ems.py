"""How wide words are where no font is asked: in ems, near enough for columns and indents."""

_LATIN_EM = 0.64


def ems(text: str) -> float:
    """About how wide ``text`` is."""
    latin = len(text) if text.isascii() else len(text.encode("ascii", "ignore"))
    return len(text) - (1 - _LATIN_EM) * latin
