"""What each statement is, in SQLAlchemy's Core, which knows the words of every database.

``release/statements.py`` writes down what they are for SQLite; run it when one is changed.
"""

from collections.abc import Mapping

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    Text,
    UpdateBase,
    bindparam,
    cast,
    delete,
    false,
    func,
    insert,
    select,
    true,
    update,
)
from sqlalchemy.sql.selectable import ExecutableReturnsRows

from data.library.kept_conflicts import KEY as CONFLICTS
from data.library.statement import Statement
from data.library.tables import (
    anchor_states,
    conflict_decisions,
    issue_enclosures,
    issue_records,
    issues,
    meta,
    presets,
    record_notes,
    record_regions,
    record_revisions,
    record_themes,
    records,
    regions,
    saved_searches,
    search_texts,
    source_texts,
    sources,
    themes,
)

_RECORD = records.c
_REVISED = [column.name for column in record_revisions.c if column.name != "record"]
_STANDING = ~records.c.retired
_NEWEST_ISSUES = (issues.c.issued_at.desc(), issues.c.id.desc())


def _list(table: Table, *, ever: bool = False) -> ExecutableReturnsRows:
    """A list the pack holds, in its order; with what it has given up when ``ever``."""
    question = select(table.c.payload).order_by(table.c.position, table.c.id)
    return question if ever else question.where(~table.c.retired)


def _entries() -> ExecutableReturnsRows:
    """Records with the states of their anchors in one text each."""
    state = anchor_states.c
    one = cast(state.position, Text) + "=" + state.state
    held = (
        select(func.aggregate_strings(one, ","))
        .where(state.record == _RECORD.number)
        .scalar_subquery()
    )
    wanted = _RECORD.id.in_(bindparam("ids", expanding=True))
    return select(
        _RECORD.id, _RECORD.kind, _RECORD.payload, _RECORD.revision,
        _RECORD.origin, _RECORD.retired, _RECORD.date, held,
    ).where(wanted)  # fmt: skip


def _words() -> Select[int, str, str, str]:
    """What records are found by."""
    columns = (_RECORD.number, _RECORD.kind, _RECORD.payload, record_notes.c.text)
    return select(*columns).select_from(records.outerjoin(record_notes))


def _issues_with() -> ExecutableReturnsRows:
    """The issues that printed a record."""
    printed = (
        select(issue_records.c.issue)
        .join(records, _RECORD.number == issue_records.c.record)
        .where(_RECORD.id == bindparam("record"))
    )
    return select(issues.c.payload).where(issues.c.id.in_(printed)).order_by(*_NEWEST_ISSUES)


def _add_issue_records() -> UpdateBase:
    """What an issue printed, from a list in JSON of ids and revisions; unknown ones are left out.

    In the order of the index of records. Going through JSON is SQLite's way; another database has
    words of its own for it.
    """
    each = func.json_each(bindparam("printed")).table_valued("key", "value", name="printed")
    printed = (
        select(
            cast(bindparam("issue"), Text),
            each.c.key,
            _RECORD.number,
            func.json_extract(each.c.value, "$[1]"),
        )
        .select_from(each.join(records, _RECORD.id == func.json_extract(each.c.value, "$[0]")))
        .order_by(_RECORD.number)
    )
    return insert(issue_records).from_select(["issue", "position", "record", "revision"], printed)


def _states() -> ExecutableReturnsRows:
    """How many anchors of the records that are not retired are in each state."""
    return (
        select(anchor_states.c.state, func.count())
        .join(records, _RECORD.number == anchor_states.c.record)
        .where(_STANDING)
        .group_by(anchor_states.c.state)
    )


def _is(column: ColumnElement[str] | ColumnElement[int], name: str) -> ColumnElement[bool]:
    return column == bindparam(name)


Definition = ExecutableReturnsRows | UpdateBase

