"""Templates arrange and can do nothing else; their faults name the place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.messages import render
from data.model.selection import Selection
from templates.compose.composer import compose
from templates.compose.material import Material, gather
from templates.document import Document, Paragraph, plain
from templates.errors import TemplateError
from tests.templates.compose.folders import briefing, template, text_option
from tests.templates.samples import AS_OF, MemoryLibrary, anchor, figure, quotation, source


def material(library: MemoryLibrary | None = None) -> Material:
    return gather(library or MemoryLibrary(), Selection())


def composed(folder: Path, inside: str, library: MemoryLibrary | None = None) -> Document:
    return compose(template(folder, briefing(inside)), "official", {}, material(library), AS_OF)


def fault(folder: Path, inside: str, **files: str) -> TemplateError:
    made = template(folder, briefing(inside), **files)
    with pytest.raises(TemplateError) as caught:
        compose(made, "official", {}, material(), AS_OF)
    return caught.value


ATTACKS = [
    ("the class of a text", "{{ ''.__class__ }}"),
    ("the class of an item", "{{ material.items[0].__class__.__mro__ }}"),
    ("by subscript", "{{ material['__class__'] }}"),
    ("by filter", "{{ material.items | map(attribute='__class__') | first }}"),
    ("by attr filter", "{{ material | attr('__class__') }}"),
    ("the globals of a method", "{{ material.of.__globals__ }}"),
    ("a formatted text", "{{ '{0.__class__}'.format(material) }}"),
    ("a setter", "{% set _ = material.sources.clear() %}"),
    ("private fields", "{{ material.region_grouping._by_id }}"),
    ("escaping off", "{% autoescape false %}{{ '<p>' }}{% endautoescape %}"),
    ("a safe filter", "{{ '<p>' | safe }}"),
    ("a power", "{{ 9 ** 9 ** 9 }}"),
    ("a long text", "{{ 'x' * 1000000000 }}"),
    ("a long text by width", "{{ '%999999999d' % 1 }}"),
    ("a wide text", "{{ 'x'.ljust(999999999) }}"),
    ("a replaced text", "{{ 'xxxx'.replace('x', 'yyyy') }}"),
    ("nested loops", "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}"),
    ("a loop over a filter", "{% for a in range(99999) | map('string') %}{% for b in range(9999) %}{% endfor %}{% endfor %}"),
    ("a macro in itself", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"),
    ("a doubling text", "{% macro m(x) %}{{ m(x ~ x) }}{% endmacro %}{{ m('ab') }}"),
    ("a doubling join", "{% macro m(x) %}{{ m([x, x] | join(x)) }}{% endmacro %}{{ m('ab') }}"),
    ("a growing number", "{% macro m(x) %}{{ m(x * x) }}{% endmacro %}{{ m(99) }}"),
    ("a growing list", "{% macro m(x) %}{{ m(x + x) }}{% endmacro %}{{ m([1, 2]) }}"),
    ("a loop in itself", "{% for a in [[1]] recursive %}{{ loop(a) }}{% endfor %}"),
    ("a range without end", "{% for a in range(999999999) %}{% endfor %}"),
    ("a file above", "{% include '../../../etc/passwd' %}"),
    ("a file elsewhere", "{% include '/etc/passwd' %}"),
    ("a file above the shared ones", "{% include 'shared/../one-pager/body.xml.j2' %}"),
    ("the shared folder", "{% include 'shared' %}"),
    ("a built-in template", "{% include 'regional-digest/body.xml.j2' %}"),
    ("a namespace", "{% set n = namespace(x=1) %}"),
    ("words past the gate", "{{ material.of('quotation')[0].words }}"),
    ("words of an anchor", "{{ material.of('quotation')[0].record.anchors[0].exact }}"),
    ("words by filter", "{{ material.of('quotation') | map(attribute='words') | first }}"),
    ("a value past the gate", "{{ material.of('figure')[0].record.value_text }}"),
    ("a whole record", "{{ material.of('quotation')[0].record }}"),
    ("a whole item", "{{ material.of('quotation')[0] }}"),
    ("a joined item", "{{ '' ~ material.of('quotation')[0] }}"),
    ("a listed item", "{{ material.of('quotation') | string }}"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "inside"), ATTACKS, ids=[attack[0] for attack in ATTACKS])
def test_templates_cannot_get_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, inside: str
) -> None:
    monkeypatch.setattr("templates.compose.spending.MAX_STEPS", 200_000)
    fault(tmp_path, f"<p>{inside}</p>" if "<p>" not in inside else inside)


def doubled(begin: str, again: str, levels: int = 40) -> str:
    """``begin``, and so many texts each of which has the one before twice in it."""
    return begin + "".join(again.format(n=n, m=n - 1) for n in range(1, levels))


ENDLESS = [
    ("a list filled up", "{{ [1] | batch(999999999, 'x') | list | length }}"),
    ("slices without number", "{{ [1] | slice(999999999) | list | length }}"),
    (
        "macros that double",
        doubled(
            "{% macro m0() %}words{% endmacro %}",
            "{{% macro m{n}() %}}{{% set v = m{m}() %}}{{{{ v }}}}{{{{ v }}}}{{% endmacro %}}",
        )
        + "{{ m39() }}",
    ),
    (
        "sets that double",
        doubled("{% set v0 %}words{% endset %}", "{{% set v{n} %}}{{{{ v{m} }}}}{{{{ v{m} }}}}{{% endset %}}"),
    ),
    (
        "blocks that double",
        "".join(
            f"{{% block b{n} %}}{{{{ self.b{n + 1}() }}}}{{{{ self.b{n + 1}() }}}}{{% endblock %}}"
            for n in range(30)
        )
        + "{% block b30 %}{% endblock %}",
    ),
    (
        "calls that double",
        "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}"
        + "{% call m() %}" * 30 + "{% endcall %}" * 30,
    ),
    (
        "a long search in each turn",
        "{% for a in range(9999) %}{% if 'x' in range(99999) %}{% endif %}{% endfor %}",
    ),
    (
        "a long list sorted in each turn",
        "{% for a in range(9999) %}{% set b = range(99999) | sort %}{% endfor %}",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("what", "inside"), ENDLESS, ids=[what for what, _inside in ENDLESS])
def test_templates_that_would_go_on_are_stopped_and_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, inside: str
) -> None:
    monkeypatch.setattr("templates.compose.spending.MAX_STEPS", 50_000)
    monkeypatch.setattr("templates.compose.spending.MAX_PIECE", 1_000_000)
    assert "goes on for too long, or writes too much" in str(fault(tmp_path, inside))


def test_the_ends_of_a_long_list_are_not_paid_for_as_if_it_were_gone_through(
    tmp_path: Path,
) -> None:
    inside = (
        "{% set all = range(9999) | list %}{% for a in range(200) %}"
        "{% if a == all | last %}<p>{{ all | first }}</p>{% endif %}{% endfor %}"
    )
    assert composed(tmp_path, inside).blocks == ()


def test_files_that_take_each_other_over_twice_are_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("templates.compose.spending.MAX_STEPS", 50_000)
    twice = {f"a{n}": f"{{% include 'a{n + 1}.j2' %}}" * 2 for n in range(30)}
    error = fault(tmp_path, "{% include 'a0.j2' %}", **twice, a30="")
    assert "goes on for too long" in str(error)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.j2").write_text("secret", encoding="utf-8")
    made = template(tmp_path, briefing("<p>{% include 'out.j2' %}</p>"))
    (tmp_path / "trial" / "out.j2").symlink_to(tmp_path / "secret.j2")
    with pytest.raises(TemplateError, match="no file “out"):
        compose(made, "official", {}, material(), AS_OF)


def test_files_of_the_folder_can_be_included(tmp_path: Path) -> None:
    made = template(tmp_path, briefing("{% include 'part.j2' %}"), part="<p>部分</p>")
    (block,) = compose(made, "official", {}, material(), AS_OF).blocks
    assert isinstance(block, Paragraph)
    assert plain(block.inlines) == "部分"


FAULTS = [
    ("an unknown variable", "<p>x</p>\n<p>{{ nothing }}</p>", 3, None, "nothing"),
    ("an unknown option", "<p>{{ options.colour }}</p>", 2, None, "colour"),
    (
        "a field the kind has not",
        "{% for item in material.items %}\n<p>{{ item.record.speaker }}</p>\n{% endfor %}",
        3, "finding", "speaker",
    ),
    (
        "an empty value",
        "{% for item in material.of('quotation') %}\n\n<p>{{ item.record.note }}</p>{% endfor %}",
        4, "quotation", "empty",
    ),
    ("a syntax fault", "<p>\n{% if %}</p>", 3, None, "value is expected before %}"),
    ("an unknown filter", "\n<p>{{ 1 | colour }}</p>", 3, None, "colour"),
    ("a date that is none", "<p>\n{{ 'x' | date }}</p>", 3, None, "“x” is no date"),
    ("a division by zero", "<p>{{ 1 / 0 }}</p>", 2, None, "division"),
    (
        "the value of a quotation",
        "{% for item in material.of('quotation') %}\n<p>{{ item | scope }}</p>{% endfor %}",
        3, "quotation", "no value",
    ),
    (
        "what a record does not have",
        "{% for item in material.items %}\n<p>{{ item.colour }}</p>{% endfor %}",
        3, "finding", "a record has no “colour”",
    ),
    ("markup that is wrong", "<p>x</p>\n\n<colour/>", 4, None, "colour"),
    (
        "markup that is wrong in a loop",
        "{% for item in material.items %}\n<p records='{{ item.id }}'\n>x</p><b/>\n{% endfor %}",
        4, "finding", "element <b>",
    ),
    (
        "markup that is not well-formed",
        "{% for item in material.items %}\n<p records='{{ item.id }}'>R&D</p>\n{% endfor %}",
        3, "finding", "&amp;",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "inside", "line", "record", "said"), FAULTS, ids=[f[0] for f in FAULTS]
)
def test_faults_name_line_and_record(
    tmp_path: Path, what: str, inside: str, line: int, record: str | None, said: str
) -> None:
    error = fault(tmp_path, inside)
    assert (error.spot.template, error.spot.line) == ("trial/body.xml.j2", line)
    assert error.spot.record == record
    assert said in str(error)


def test_a_fault_in_an_included_file_names_that_file(tmp_path: Path) -> None:
    error = fault(tmp_path, "{% include 'part.j2' %}", part="<p>x</p>\n<p>{{ nothing }}</p>")
    assert (error.spot.template, error.spot.line) == ("trial/part.j2", 2)


def test_a_fault_is_told_in_chinese(tmp_path: Path) -> None:
    told = fault(tmp_path, "<p>{{ nothing }}</p>").explain("zh_CN")
    assert told.startswith("模板“trial/body.xml.j2”第 2 行：")
    assert "{" not in told


def test_a_template_changed_on_disk_is_read_again(tmp_path: Path) -> None:
    for words in ("甲", "乙"):
        (block,) = composed(tmp_path, f"<p>{words}</p>").blocks
        assert isinstance(block, Paragraph)
        assert plain(block.inlines) == words


AWKWARD = ["R&D经费<3.5%", "“引号”——破折号……", "\U00020bb7野家", "a > b \" ' &amp; <p>", "《甲》"]


@pytest.mark.parametrize("words", AWKWARD)
def test_awkward_words_survive_in_every_place(tmp_path: Path, words: str) -> None:
    records = (
        quotation(exact=f"甲{words}乙", speaker=words, office=words, note=words),
        figure(title=words, value_text=words, unit="", territory=words, anchors=(anchor(words),)),
    )
    library = MemoryLibrary(records, (source(),))
    (block,) = composed(
        tmp_path,
        "<p>{% for item in material.items %}{{ item.record.title }}{{ item | value }}"
        "{{ item | cite }}{{ item | notes }}{% endfor %}"
        "{% for item in material.of('quotation') %}{{ item | attribution(mentions) }}{% endfor %}"
        "</p>",
        library,
    ).blocks
    assert isinstance(block, Paragraph)
    printed = plain(block.inlines)
    assert printed.count(words) == 5


ANY_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
)


@given(ANY_TEXT)
def test_any_text_goes_through(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    made = template(
        folder, briefing("<p>。{{ options.words }}。</p>"), options=text_option("words")
    )
    (block,) = compose(made, "official", {"words": text}, material(), AS_OF).blocks
    assert isinstance(block, Paragraph)
    assert plain(block.inlines) == f"。{text}。"


def test_control_characters_are_not_printed(tmp_path: Path) -> None:
    made = template(tmp_path, briefing("<p>{{ options.w }}</p>"), options=text_option("w"))
    (block,) = compose(made, "official", {"w": "甲\x00\x0b乙\n丙"}, material(), AS_OF).blocks
    assert isinstance(block, Paragraph)
    assert plain(block.inlines) == "甲乙丙"


def test_sentences_of_faults_have_no_loose_ends(tmp_path: Path) -> None:
    error = fault(tmp_path, "<p>{{ nothing }}</p>")
    assert render(error.sentence, "en").endswith(".")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ('say("no-such-sentence")', "no sentence"),
        ('say("left-out")', "needs a value"),
        ('say("left-out", count=1, more=2)', "no place"),
        ('say("left-out", count=none)', "no text"),
    ],
)
def test_a_sentence_that_cannot_be_said_names_its_line(tmp_path: Path, said: str, why: str) -> None:
    told = fault(tmp_path, "<p>" + "\n\n{{ " + said + " }}</p>")
    assert "trial/body.xml.j2" in str(told)
    assert "line 4" in str(told)
    assert why in str(told)
