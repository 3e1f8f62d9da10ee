"""The tables of a library, in SQL that SQLite and PostgreSQL share.

What the program decides by stands in columns; the values themselves are JSON in ``payload``, read
back through the strict types of :mod:`data.model`.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, *, primary_key: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=primary_key, nullable=False)


def _number(name: str, *, primary_key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=primary_key, autoincrement=False, nullable=False)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _record() -> Column[int]:
    """A part of the key that names the record a row belongs to."""
    return Column(
        "record",
        Integer,
        ForeignKey("records.number", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )


def _change() -> tuple[Column[str], ...]:
    """Who made a revision, when, by what (:class:`data.library.revision.Action`) and why."""
    return _text("changed_by"), _text("changed_at"), _text("action"), _text("reason")


def _listed(name: str) -> Table:
    """A list kept as the pack has it, in its order."""
    return Table(
        name,
        metadata,
        _text("id", primary_key=True),
        _number("position"),
        _text("payload"),
        _flag("retired"),
    )


meta = Table("meta", metadata, _text("key", primary_key=True), _text("value"))

regions = _listed("regions")
themes = _listed("themes")
sources = _listed("sources")

source_texts = Table(
    "source_texts",
    metadata,
    _text("sha256", primary_key=True),
    _text("text"),
    _text("file_name"),
    _text("attached_at"),
)

records = Table(
    "records",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    _text("kind"),
    _text("origin"),
    _number("revision"),
    _flag("retired"),
    _text("date"),
    _text("source"),
    _number("place"),
    _text("payload"),
    *_change(),
)

record_revisions = Table(
    "record_revisions",
    metadata,
    _record(),
    _number("revision", primary_key=True),
    _text("kind"),
    _text("origin"),
    _flag("retired"),
    _text("payload"),
    *_change(),
)
"""What records were before; what they are now stands in ``records`` alone."""

record_regions = Table(
    "record_regions",
    metadata,
    _record(),
    Column("region", Text, ForeignKey("regions.id"), primary_key=True),
)

record_themes = Table(
    "record_themes",
    metadata,
    _record(),
    Column("theme", Text, ForeignKey("themes.id"), primary_key=True),
)

anchor_states = Table(
    "anchor_states",
    metadata,
    _record(),
    _number("position", primary_key=True),
    _text("state"),
)

search_texts = Table("search_texts", metadata, _record(), _text("folded"))

record_notes = Table(
    "record_notes",
    metadata,
    _record(),
    _text("text"),
    _text("noted_by"),
    _text("noted_at"),
)
"""What somebody notes for herself; never printed, no part of a record and its revisions."""

saved_searches = Table(
    "saved_searches",
    metadata,
    _text("id", primary_key=True),
    _text("name"),
    _number("position"),
    _text("payload"),
)

presets = Table(
    "presets",
    metadata,
    _text("id", primary_key=True),
    _text("name"),
    _number("position"),
    _flag("builtin"),
    _flag("is_default"),
    _number("version"),
    _text("body"),
)

conflict_decisions = Table(
    "conflict_decisions",
    metadata,
    _text("conflict", primary_key=True),
    _number("revision", primary_key=True),
    _text("payload"),
)

issues = Table(
    "issues",
    metadata,
    _text("id", primary_key=True),
    _text("issued_at"),
    _text("as_of"),
    _text("preset"),
    _text("payload"),
)

issue_records = Table(
    "issue_records",
    metadata,
    Column("issue", Text, ForeignKey("issues.id", ondelete="CASCADE"), primary_key=True),
    _number("position", primary_key=True),
    Column("record", Integer, ForeignKey("records.number"), nullable=False, index=True),
    _number("revision"),
)
"""No deletion goes on to here: a record that was issued must stay."""

issue_enclosures = Table(
    "issue_enclosures", metadata, _text("digest", primary_key=True), _text("payload")
)
"""What issues were made with beside records, by the digests that issues name."""