DEFINITIONS: Mapping[Statement, Definition] = {
    Statement.META: select(meta).where(meta.c.key != CONFLICTS),
    Statement.FORGET_META: delete(meta).where(_is(meta.c.key, "name")),
    Statement.ADD_META: insert(meta),
    Statement.KEPT_CONFLICTS: select(meta.c.value).where(meta.c.key == CONFLICTS),
    Statement.REGIONS: _list(regions),
    Statement.THEMES: _list(themes),
    Statement.SOURCES: _list(sources),
    Statement.REGIONS_EVER: _list(regions, ever=True),
    Statement.THEMES_EVER: _list(themes, ever=True),
    Statement.SOURCES_EVER: _list(sources, ever=True),
    Statement.SOURCE: select(sources.c.payload).where(_is(sources.c.id, "source")),
    Statement.TEXT: select(source_texts.c.text).where(_is(source_texts.c.sha256, "version")),
    Statement.TEXTS: select(source_texts.c.sha256, source_texts.c.text),
    Statement.ATTACHED: select(source_texts.c.sha256),
    Statement.ADD_TEXT: insert(source_texts),
    Statement.STATES: _states(),
    Statement.FORGET_STATES: delete(anchor_states),
    Statement.ADD_STATE: insert(anchor_states),
    Statement.ENTRIES: _entries(),
    Statement.KEYS: select(
        _RECORD.number, _RECORD.id, _RECORD.kind, _RECORD.date, _RECORD.source, _RECORD.place
    ).where(_STANDING),
    Statement.REGIONS_OF_RECORDS: select(record_regions),
    Statement.THEMES_OF_RECORDS: select(record_themes),
    Statement.TRAITS: select(_RECORD.id, _RECORD.kind, _RECORD.date, _RECORD.payload).where(
        _STANDING
    ),
    Statement.RECORDS: select(_RECORD.kind, _RECORD.payload).where(_STANDING),
    Statement.RECORDS_NAMING: select(_RECORD.kind, _RECORD.payload).where(
        _STANDING, _RECORD.payload.like(bindparam("words"), escape="/")
    ),
    Statement.NUMBERS: select(_RECORD.id, _RECORD.number),
    Statement.STANDING_IDS: select(_RECORD.id).where(_STANDING),
    # Revisions only grow, also those of what is retired or brought back.
    Statement.REVISIONS_TOLD: select(
        func.sum(_RECORD.revision), func.count(func.nullif(_RECORD.retired, true()))
    ),
    Statement.RECORD_NOW: (
        select(_RECORD.number, *(_RECORD[name] for name in _REVISED)).where(
            _is(_RECORD.id, "record")
        )
    ),
    Statement.RECORD_BEFORE: (
        select(*(record_revisions.c[name] for name in _REVISED))
        .where(_is(record_revisions.c.record, "number"))
        .order_by(record_revisions.c.revision)
    ),
    Statement.WORDS: _words(),
    Statement.WORDS_OF_ORIGIN: _words().where(_is(_RECORD.origin, "origin")),
    Statement.SEARCH_TEXTS: select(search_texts.c.record, search_texts.c.folded),
    Statement.SEARCH_TEXTS_OF: select(search_texts.c.record, search_texts.c.folded).where(
        search_texts.c.record.in_(bindparam("numbers", expanding=True))
    ),
    Statement.FORGET_SEARCH_TEXT: delete(search_texts).where(_is(search_texts.c.record, "number")),
    Statement.ADD_SEARCH_TEXT: insert(search_texts),
    Statement.NOTES: select(
        _RECORD.id, record_notes.c.text, record_notes.c.noted_by, record_notes.c.noted_at
    ).select_from(records.join(record_notes)),
    Statement.NOTE: select(record_notes.c.text).where(_is(record_notes.c.record, "number")),
    Statement.NOTED_RECORD: select(_RECORD.number, _RECORD.kind, _RECORD.payload).where(
        _is(_RECORD.id, "record")
    ),
    Statement.FORGET_NOTE: delete(record_notes).where(_is(record_notes.c.record, "number")),
    Statement.ADD_NOTE: insert(record_notes),
    Statement.DECISIONS: select(
        conflict_decisions.c.conflict, conflict_decisions.c.payload
    ).order_by(conflict_decisions.c.conflict, conflict_decisions.c.revision),
    Statement.LAST_DECISION: select(func.max(conflict_decisions.c.revision)).where(
        _is(conflict_decisions.c.conflict, "about")
    ),
    Statement.ADD_DECISION: insert(conflict_decisions),
    Statement.SEARCHES: select(
        saved_searches.c.id, saved_searches.c.name, saved_searches.c.payload
    ).order_by(saved_searches.c.position, saved_searches.c.id),
    Statement.SEARCH_POSITION: select(saved_searches.c.position).where(
        _is(saved_searches.c.id, "search")
    ),
    Statement.LAST_SEARCH: select(func.max(saved_searches.c.position)),
    Statement.FORGET_SEARCH: delete(saved_searches).where(_is(saved_searches.c.id, "search")),
    Statement.ADD_SEARCH: insert(saved_searches),
    Statement.PRESETS: select(presets).order_by(presets.c.position, presets.c.id),
    Statement.NO_DEFAULT_PRESET: update(presets).values(is_default=false()),
    Statement.PLACE_PRESET: (
        update(presets).where(_is(presets.c.id, "preset")).values(position=bindparam("place"))
    ),
    Statement.FORGET_PRESET: delete(presets).where(_is(presets.c.id, "preset")),
    Statement.ADD_PRESET: insert(presets),
    Statement.ISSUES: select(issues.c.payload).order_by(*_NEWEST_ISSUES),
    Statement.ISSUE: select(issues.c.payload).where(_is(issues.c.id, "issue")),
    Statement.ISSUES_WITH: _issues_with(),
    Statement.ADD_ISSUE: insert(issues),
    Statement.ADD_ISSUE_RECORDS: _add_issue_records(),
    Statement.ENCLOSURE: select(issue_enclosures.c.payload).where(
        _is(issue_enclosures.c.digest, "digest")
    ),
    Statement.ADD_ENCLOSURE: insert(issue_enclosures),
}
