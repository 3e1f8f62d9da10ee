"""Private notes on records; searches somebody keeps."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "record_notes",
        sa.Column("record", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("noted_by", sa.Text, nullable=False),
        sa.Column("noted_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("record", name="pk_record_notes"),
        sa.ForeignKeyConstraint(
            ["record"],
            ["records.number"],
            name="fk_record_notes_record_records",
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "saved_searches",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_saved_searches"),
    )
