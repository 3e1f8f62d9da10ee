"""Which options somebody means who types some words."""

from templates.options import Option


def matches(option: Option, words: str) -> bool:
    """Whether all ``words`` stand in an option's key, name, help or choices, in any language."""
    texts = [option.label, option.help, *(choice.label for choice in option.choices)]
    found = [option.key, *(text.zh for text in texts), *(text.en for text in texts)]
    return all(any(word in text.lower() for text in found) for word in words.lower().split())
