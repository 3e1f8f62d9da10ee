"""What others say of a template is said in our words, in both languages; what is rare is quoted."""

import re

import pytest

from data.messages import Message, render
from templates.compose.rendering import render as fill
from templates.errors import TemplateError
from templates.foreign.of_files import fault_in_file
from templates.foreign.of_jinja import fault_in_jinja
from templates.foreign.patterns import retold
from templates.markup.faults import MarkupFault
from templates.markup.parsing import parse
from templates.own_templates.texts import TextFolder
from templates.template import BODY, DECLARATION, read_template

DECLARED = """id = "trial"
names = { zh = "试", en = "Test" }
about = { zh = "试用", en = "For a test" }
"""
LATIN = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
"""Two words of English, one after the other."""


def fault(body: str) -> Message:
    made = read_template(TextFolder("trial", {DECLARATION: DECLARED, BODY: body}))
    with pytest.raises(TemplateError) as caught:
        fill(made, {"options": {}})
    return caught.value.why


JINJA = [
    ("{% if %}", "%} 之前缺少值。"),
    ("{% fi x %}", "没有 {% fi %} 这种语句；可用 for、if、set、macro 等。"),
    ("{% endfor %}", "{% endfor %} 没有对应的开头。"),
    ("{% if 1 %}", "缺少 {% elif %} / {% else %} / {% endif %}：{% if %} 没有结束。"),
    (
        "{% for a in [] %}{% endif %}",
        "{% endif %} 不能放在这里：须先用 {% endfor %} / {% else %} 结束 {% for %}。",
    ),
    (
        "{% if 1 %}{% for a in [] %}{% endif %}",
        "{% endif %} 不能放在这里：须先用 {% endfor %} / {% else %} 结束 {% for %}。",
    ),
    ("{{ options options }}", "此处应为 }}，而不是 options。"),
    ("{{ options", "文件末尾缺少 }}。"),
    ("{{ options | }}", "此处应为 名称，而不是 }}。"),
    ("{{ 1 | colour }}", "没有名为“colour”的过滤器。"),
    ("{{ 1 is colour }}", "没有名为“colour”的判断。"),
    ("{{ nothing }}", "此处没有“nothing”。"),
    ("{{ 'a'.b }}", "文字没有“b”。"),
    ("{{ [1][5] }}", "列表没有第 5 项（从 0 数起）。"),
    ("{% set a = [1] %}{{ a }}", "只能印出文字、数值和日期，不能印出列表。"),
    ("{{ “a” }}", "此处不能有字符 “；引号须用半角直引号，并且成对。"),
    ("{{ (1 }}", "此处应为 )，而不是 }。"),
    ("{# x", "{# 没有结束。"),
    ("{% set 1 = 2 %}", "set 之后应为名称。"),
    ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}", "调用宏时没有给出“a”的值。"),
    ("{% macro m() %}{% endmacro %}{{ m(1) }}", "宏“m”至多接受 0 个值。"),
    ("{{ 1 + 'a' }}", "“+”只用于数值；连接文字请用“~”。"),
    ("{{ 1 < 'a' }}", "数值不能与文字比较。"),
    ("{{ 1 / 0 }}", "不能除以零。"),
    ("{% for a in 5 %}{% endfor %}", "数值不是列表，不能循环。"),
    ("{% for a, b in [1] %}{% endfor %}", "数值不是列表，不能循环。"),
    ("{% for a, b in [[1, 2, 3]] %}{% endfor %}", "每次循环应有 2 个值。"),
    ("{{ 1() }}", "数值不能调用，请去掉括号。"),
    ("{{ [] | first }}", "列表为空。"),
    ("{{ range(1000000) }}", "数列至多 100000 个数。"),
    ("{% set a = options.get('x') %}{{ a }}", "此处的值为空。"),
    ("{% include 'other.j2' %}", "模板文件夹中没有文件“other.j2”。"),
    ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "模板无休止地调用自身。"),
]


@pytest.mark.parametrize(("body", "chinese"), JINJA, ids=[body for body, _chinese in JINJA])
def test_what_jinja_says_is_said_in_chinese(body: str, chinese: str) -> None:
    why = fault(body)
    assert render(why, "zh_CN") == chinese
    assert re.search(r"[a-z]{2,}", render(why, "en"))
    assert "“" not in render(why, "en") or "understood" not in render(why, "en")


def test_what_is_not_known_is_quoted_as_it_was_said() -> None:
    told = fault_in_jinja(ValueError("Something quite new."))
    assert render(told, "zh_CN") == "无法解读，原文为“Something quite new”"
    assert render(retold("x y", ()), "en") == "this cannot be understood: “x y”"


TOML = [
    ("a", "文件末尾，名称之后缺少“=”"),
    ("a = ", "文件末尾，应为值：带引号的文字、数值、true、false 或列表"),
    ("a = 1 2", "第 1 行第 7 字处，一行中不止一个值"),
    ('a = "x', "文件末尾，文字没有结束，或含有不能有的字符"),
    ("[a", "文件末尾，标题没有以“]”结束"),
    ("a = 1\na = 2", "文件末尾，名称或标题重复"),
    ("[a]\n[a]", "第 2 行第 3 字处，名称或标题重复"),
    ('a = "\\q"', "第 1 行第 8 字处，文字中的反斜杠须写两个"),
    ("a = {b = 1", "文件末尾，列表没有结束"),
    ("= 1", "第 1 行第 1 字处，应为名称"),
    (DECLARED + "colour = 1", "不认识“colour”"),
    ("id = 'trial'", "缺少“names”"),
    (DECLARED.replace('en = "Test"', "en = 5"), "“names.en”应为文字，而不是数值"),
    (DECLARED.replace('zh = "试", ', ""), "“names”中缺少“zh”"),
    (DECLARED + "[fit]\npages = 0\nmeasures = ['a']", "“fit.pages”的数值须 >= 1"),
]


@pytest.mark.parametrize(("text", "chinese"), TOML, ids=[text for text, _chinese in TOML])
def test_a_declaration_says_in_chinese_why_it_cannot_be_read(text: str, chinese: str) -> None:
    with pytest.raises(TemplateError) as caught:
        read_template(TextFolder("trial", {DECLARATION: text, BODY: ""}))
    assert render(caught.value.why, "zh_CN") == f"“template.toml”无法读取：{chinese}。"


def test_a_missing_declaration_shows_no_number_of_the_system() -> None:
    with pytest.raises(TemplateError) as caught:
        read_template(TextFolder("trial", {BODY: ""}))
    assert render(caught.value.why, "zh_CN") == "“template.toml”无法读取：文件或文件夹不存在。"


def test_a_file_of_another_encoding_says_so() -> None:
    error = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")
    assert render(fault_in_file(error), "zh_CN") == "文件不是 UTF-8 编码"


XML = [
    "<p>R&D</p>", "<p>a < b</p>", "<p>x", "<p>x</q>", "<p a=1>x</p>", "<p a='1' a='2'>x</p>", "x",
    "<colour/>", "<p colour='1'>x</p>", "<table/>", "<p>&nbsp;</p>", "<p a>x</p>", "<p <b>x</p>",
    "<section>x</section>", "<quotation/>", "<1>", "</p>",
]  # fmt: skip


@pytest.mark.parametrize("inside", XML)
def test_what_is_wrong_with_markup_is_said_in_chinese(inside: str) -> None:
    with pytest.raises(MarkupFault) as caught:
        parse(f'<briefing title="t">{inside}</briefing>')
    told = render(caught.value.why, "zh_CN")
    assert told.endswith("。")
    assert not LATIN.search(told)
    assert "原文" not in told
