"""Decisions on conflicts, each kept."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "conflict_decisions",
        sa.Column("conflict", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("conflict", "revision", name="pk_conflict_decisions"),
    )
