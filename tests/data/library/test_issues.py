"""The log of issues: kept as it is given, newest first, and by the records it printed."""

import msgspec
import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from data.errors import CannotError
from data.library.editing import Change
from data.library.library import Library
from data.library.tables import issue_records, issues, records
from data.model.ids import PresetId, RecordId
from data.model.issue import Issue, IssuedFile, IssuedRecord, IssueId

ISSUE = Issue(
    id=IssueId("issue-1"),
    issued_at="2026-01-31T08:00:00+00:00",
    issued_by="王某",
    as_of="2026-01-31",
    preset=PresetId("weekly"),
    name="每周简报",
    template="regional-digest",
    style="institute",
    options={"cover": True, "most": 3, "title": "简报"},
    body="{}",
    unverified="stop",
    pages=4,
    files=(IssuedFile(path="/tmp/a.docx", format="docx", sha256="00", size=3),),
    records=(
        IssuedRecord(record=RecordId("invested"), revision=1),
        IssuedRecord(record=RecordId("park"), revision=1),
    ),
)
LATER = msgspec.structs.replace(
    ISSUE, id=IssueId("issue-2"), issued_at="2026-02-28T08:00:00+00:00", records=ISSUE.records[:1]
)


def test_issues_come_back_as_they_were_the_newest_first(library: Library) -> None:
    library.record_issue(LATER)
    library.record_issue(ISSUE)
    assert library.issues() == (LATER, ISSUE)
    assert library.issue(ISSUE.id) == ISSUE


def test_what_it_was_made_with_is_kept_once(library: Library) -> None:
    made = msgspec.structs.replace(ISSUE, program="1.2", letterhead="aa", conflicts="bb")
    library.record_issue(made, {"aa": "paper", "bb": "told"})
    library.record_issue(msgspec.structs.replace(LATER, letterhead="aa"), {"aa": "paper"})
    assert library.issue(ISSUE.id) == made
    assert (library.enclosure("aa"), library.enclosure("bb")) == ("paper", "told")
    with pytest.raises(CannotError, match="cc"):
        library.enclosure("cc")


def test_an_issue_of_a_former_version_knows_no_letterhead(library: Library) -> None:
    library.record_issue(ISSUE)
    with library._composing() as session:
        new = {"program": "", "letterhead": None, "conflicts": None}
        payload = {
            key: value
            for key, value in msgspec.json.decode(msgspec.json.encode(ISSUE)).items()
            if key not in new
        }
        session.connection.execute(
            update(issues).values(payload=msgspec.json.encode(payload).decode())
        )
    assert library.issue(ISSUE.id) == ISSUE


def test_the_issues_that_printed_a_record(library: Library) -> None:
    library.record_issue(ISSUE)
    library.record_issue(LATER)
    assert library.issues_with(RecordId("invested")) == (LATER, ISSUE)
    assert library.issues_with(RecordId("park")) == (ISSUE,)
    assert library.issues_with(RecordId("listed")) == ()


def test_what_an_issue_printed_stays_reachable(library: Library) -> None:
    library.record_issue(ISSUE)
    library.retire(RecordId("invested"), Change("王某"))
    (used, *_) = library.issue(ISSUE.id).records
    (then, *_) = [r for r in library.history(used.record) if r.number == used.revision]
    assert then.record is not None
    assert then.record.title == "广州累计投入"
    with pytest.raises(IntegrityError), library._composing() as session:
        session.connection.execute(delete(records))


def test_records_are_kept_where_they_were_printed(library: Library) -> None:
    printed = tuple(
        IssuedRecord(record=RecordId(name), revision=revision)
        for name, revision in (("park", 4), ("listed", 2), ("invested", 9), ("park", 1))
    )
    library.record_issue(msgspec.structs.replace(ISSUE, records=printed))
    wanted = select(issue_records.c.position, records.c.id, issue_records.c.revision)
    joined = wanted.join(records, records.c.number == issue_records.c.record)
    with library._composing() as session:
        kept = session.connection.execute(joined.order_by(issue_records.c.position)).all()
    assert [tuple(row) for row in kept] == [
        (place, each.record, each.revision) for place, each in enumerate(printed)
    ]


def test_an_issue_of_unknown_records_is_refused_whole(library: Library) -> None:
    odd = msgspec.structs.replace(
        ISSUE, records=(*ISSUE.records, IssuedRecord(record=RecordId("nobody"), revision=1))
    )
    with pytest.raises(CannotError, match="nobody"):
        library.record_issue(odd)
    assert library.issues() == ()
    with pytest.raises(CannotError):
        library.issue(ISSUE.id)
