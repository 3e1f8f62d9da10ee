"""Presets as JSON: they come back as they were, or are refused with a clear sentence."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.model.ids import PresetId, RecordId, RegionId, ThemeId
from data.model.record import Kind
from data.model.selection import Period, Selection
from templates.presets.codec import PresetError, decode, encode, from_raw, upgraded
from templates.presets.preset import CURRENT_VERSION, Preset

LINE = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1, max_size=20)
SLUG = st.text("abz019", min_size=1, max_size=8)
DATE = st.none() | st.dates().map(lambda date: f"{date.year:04}-{date.month:02}")


def tuples(of: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(of, max_size=3).map(tuple)


SELECTIONS = st.builds(
    Selection,
    regions=tuples(SLUG.map(RegionId)),
    themes=tuples(SLUG.map(ThemeId)),
    kinds=st.lists(st.sampled_from(Kind), max_size=3).map(tuple),
    period=st.builds(Period, start=DATE, end=DATE),
    query=st.text(max_size=20),
    pinned=tuples(SLUG.map(RecordId)),
    excluded=tuples(SLUG.map(RecordId)),
)
PRESETS = st.builds(
    Preset,
    id=SLUG.map(PresetId),
    name=LINE,
    template=SLUG,
    style=SLUG,
    selection=SELECTIONS,
    options=st.dictionaries(SLUG, st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20)),
    formats=st.lists(SLUG, min_size=1, max_size=3).map(tuple),
    description=st.text(max_size=20),
)  # fmt: skip


@given(PRESETS)
def test_presets_come_back_as_they_were(preset: Preset) -> None:
    body = encode(preset)
    assert decode(body) == preset
    assert encode(decode(body)) == body


GOOD: dict[str, object] = {"id": "p", "name": "甲", "template": "regional-digest", "version": 1}


def test_what_is_not_said_has_its_default() -> None:
    assert from_raw(GOOD) == Preset(id=PresetId("p"), name="甲", template="regional-digest")


BAD = [
    ("no JSON", b"not json", "only a part"),
    ("half of it", encode(Preset(id=PresetId("p"), name="甲", template="t"))[:40], "only a part"),
    ("not text", b"\xff\xfe{}", "only a part"),
    ("a list", b"[]", "only a part"),
    ("deep nesting", b"[" * 100_000, "only a part"),
    ("no version", b'{"name": "x"}', "which version"),
    ("a version that is none", b'{"version": true}', "which version"),
    (
        "a newer version",
        msgspec.json.encode(GOOD | {"version": CURRENT_VERSION + 1}),
        "newer version",
    ),
    ("an unknown field", msgspec.json.encode(GOOD | {"colour": 1}), "colour"),
    ("an unknown field without a name", msgspec.json.encode(GOOD | {"": 1}), "cannot be used"),
    ("an unknown field of odd signs", msgspec.json.encode(GOOD | {"``\n": 1}), "``"),
    ("a name that is none", msgspec.json.encode(GOOD | {"name": ""}), "name"),
    ("two lines of name", msgspec.json.encode(GOOD | {"name": "a\nb"}), "name"),
    ("a name too long", msgspec.json.encode(GOOD | {"name": "x" * 81}), "name"),
    ("no formats", msgspec.json.encode(GOOD | {"formats": []}), "formats"),
    ("a template that is a path", msgspec.json.encode(GOOD | {"template": "../x"}), "template"),
    ("an option that is a list", msgspec.json.encode(GOOD | {"options": {"a": [1]}}), "options"),
    ("a kind that is none", msgspec.json.encode(GOOD | {"selection": {"kinds": ["x"]}}), "kinds"),
]


@pytest.mark.parametrize(("what", "body", "said"), BAD, ids=[bad[0] for bad in BAD])
def test_what_is_no_preset_is_refused(what: str, body: bytes, said: str) -> None:
    with pytest.raises(PresetError) as caught:
        decode(body)
    assert said in caught.value.explain("en")
    assert "{" not in caught.value.explain("zh_CN").replace('{"', "")


def test_old_versions_are_brought_up_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("templates.presets.codec.CURRENT_VERSION", 3)
    steps = {
        1: lambda raw: {**raw, "path": [1]},
        2: lambda raw: {**raw, "path": [*raw["path"], 2]},
    }
    assert upgraded({"version": 1}, steps) == {"version": 3, "path": [1, 2]}
    assert upgraded({"version": 2, "path": []}, steps) == {"version": 3, "path": [2]}


VERSION_1 = (
    b'{"id":"four-regions","name":"\xe5\x9b\x9b\xe5\x9c\xb0","template":"regional-digest",'
    b'"style":"institute","selection":{"regions":["CN-GD"],"themes":[],"kinds":["finding"],'
    b'"period":{"start":"2024-01","end":null},"query":"","pinned":[],"excluded":[]},'
    b'"options":{"contents":true,"quotations":5},"formats":["docx","pdf"],"description":"",'
    b'"name_en":"","description_en":"","version":1}'
)


def test_a_preset_of_version_1_is_still_read() -> None:
    preset = decode(VERSION_1)
    assert preset.selection.period == Period(start="2024-01")
    assert preset.options == {"contents": True, "quotations": 5}


def test_names_follow_the_language() -> None:
    preset = Preset(id=PresetId("p"), name="甲", name_en="A", template="t", description="说明")
    assert (preset.called("zh_CN"), preset.called("en")) == ("甲", "A")
    assert (preset.described("zh_CN"), preset.described("en")) == ("说明", "说明")
