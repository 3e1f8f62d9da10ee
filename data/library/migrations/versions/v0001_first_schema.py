"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
    for name in ("regions", "themes", "sources"):
        op.create_table(
            name,
            sa.Column("id", sa.Text, nullable=False),
            sa.Column("position", sa.Integer, nullable=False),
            sa.Column("payload", sa.Text, nullable=False),
            sa.Column("retired", sa.Boolean, nullable=False),
            sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        )
    op.create_table(
        "source_texts",
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("file_name", sa.Text, nullable=False),
        sa.Column("attached_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_source_texts"),
    )
    op.create_table(
        "records",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("retired", sa.Boolean, nullable=False),
        sa.Column("date", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_records"),
        sa.UniqueConstraint("id", name="uq_records_id"),
    )
    _of_a_record(
        "record_revisions",
        "revision",
        sa.Column("revision", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("replaced_by", sa.Text, nullable=False),
        sa.Column("replaced_at", sa.Text, nullable=False),
    )
    for what in ("region", "theme"):
        _of_a_record(
            f"record_{what}s",
            what,
            sa.Column(what, sa.Text, nullable=False),
            sa.ForeignKeyConstraint(
                [what], [f"{what}s.id"], name=f"fk_record_{what}s_{what}_{what}s"
            ),
        )
    _of_a_record(
        "anchor_states",
        "position",
        sa.Column("position", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("state", sa.Text, nullable=False),
    )
    _of_a_record("search_texts", None, sa.Column("folded", sa.Text, nullable=False))
    op.create_table(
        "presets",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("builtin", sa.Boolean, nullable=False),
        sa.Column("is_default", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_presets"),
    )


def _of_a_record(name: str, key: str | None, *columns: sa.schema.SchemaItem) -> None:
    """A table whose rows belong to a record and go with it."""
    op.create_table(
        name,
        sa.Column("record", sa.Integer, nullable=False, autoincrement=False),
        *columns,
        sa.PrimaryKeyConstraint("record", *([key] if key else []), name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["record"], ["records.number"], name=f"fk_{name}_record_records", ondelete="CASCADE"
        ),
    )
