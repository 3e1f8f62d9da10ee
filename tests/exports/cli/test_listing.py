"""``records``, ``sources``, ``attach``, ``verify``: the contract of their output."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from data.evidence.ceiling import keep_quoted_ceiling
from tests.exports.cli.conftest import Run

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"

needs_seeds = pytest.mark.skipif(
    not SEEDS.is_dir() and not os.environ.get("CI"), reason="the source texts are not here"
)

ALL = {"id", "kind", "title", "text", "regions", "themes", "status", "revision", "anchors"}
ANCHOR = {"source", "exact", "prefix", "suffix", "start", "end", "state"}
OWN = {
    "figure": {
        "subject", "measure", "value", "value_text", "unit", "qualifier", "as_of", "territory",
    },
    "proposal": {"speaker", "office", "occasion", "joint_with", "direct", "printed", "edits"},
    "quotation": {"speaker", "office", "occasion", "joint_with", "direct", "printed", "edits"},
    "event": {"date", "date_text"},
}  # fmt: skip


def test_every_record_has_the_values_of_the_contract(run: Run) -> None:
    records = run("records", "--format", "jsonl").objects
    assert len(records) > 700
    for record in records:
        kind = str(record["kind"])
        assert record.keys() >= ALL | OWN.get(kind, set()), record["id"]
        anchors = record["anchors"]
        assert isinstance(anchors, list)
        assert all(anchor.keys() >= ANCHOR for anchor in anchors)
        assert record["text"]


def test_filters_narrow_and_names_work_in_both_languages(run: Run) -> None:
    by_id = run("records", "--region", "CN-HN", "--format", "jsonl").objects
    by_name = run("records", "--region", "湖南", "--format", "jsonl").objects
    by_english = run("records", "--region", "Hunan", "--format", "jsonl").objects
    assert by_id == by_name == by_english
    kinds = Counter(str(r["kind"]) for r in by_id)
    figures = run("records", "--region", "湖南", "--kind", "figure", "--format", "jsonl").objects
    assert len(figures) == kinds["figure"] > 0
    found = run("records", "--query", "OLED", "--format", "jsonl").objects
    assert 0 < len(found) < len(by_id) + 100


def test_a_table_has_a_line_a_record(run: Run) -> None:
    table = run("records", "--region", "Shanxi").lines
    assert len(table) == len(run("records", "--region", "Shanxi", "--format", "jsonl").lines)


@pytest.mark.parametrize("option", ["--region", "--theme", "--kind"])
def test_an_unknown_name_is_said(run: Run, option: str) -> None:
    outcome = run("records", option, "nowhere")
    assert outcome.code == 2
    assert "nowhere" in outcome.err


def test_ten_sources(run: Run) -> None:
    sources = run("sources", "--format", "jsonl").objects
    assert len(sources) == 10
    assert not any(source["attached"] for source in sources)


def test_without_texts_nothing_is_called_exact(run: Run) -> None:
    outcome = run("verify", "--format", "json")
    report = json.loads(outcome.out)
    assert outcome.code == 1
    assert list(report["counts"]) == ["source-not-attached"]


@pytest.mark.parametrize(("ceiling", "told"), [((), 0), (("--ceiling", "10"), 10)])
def test_sources_quoted_too_much_are_told(run: Run, ceiling: tuple[str, ...], told: int) -> None:
    outcome = run("verify", *ceiling)
    assert outcome.err.count("is quoted, more than 10 %") == told
    assert "more than 30 %" not in outcome.err


def test_the_ceiling_is_the_persons_own_unless_one_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JIYAO_HOME", str(tmp_path / "home"))
    keep_quoted_ceiling(10)
    assert run("verify").err.count("is quoted, more than 10 %") == 10
    assert "is quoted" not in run("verify", "--ceiling", "90").err


@needs_seeds
def test_attached_texts_verify_every_anchor(run: Run) -> None:
    attached = run("attach", SEEDS)
    assert attached.code == 0
    assert len(attached.lines) == 5
    outcome = run("verify", "--format", "json")
    report = json.loads(outcome.out)
    assert outcome.code == 0
    assert set(report["counts"]) == {"exact", "exact-after-edits"}
    assert report["not_exact"] == report["faults"] == []
    assert all(source["quoted"] < 0.3 for source in report["sources"])


@needs_seeds
def test_positions_are_those_of_the_files(run: Run) -> None:
    texts = {}
    for path in SEEDS.glob("*.txt"):
        run("attach", path)
        texts[path.name] = path.read_text(encoding="utf-8")
    for record in run("records", "--format", "jsonl").objects:
        for anchor in record["anchors"]:  # type: ignore[attr-defined]
            found = [t[anchor["start"] : anchor["end"]] == anchor["exact"] for t in texts.values()]
            assert any(found), record["id"]


def test_an_unknown_file_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_text("一篇不相干的文章。" * 50, encoding="utf-8")
    outcome = run("attach", path)
    assert outcome.code == 1
    assert "other.txt" in outcome.out
