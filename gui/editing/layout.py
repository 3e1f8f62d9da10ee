"""Which fields of a record can be edited, how, and which stand side by side."""

from collections.abc import Mapping

from data.model.record import Kind

Rows = tuple[tuple[str, ...], ...]

_END: Rows = (("status", "review"), ("regions",), ("themes",), ("doubt",), ("note",))

ROWS: Mapping[Kind, Rows] = {
    Kind.FINDING: (("title", "as_of"), ("text",), *_END),
    Kind.FIGURE: (
        ("title",),
        ("subject", "measure"),
        ("qualifier", "value", "unit"),
        ("territory", "as_of"),
        ("period", "basis"),
        ("rank_of", "speaker"),
        *_END,
    ),
    Kind.PROPOSAL: (
        ("title",),
        ("text",),
        ("speaker", "office"),
        ("joint_with", "addressee"),
        ("occasion",),
        *_END,
    ),
    Kind.QUOTATION: (("title",), ("speaker", "office"), ("joint_with", "occasion"), *_END),
    Kind.EVENT: (("title",), ("text",), ("date", "reported"), *_END),
    Kind.INSTITUTION: (("title",), ("name", "short_names"), ("text",), ("type", "place"), *_END),
}
"""The source's own words are missing: they are quoted, not typed."""
