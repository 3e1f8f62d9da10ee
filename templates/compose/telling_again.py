"""Whether a text says what its title says: then the title before it would say it twice."""

_SHARE = 0.7
"""Of a title's characters; with so many of them in the text its other words are synonyms."""


def says_again(title: str, text: str) -> bool:
    """Whether ``text`` says what ``title`` says; no number of the title is lost with it."""
    if any(each.isdigit() and each not in text for each in title):
        return False
    return sum(each in text for each in title) >= _SHARE * len(title)
