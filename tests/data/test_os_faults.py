"""What the operating system says is said in the reader's language, without numbers and paths."""

import errno
import os

import pytest

from data.messages import render
from data.os_faults import os_fault

SAID = [
    (FileNotFoundError(errno.ENOENT, "No such file", "/x"), "文件或文件夹不存在"),
    (FileNotFoundError("template.toml"), "文件或文件夹不存在"),
    (PermissionError(errno.EACCES, "Permission denied", "/x"), "没有权限"),
    (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "磁盘已满"),
    (OSError(errno.EROFS, "read-only"), "磁盘受写保护"),
    (IsADirectoryError("x"), "这是文件夹，不是文件"),
    (NotADirectoryError(errno.ENOTDIR, "no"), "路径中应为文件夹之处是一个文件"),
    (OSError(errno.ENAMETOOLONG, "File name too long"), "名称过长"),
]


@pytest.mark.parametrize(("error", "chinese"), SAID, ids=[said for _error, said in SAID])
def test_common_errors_are_told_in_both_languages(error: OSError, chinese: str) -> None:
    assert render(os_fault(error), "zh_CN") == chinese
    english = render(os_fault(error), "en")
    assert english.isascii()
    assert not any(sign in english for sign in "[]/'0123456789")


@pytest.mark.parametrize(("number", "chinese"), [(32, "其他程序正在使用"), (5, "没有权限")])
def test_what_another_program_holds_on_windows_is_not_forbidden(number: int, chinese: str) -> None:
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    vars(error)["winerror"] = number
    assert render(os_fault(error), "zh_CN") == chinese


@pytest.mark.parametrize("error", [OSError(99999, "Strange thing"), OSError("Strange thing")])
def test_what_is_rare_is_quoted(error: OSError) -> None:
    assert render(os_fault(error), "zh_CN") == "系统提示“Strange thing”"


def test_an_error_without_words_still_says_something() -> None:
    assert "OSError" in render(os_fault(OSError()), "en")
