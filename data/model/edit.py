"""Edits: the declared changes between a source's span and the words printed.

Positions count code points of the span (``exact``), never of the printed words. The order in which
they apply is fixed (see :mod:`data.evidence.edits`), so a set of edits means one thing only.
"""

import msgspec

from data.model.ids import Line


class ToHans(
    msgspec.Struct, frozen=True, tag="to-hans", tag_field="op", forbid_unknown_fields=True
):
    """Traditional characters are printed as Simplified ones, word by word."""


class FullWidth(
    msgspec.Struct, frozen=True, tag="full-width", tag_field="op", forbid_unknown_fields=True
):
    """Half-width punctuation beside Chinese characters is printed full-width (``,`` → ``，``)."""


class Elide(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    tag="elide",
    tag_field="op",
    forbid_unknown_fields=True,
):
    """Characters ``at[0]`` to ``at[1]`` are left out and ``……`` is printed in their place."""

    at: tuple[int, int]


class Remove(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    tag="remove",
    tag_field="op",
    forbid_unknown_fields=True,
):
    """Contamination (what the author did not write) is taken out, unmarked; ``why`` says what."""

    at: tuple[int, int]
    why: Line


class Insert(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    tag="insert",
    tag_field="op",
    forbid_unknown_fields=True,
):
    """``text`` is printed before character ``at`` in brackets 〔〕, as the editor's addition."""

    at: int
    text: Line
    why: Line


class Sic(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    tag="sic",
    tag_field="op",
    forbid_unknown_fields=True,
):
    """``[原文如此]`` is printed before character ``at``."""

    at: int
    why: Line


Edit = ToHans | FullWidth | Elide | Remove | Insert | Sic


class ToHant(
    msgspec.Struct, frozen=True, tag="to-hant", tag_field="op", forbid_unknown_fields=True
):
    """Simplified characters are printed as Traditional ones, word by word."""


class CornerMarks(
    msgspec.Struct, frozen=True, tag="corner-marks", tag_field="op", forbid_unknown_fields=True
):
    """Quotation marks ``“‘’”`` are printed as ``「『』」``, as Traditional Chinese has them."""


OutputEdit = Edit | ToHant | CornerMarks
"""Records declare an :data:`Edit`; the others follow from the script a briefing is printed in."""
