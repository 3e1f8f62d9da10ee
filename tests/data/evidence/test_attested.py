"""Names, offices and dates that the source does not say are worth a look."""

import msgspec
import pytest

from data.evidence.attested import remarks, said
from data.evidence.text import fingerprint
from data.evidence.verify import verify
from data.messages import render
from data.model.record import Event, Figure, Kind, Proposal, Quotation, Record
from data.model.source import Script, Source, SourceKind, SourceText

TEXT = (
    "别的文章，李某。\n"
    "深圳園區去年8月15日啟動。研究院 院長陳曉紅說,要開放;她兼任實驗室主任。2021年,周某與吳某建議共享。"
)
START = TEXT.index("深")


def source(**fields: object) -> Source:
    text = SourceText(sha256=fingerprint(TEXT), extent=(START, len(TEXT)), characters=len(TEXT))
    given = {"id": "s", "title": "样文", "kind": SourceKind.WEB_PAGE, "script": Script.HANT}
    return msgspec.convert({**given, "text": text, "published": "2023-12", **fields}, Source)


def record(kind: type[Record], **fields: object) -> Record:
    exact = "要開放"
    start = TEXT.index(exact)
    given: dict[str, object] = {
        "id": "r",
        "title": "题目",
        "regions": ["CN-GD"],
        "themes": ["facilities"],
        "anchors": [{"exact": exact, "at": [start, start + len(exact)], "source": "s"}],
    }
    own: dict[Kind, dict[str, object]] = {
        Kind.QUOTATION: {"occasion": "采访", "speech": "direct"},
        Kind.PROPOSAL: {"occasion": "采访", "speech": "direct", "text": "共享"},
        Kind.EVENT: {"text": "启动"},
        Kind.FIGURE: {
            "subject": "园区", "measure": "数", "value_text": "要", "unit": "个", "territory": "深圳",
        },
    }  # fmt: skip
    return msgspec.convert({**given, **own[kind.kind], **fields}, kind)


SAID: list[tuple[type[Record], dict[str, object], str]] = [
    (Quotation, {"speaker": "陈晓红", "office": "研究院院长、实验室主任"}, ""),
    (Quotation, {"speaker": None}, ""),
    (Quotation, {"speaker": "陈晓虹"}, "陈晓虹"),
    (Quotation, {"speaker": "李某"}, "李某"),
    (Quotation, {"speaker": "陈晓红", "office": "研究院院长、实验室副主任"}, "实验室副主任"),
    (Proposal, {"speaker": "周某", "joint_with": ["吴某"]}, ""),
    (Proposal, {"speaker": "周某", "joint_with": ["吴某", "郑某"]}, "郑某"),
    (Figure, {"speaker": "陈晓红", "as_of": "2021"}, ""),
    (Figure, {"speaker": "陈红", "as_of": "2021"}, "陈红"),
    (Figure, {"as_of": "2020"}, "2020"),
    (Event, {"date": "2022-08-15"}, ""),
    (Event, {"date": "2023-12"}, ""),
    (Event, {"date": "2021-12"}, "2021-12"),
    (Event, {"date": "1021"}, "1021"),
    (Event, {"date": "2024-08"}, "2024-08"),
    (Event, {"date": "2022-09"}, "2022-09"),
    (Event, {"date": "2022-08-05"}, "2022-08-05"),
    (Event, {"date": "2022", "reported": "2019"}, "2019"),
]


@pytest.mark.parametrize(("kind", "fields", "missing"), SAID)
def test_what_the_source_does_not_say_is_told(
    kind: type[Record], fields: dict[str, object], missing: str
) -> None:
    told = [str(each) for each in remarks(record(kind, **fields), said(source(), TEXT))]
    assert len(told) == bool(missing)
    assert missing in "".join(told)
    assert all("样文" in each for each in told)


def test_a_year_is_not_last_year_where_no_date_of_the_source_is_known() -> None:
    here = said(source(published=None), TEXT)
    assert list(remarks(record(Event, date="2022"), here))


def test_verification_tells_remarks_and_stays_clean() -> None:
    odd = record(Quotation, speaker="陈晓虹")
    report = verify([odd], [source()], lambda _source: TEXT).report
    assert report.clean
    (remark,) = report.remarks
    assert remark.record == "r"
    assert render(remark.sentence, "zh_CN") == "《样文》中没有“陈晓虹”。"
    assert report.as_json()["remarks"] == [{"record": "r", "sentence": str(remark.sentence)}]


def test_without_the_text_nothing_is_told() -> None:
    odd = record(Quotation, speaker="陈晓虹")
    assert verify([odd], [source()], lambda _source: None).report.remarks == ()


@pytest.mark.parametrize("date", ["2023-13", "2023-00", "2023-1", "2023-01-32", "23", "2023-01-00"])
def test_what_is_no_date_is_refused(date: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        record(Event, date=date)
