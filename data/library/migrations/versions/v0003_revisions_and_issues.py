"""Who made each revision of a record, when, and why; what was issued from which revisions."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ADDED, _UPDATED = "added", "updated"
_TELLING = {
    "stands_on": "finding",
    "measure": "figure",
    "addressee": "proposal",
    "date_text": "event",
    "short_names": "institution",
}
"""Fields that only one kind has; quotations have none of them."""


def upgrade() -> None:
    _describe_current()
    _describe_former()
    _make_issues()


def _describe_current() -> None:
    """Records say how they came to be as they are; without remaking the table others refer to."""
    for name, default in (
        ("changed_by", ""),
        ("changed_at", ""),
        ("action", _ADDED),
        ("reason", ""),
    ):
        op.add_column("records", sa.Column(name, sa.Text, nullable=False, server_default=default))


def _describe_former() -> None:
    """A former revision said who replaced it; now each one says who made it."""
    connection = op.get_bind()
    former = connection.execute(
        sa.text(
            "SELECT record, revision, payload, replaced_by, replaced_at FROM record_revisions"
            " ORDER BY record, revision"
        )
    ).all()
    op.drop_table("record_revisions")
    table = _make_revisions()
    makers: dict[int, dict[str, str]] = {}
    rows = []
    for record, number, payload, replaced_by, replaced_at in former:
        made = makers.get(record, {"changed_by": "", "changed_at": "", "action": _ADDED})
        rows.append(
            {
                "record": record,
                "revision": number,
                "kind": _kind(payload),
                "origin": "pack",
                "retired": False,
                "payload": payload,
                "reason": "",
                **made,
            }
        )
        # Only packs have changed records until now.
        makers[record] = {
            "changed_by": replaced_by,
            "changed_at": replaced_at,
            "action": _UPDATED,
        }
    if rows:
        op.bulk_insert(table, rows)
    update = sa.text(
        "UPDATE records SET changed_by = :changed_by, changed_at = :changed_at, action = :action"
        " WHERE number = :record"
    )
    for record, made in makers.items():
        connection.execute(update, {"record": record, **made})


def _make_revisions() -> sa.Table:
    return op.create_table(
        "record_revisions",
        sa.Column("record", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("revision", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("retired", sa.Boolean, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("changed_by", sa.Text, nullable=False),
        sa.Column("changed_at", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("record", "revision", name="pk_record_revisions"),
        sa.ForeignKeyConstraint(
            ["record"],
            ["records.number"],
            name="fk_record_revisions_record_records",
            ondelete="CASCADE",
        ),
    )


def _kind(payload: str) -> str:
    """The kind of a record that is kept without saying it."""
    fields = json.loads(payload)
    return next((kind for field, kind in _TELLING.items() if field in fields), "quotation")


def _make_issues() -> None:
    op.create_table(
        "issues",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("issued_at", sa.Text, nullable=False),
        sa.Column("as_of", sa.Text, nullable=False),
        sa.Column("preset", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_issues"),
    )
    op.create_table(
        "issue_records",
        sa.Column("issue", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("record", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("issue", "position", name="pk_issue_records"),
        sa.ForeignKeyConstraint(
            ["issue"], ["issues.id"], name="fk_issue_records_issue_issues", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["record"], ["records.number"], name="fk_issue_records_record_records"
        ),
    )
    op.create_index("ix_issue_records_record", "issue_records", ["record"])
