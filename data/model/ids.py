"""Ids that cannot be mixed up."""

from typing import Annotated, NewType

import msgspec

RecordId = NewType("RecordId", str)
SourceId = NewType("SourceId", str)
RegionId = NewType("RegionId", str)
ThemeId = NewType("ThemeId", str)
PresetId = NewType("PresetId", str)

Line = Annotated[str, msgspec.Meta(min_length=1, pattern=r"^[^\r\n]*$")]
"""A non-empty text without line breaks."""

Slug = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", max_length=80)]
"""A lower-case id made of letters, digits, dots and hyphens."""

PartialDate = Annotated[
    str,
    msgspec.Meta(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
]
"""A date as exactly as it is known: ``2024``, ``2024-01`` or ``2024-01-19``."""
