"""What is left out of a briefing, and what decides that."""

import datetime as dt
from collections.abc import Iterable

from data.errors import CannotError
from data.evidence.conflicts.decision import Verdict
from data.library.entry import Entry
from data.messages import message
from data.model.ids import PresetId, RecordId
from data.model.selection import Selection
from templates.arranging.arrangement import Arrangement, set_aside
from templates.arranging.outline import Outline, outline_of
from templates.brief import compose_preset
from templates.compose.verbatim import Unverified
from templates.left_out import left_out
from templates.presets.preset import Preset
from templates.why import Way
from tests.templates.compose.test_disagreements import HEAVY, LIGHT
from tests.templates.compose.test_disagreements import library as disputed
from tests.templates.samples import MemoryLibrary, finding, quotation

RECORDS = (finding("one"), finding("two"), quotation("said"))


class Strict(MemoryLibrary):
    """Says as a library does that a record is not there."""

    def entries(self, ids: Iterable[RecordId]) -> list[Entry]:
        wanted = list(ids)
        if "nobody" in wanted:
            raise CannotError(message("There is none."))
        return super().entries(wanted)


def outline(library: MemoryLibrary, preset: Preset) -> Outline:
    return outline_of(compose_preset(library, preset, dt.date(2024, 6, 1), Unverified.MARK))


def preset(
    selection: Selection, template: str = "regional-digest", work: Arrangement | None = None
) -> Preset:
    return Preset(
        id=PresetId("test"),
        name="试",
        template=template,
        selection=selection,
        arrangement=work or Arrangement(),
    )


def told(library: MemoryLibrary, of: Preset) -> dict[str, Way | None]:
    found = left_out(library, of, outline(library, of), "en")
    assert not found.more
    return {each.record: each.reason.way for each in found.records}


def test_what_is_printed_is_not_left_out() -> None:
    assert told(MemoryLibrary(RECORDS), preset(Selection())) == {}


def test_what_was_excluded_is_listed_and_what_is_gone_is_not() -> None:
    picked = Selection(excluded=(RecordId("two"), RecordId("nobody")))
    assert told(Strict(RECORDS), preset(picked)) == {"two": Way.INCLUDE}


def test_what_was_set_aside_is_listed_with_its_line() -> None:
    library, plain = MemoryLibrary(RECORDS), preset(Selection())
    line = next(n.id for n in outline(library, plain).nodes.values() if "one" in n.records)
    aside = preset(Selection(), work=set_aside(Arrangement(), line))
    (only,) = left_out(library, aside, outline(library, aside), "en").records
    assert (only.record, only.reason.way, only.reason.target) == ("one", Way.TAKE_BACK, line)


def test_what_the_template_does_not_print_is_listed() -> None:
    assert told(MemoryLibrary(RECORDS), preset(Selection(), "chronology")) == {
        "one": Way.OPTIONS,
        "two": Way.OPTIONS,
        "said": Way.OPTIONS,
    }


def test_the_record_another_one_is_preferred_to_is_listed() -> None:
    library = disputed((LIGHT, HEAVY), verdict=Verdict.PREFER, preferred="light")
    assert told(library, preset(Selection())) == {"heavy": Way.CONFLICTS}


def test_before_anything_was_composed_only_exclusions_are_known() -> None:
    picked = preset(Selection(excluded=(RecordId("two"),)))
    found = left_out(MemoryLibrary(RECORDS), picked, Outline(), "en")
    assert [each.record for each in found.records] == ["two"]
