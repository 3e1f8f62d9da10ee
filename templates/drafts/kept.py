"""Drafts as lists show them."""

from pathlib import Path

import msgspec

from data.messages import Message
from templates.drafts.head import Head
from templates.presets.preset import Preset


class Kept(msgspec.Struct, frozen=True):
    """A draft as the list of drafts shows it.

    Attributes:
        preset: the draft as it is now.
        picture: a small picture of its first page, if one was made; ``pictured`` says when, in
            nanoseconds.
    """

    head: Head
    preset: Preset
    path: Path
    picture: Path | None = None
    pictured: int = 0

    @property
    def modified(self) -> bool:
        """Whether it differs from the preset it came from."""
        return self.preset != self.head.base


class Shelf(msgspec.Struct, frozen=True):
    """All drafts, the one changed last first, and why others cannot be shown."""

    drafts: tuple[Kept, ...]
    problems: tuple[Message, ...] = ()


class Last(msgspec.Struct, frozen=True):
    """What was on the desk last: a draft, or a preset that was only looked at."""

    draft: str = ""
    preset: str = ""
