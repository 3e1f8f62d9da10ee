"""Which notes belong to what follows them and which to what is above them."""

from templates.document import Block, Contents, Paragraph, ParagraphRole, Section


def is_note(block: Block | None) -> bool:
    """Whether ``block`` is a remark on what stands beside it."""
    return isinstance(block, Paragraph) and block.role is ParagraphRole.NOTE


def introduces(previous: Block | None) -> bool:
    """Whether a note below ``previous`` is about what follows.

    Directly below a heading it is (“in the order of the reports”), else about what is above it
    (“22 more proposals are not listed”). ``previous`` is a section when that has just begun.
    """
    return previous is None or isinstance(previous, Section | Contents)
