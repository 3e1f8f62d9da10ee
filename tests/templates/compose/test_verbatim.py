"""The verbatim gate: what stops a briefing, what is left out, what is marked."""

import pickle
from pathlib import Path

import pytest

from data.model.anchor import AnchorState
from data.model.edit import Elide
from data.model.record import Record
from data.model.selection import Selection
from templates.compose.composer import compose
from templates.compose.material import gather
from templates.compose.pruning import all_inlines
from templates.compose.verbatim import Unverified
from templates.document import Document, Footnote, Paragraph, plain
from templates.errors import Spot, TemplateError, VerbatimError
from tests.templates.compose.folders import briefing, template
from tests.templates.samples import (
    AS_OF,
    MemoryLibrary,
    anchor,
    event,
    figure,
    finding,
    institution,
    proposal,
    quotation,
    source,
)

SIGN = "〔未核对〕"
BODY = briefing(
    "<p id='counted'>{{ material.counted }}{{ material.left_out or '' }}</p>"
    "{% for item in material.items %}<p records='{{ item.id }}'>"
    "{{ item | value if item.kind == 'figure' else item | words }}{{ item | cite }}</p>{% endfor %}"
)


def composed(
    folder: Path, library: MemoryLibrary, unverified: Unverified = Unverified.STOP
) -> Document:
    material = gather(library, Selection())
    return compose(template(folder, BODY), "official", {}, material, AS_OF, unverified)


def lines(document: Document) -> list[str]:
    return [plain(block.inlines) for block in document.blocks if isinstance(block, Paragraph)]


def footnotes(document: Document) -> list[str]:
    inlines = all_inlines(document.blocks)
    return [plain(each.children) for each in inlines if isinstance(each, Footnote)]


FAULTY: list[tuple[str, Record, AnchorState, str]] = [
    ("not found", quotation(), AnchorState.NOT_FOUND, "is not in"),
    ("ambiguous", proposal(), AnchorState.AMBIGUOUS, "more than once"),
    ("edits", quotation(edits=(Elide(at=(3, 99)),)), AnchorState.EXACT, "cannot be printed"),
    ("a value not found", figure(), AnchorState.NOT_FOUND, "is not in"),
    ("another value", figure(value_text="130亿元"), AnchorState.EXACT, "no part of"),
]
WHICH = pytest.mark.parametrize(
    ("record", "state", "says"), [f[1:] for f in FAULTY], ids=[f[0] for f in FAULTY]
)


@WHICH
def test_the_briefing_stops_and_the_place_is_told(
    tmp_path: Path, record: Record, state: AnchorState, says: str
) -> None:
    library = MemoryLibrary((record, quotation("fine")), states={record.id: state})
    with pytest.raises(VerbatimError) as caught:
        composed(tmp_path, library)
    assert list(caught.value.places) == [record.id]
    (told,) = map(str, caught.value.places.values())
    for part in (record.id, record.title, record.anchors[0].exact, "样报文章", says):
        assert part in told
    assert record.title in caught.value.explain("zh_CN")
    assert caught.value.exit_code == 1


@WHICH
def test_it_can_be_left_out(tmp_path: Path, record: Record, state: AnchorState, says: str) -> None:
    library = MemoryLibrary((record, quotation("fine")), states={record.id: state})
    document = composed(tmp_path, library, Unverified.DROP)
    assert lines(document) == ["引语1则，引自公开来源1种1", "“平台要开放”"]
    assert [entry.record for entry in document.manifest] == ["fine"]


@WHICH
def test_it_can_be_printed_with_a_mark(
    tmp_path: Path, record: Record, state: AnchorState, says: str
) -> None:
    library = MemoryLibrary((record, quotation("fine")), states={record.id: state})
    document = composed(tmp_path, library, Unverified.MARK)
    counted, marked, fine = lines(document)
    assert marked.endswith(SIGN)
    assert SIGN not in counted + fine
    (note,) = footnotes(document)
    assert note.startswith("未与原文核对一致：")
    assert note.endswith("。")


@pytest.mark.parametrize("unverified", Unverified)
def test_what_is_not_disproved_is_printed_as_it_is(tmp_path: Path, unverified: Unverified) -> None:
    states = {"quotation": AnchorState.NOT_ATTACHED, "figure": AnchorState.EXACT_AFTER_EDITS}
    library = MemoryLibrary((quotation(), figure()), states=states)
    document = composed(tmp_path, library, unverified)
    assert lines(document)[1:] == ["“平台要开放”", "120亿元"]
    assert footnotes(document) == []


@pytest.mark.parametrize("record", [finding(), event(), institution()])
def test_our_own_words_pass(tmp_path: Path, record: Record) -> None:
    library = MemoryLibrary((record,), states={record.id: AnchorState.NOT_FOUND})
    assert composed(tmp_path, library).blocks


def test_every_place_is_told(tmp_path: Path) -> None:
    names = ["a", "b", "c"]
    states = dict.fromkeys(names, AnchorState.NOT_FOUND)
    with pytest.raises(VerbatimError) as caught:
        composed(tmp_path, MemoryLibrary([quotation(name) for name in names], states=states))
    assert list(caught.value.places) == names
    assert "2 more" in str(caught.value)
    assert "另有 2 处" in caught.value.explain("zh_CN")


def test_a_second_source_that_does_not_hold_the_words_is_not_cited() -> None:
    anchors = (anchor(), anchor("别处", "other"), anchor("再处", "third"))
    library = _Partly((quotation(anchors=anchors),), (source(), source("other"), source("third")))
    (item,) = gather(library, Selection()).items
    assert item.sources == ("daily", "third")
    assert item.fault is None


class _Partly(MemoryLibrary):
    """A library in which second anchors are not found."""

    def _states(self, record: Record) -> tuple[AnchorState, ...]:
        first, _second, *others = super()._states(record)
        return (first, AnchorState.NOT_FOUND, *others)


def test_errors_reach_another_process(tmp_path: Path) -> None:
    library = MemoryLibrary((quotation(),), states={"quotation": AnchorState.NOT_FOUND})
    with pytest.raises(VerbatimError) as caught:
        composed(tmp_path, library)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.explain("zh_CN") == caught.value.explain("zh_CN")
    assert again.places == caught.value.places
    fault = TemplateError(caught.value.sentence, Spot("body", 3))
    assert str(pickle.loads(pickle.dumps(fault))) == str(fault)
