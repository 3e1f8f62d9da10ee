"""Sentences of the rooms below the desk, as they are said."""

import pytest

from data.errors import UserError
from data.messages import catalogue, message, told


@pytest.mark.parametrize(
    ("sentences", "language", "said"),
    [
        (("One.", "Two."), "en", "One. Two."),
        (("一。", "二。"), "zh_CN", "一。二。"),
        (("一", "二。"), "zh_CN", "一 二。"),
        (("Called “x”", "Two."), "en", "Called “x” Two."),
        ((), "en", ""),
    ],
)
def test_sentences_follow_one_another_as_the_language_has_it(
    sentences: tuple[str, ...], language: str, said: str
) -> None:
    assert told(map(message, sentences), language) == said


def test_a_remedy_follows_what_happened() -> None:
    fault = UserError(
        message("The preset was made with a newer version of the program."),
        message("Update the program to use it."),
    )
    assert fault.explain("zh_CN") == "该预设由更新版本的程序生成。请更新程序后使用。"
    assert fault.explain("en").endswith("program. Update the program to use it.")


def test_records_are_called_as_at_the_desk() -> None:
    assert [words for words in catalogue("zh_CN").values() if "条目" in words] == []
