"""What the program says in Taiwan."""

import re
import tomllib
from importlib.resources import files

import pytest

from data.messages import ROOMS, catalogue, message, render
from data.taiwan import as_in_taiwan


@pytest.mark.parametrize(
    ("simplified", "said"),
    [
        ("关联来源文件夹…", "關聯來源資料夾…"),
        ("文件", "檔案"),
        ("文件原文", "文件原文"),
        ("已保存预设“{name}”。", "已儲存預設集「{name}」。"),
        ("设为默认", "設為預設"),
        ("撤销：{step}", "復原：{step}"),
        ("视图", "檢視"),
        ("打开 Word 文档", "開啟 Word 文件"),
        ("页眉和页脚", "頁首和頁尾"),
        ("按原样重新生成…", "按原樣重新產生…"),
        ("对冲突的裁定", "對衝突的裁定"),
        ("宏“{name}”不能调用自身", "巨集「{name}」不能呼叫自身"),
        ("宏观数据", "宏觀資料"),
        ("操作系统的提示", "作業系統的提示"),
    ],
)
def test_said_as_in_taiwan(simplified: str, said: str) -> None:
    assert as_in_taiwan(simplified) == said


def test_every_sentence_of_the_rooms_is_said_and_keeps_its_placeholders() -> None:
    sentences = {
        english: chinese
        for room in ROOMS
        for english, chinese in tomllib.loads(
            files(room).joinpath("locale", "zh_CN.toml").read_text(encoding="utf-8")
        ).items()
    }
    said = catalogue("zh_TW")
    assert set(said) == set(sentences)
    for english, words in said.items():
        assert re.findall(r"{\w+}", words) == re.findall(r"{\w+}", sentences[english])
    assert not [words for words in said.values() if re.search("[门东车书见说这时们个为]", words)]


def test_values_are_filled_in_as_they_are() -> None:
    english = next(e for e in catalogue("zh_CN") if "{name}" in e and e.count("{") == 1)
    assert "软件" in render(message(english, name="软件"), "zh_TW")
