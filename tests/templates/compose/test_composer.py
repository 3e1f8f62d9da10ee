"""A composed document: metadata, evidence, verbatim rule, nothing empty."""

import datetime as dt
import json
from pathlib import Path

import pytest

from data.evidence.text import fingerprint
from data.model.anchor import AnchorState
from data.model.edit import FullWidth
from data.model.selection import Selection
from templates.compose.composer import compose
from templates.compose.material import gather
from templates.document import (
    CitationStyle,
    Contents,
    Document,
    NotePlacement,
    Section,
    plain,
)
from templates.options import OptionError
from tests.templates.compose.folders import briefing, template, text_option
from tests.templates.samples import (
    AS_OF,
    MemoryLibrary,
    figure,
    finding,
    proposal,
    quotation,
    source,
)

EACH = "{% for item in material.items %}"
QUOTED = EACH + "<p records='{{ item.id }}'>{{ item | words }}{{ item | cite }}</p>{% endfor %}"


def composed(folder: Path, body: str, library: MemoryLibrary | None = None) -> Document:
    material = gather(library or MemoryLibrary(), Selection())
    return compose(template(folder, body), "official", {}, material, AS_OF)


def test_the_root_says_what_stands_on_the_title_block(tmp_path: Path) -> None:
    document = composed(
        tmp_path,
        '<briefing title="题" subtitle="副" issuer="研究室" number="第1期" date="2026-02-03"'
        ' notes="endnotes" citations="gbt7714-2015"><p>甲</p></briefing>',
    )
    meta = document.meta
    assert (meta.title, meta.subtitle, meta.issuer, meta.number) == ("题", "副", "研究室", "第1期")
    assert meta.date == dt.date(2026, 2, 3)
    assert meta.labels["contents"] == "目录"
    assert document.notes is NotePlacement.ENDNOTES
    assert document.citations is CitationStyle.GBT_2015


def test_without_a_date_it_is_the_day_of_issue(tmp_path: Path) -> None:
    assert composed(tmp_path, briefing("<p>甲</p>")).meta.date == AS_OF


def test_only_sources_cited_are_in_the_document(tmp_path: Path) -> None:
    library = MemoryLibrary((quotation(),), (source(), source("other")))
    assert list(composed(tmp_path, briefing(QUOTED), library).sources) == ["daily"]


def test_what_comes_out_empty_is_left_out(tmp_path: Path) -> None:
    document = composed(
        tmp_path,
        briefing(
            "<contents/><p></p><section id='a'><title>甲</title>"
            "<section id='b'><title>乙</title><table><caption>表</caption><column>头</column></table>"
            "<list/></section></section>"
            "<section id='r'><title>参考文献</title><bibliography/></section>"
            "<section id='n'><title>注释</title><endnotes/></section><p id='last'>完</p>"
        ),
    )
    assert [block.id for block in document.blocks] == ["last"]


def test_what_is_used_stays(tmp_path: Path) -> None:
    document = composed(
        tmp_path,
        '<briefing title="题" notes="endnotes"><contents/><section id="a"><title>甲</title>'
        '<p>乙<cite source="daily"/><note>丙</note></p></section>'
        '<section id="r"><title>参考</title><bibliography/></section>'
        '<section id="n"><title>注释</title><endnotes/></section></briefing>',
    )
    assert isinstance(document.blocks[0], Contents)
    assert [b.id for b in document.blocks if isinstance(b, Section)] == ["a", "r", "n"]


SPOKEN = quotation(exact="平台要开放,共享", edits=(FullWidth(),))


def test_the_manifest_holds_the_evidence(tmp_path: Path) -> None:
    library = MemoryLibrary((SPOKEN, figure(qualifier="逾")))
    body = briefing(QUOTED + "<p>{{ material.of('figure')[0] | value }}</p>")
    document = composed(tmp_path, body, library)
    spoken, number = document.manifest
    assert (spoken.record, spoken.revision) == ("quotation", 1)
    assert spoken.evidence["printed"] == "平台要开放，共享"
    assert spoken.evidence["shown"] == ["平台要开放，共享"]
    assert spoken.evidence["edits"] == [{"op": "full-width"}]
    assert spoken.evidence["anchors"] == [
        {
            "source": "daily", "exact": "平台要开放,共享", "prefix": "", "suffix": "",
            "start": 10, "end": 18, "state": "exact",
        }
    ]  # fmt: skip
    sources = spoken.evidence["sources"]
    assert isinstance(sources, dict)
    assert sources["daily"]["text"]["sha256"] == fingerprint("daily")
    assert number.evidence["printed"] == "逾120亿元"
    assert number.evidence["value"] == 120
    json.dumps([entry.evidence for entry in document.manifest])


def test_the_manifest_is_in_the_order_of_first_use(tmp_path: Path) -> None:
    library = MemoryLibrary((finding("a"), quotation("b"), quotation("c")))
    body = briefing("<p records='c'>甲</p><p records='b a'>乙</p><p records='c'>丙</p>")
    assert [e.record for e in composed(tmp_path, body, library).manifest] == ["c", "b", "a"]


def test_the_same_input_gives_the_same_document(tmp_path: Path) -> None:
    body = briefing(QUOTED + "<evidence-annex/>")
    library = MemoryLibrary((SPOKEN, proposal()))
    assert composed(tmp_path, body, library) == composed(tmp_path, body, library)


def test_words_that_are_not_printed_stop_nothing(tmp_path: Path) -> None:
    library = MemoryLibrary((quotation(),), states={"quotation": AnchorState.NOT_FOUND})
    assert composed(tmp_path, briefing("<p>甲</p>"), library).blocks


def test_options_are_checked(tmp_path: Path) -> None:
    made = template(tmp_path, briefing("<p>{{ options.w }}</p>"), options=text_option("w", "默认"))
    material = gather(MemoryLibrary(), Selection())

    def printed(**options: object) -> str:
        document = compose(made, "official", options, material, AS_OF)  # type: ignore[arg-type]
        (block,) = document.blocks
        return plain(block.inlines)  # type: ignore[union-attr]

    assert printed() == "默认"
    assert printed(w="甲", unknown=3) == "甲"
    with pytest.raises(OptionError, match="w"):
        printed(w=True)
