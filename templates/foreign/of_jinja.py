"""What Jinja2, and Python where a template provokes it, say of a template."""

import re
from functools import cache

from data.messages import Message, message
from templates.foreign.patterns import Pattern, pattern, retold

_TOKENS = {
    "begin of print statement": "{{",
    "end of print statement": "}}",
    "begin of statement block": "{%",
    "end of statement block": "%}",
    "begin of comment": "{#",
    "end of comment": "#}",
}
"""Jinja2 tells marks by what they are for; whoever looks for the fault looks for the mark."""
_QUOTED = re.compile(r"'([^']*)'")


def fault_in_jinja(error: Exception) -> Message:
    """Why a template cannot be filled, as the end of a sentence without a full stop."""
    if isinstance(error, RecursionError):
        return message("it calls itself without end")
    said: object = getattr(error, "message", None) or error
    return retold(str(said), _patterns())


def _mark(token: str) -> object:
    """A token as it stands in the text."""
    plain = token.strip("'\"")
    return _TOKENS.get(plain, plain)


def _awaited(token: str) -> object:
    """A token that is expected: a mark, or a kind of word."""
    plain = token.strip("'\"")
    kinds = {
        "name": message("a name"),
        "string": message("a text in quotation marks"),
        "integer": message("a number"),
    }
    return kinds.get(plain) or _mark(token)


def kind_told(said: str) -> object:
    """A type of values by its name."""
    plain = said.strip("'").removesuffix(" object").rpartition(".")[2]  # not whose part it is
    kinds = {
        "str": message("a text"),
        "Markup": message("a text"),
        "int": message("a number"),
        "float": message("a number"),
        "bool": message("yes or no"),
        "date": message("a date"),
        "list": message("a list"),
        "tuple": message("a list"),
        "dict": message("a list by names"),
        "None": message("an empty value"),
        "NoneType": message("an empty value"),
        "Item": message("a record"),
    }
    return kinds.get(plain) or f"“{plain}”"


def _tags(said: str) -> object:
    """``'elif' or 'else'`` as the tags stand in the text."""
    return " / ".join(f"{{% {tag} %}}" for tag in _QUOTED.findall(said))


@cache
def _patterns() -> tuple[Pattern, ...]:
    """By how often they are met, as far as one can tell."""
    return (*_of_tags(), *_of_signs(), *_of_names(), *_of_values(), *_of_calls())


def _of_tags() -> tuple[Pattern, ...]:
    return (
        pattern(
            r"Unexpected end of template\. Jinja was looking for the following tags: (?P<tags>.+?)"
            r"\. The innermost block that needs to be closed is '(?P<open>[^']*)'",
            message("{tags} is missing: what {open} begins is not ended"),
            tags=_tags, open=lambda tag: f"{{% {tag} %}}",
        ),
        pattern(
            r"Encountered unknown tag '(?P<tag>[^']*)'\. Jinja was looking for the following tags:"
            r" (?P<tags>.+?)\. The innermost block that needs to be closed is '(?P<open>[^']*)'",
            message("{tag} cannot stand here: what {open} begins must be ended first, by {tags}"),
            tag=lambda tag: f"{{% {tag} %}}", tags=_tags, open=lambda tag: f"{{% {tag} %}}",
        ),
        pattern(
            r"Encountered unknown tag '(?P<tag>[^']*)'\. You probably made a nesting mistake\..*?"
            r" looking for (?P<tags>.+?)\. The innermost block that needs to be closed is"
            r" '(?P<open>[^']*)'",
            message("{tag} cannot stand here: what {open} begins must be ended first, by {tags}"),
            tag=lambda tag: f"{{% {tag} %}}", tags=_tags, open=lambda tag: f"{{% {tag} %}}",
        ),
        pattern(
            r"Encountered unknown tag '(?P<tag>(?:end\w+|else|elif))'.*",
            message("{tag} ends or divides something that was not begun"),
            tag=lambda tag: f"{{% {tag} %}}",
        ),
        pattern(
            r"Encountered unknown tag '(?P<tag>[^']*)'.*",
            message("there is no {tag}; for, if, set, macro and some others can be used"),
            tag=lambda tag: f"{{% {tag} %}}",
        ),
        pattern(r"tag name expected", message("after {mark} a word is expected", mark="{%")),
        pattern(r"Missing end of comment tag", message("{tag} is not ended", tag="{#")),
        pattern(r"Missing end of raw directive", message("{tag} is not ended", tag="{% raw %}")),
        pattern(r"expected call", message("after the word call a macro must be called")),
        pattern(
            r"block '(?P<name>[^']*)' defined twice", message("the block “{name}” occurs twice")
        ),
    )  # fmt: skip


def _of_signs() -> tuple[Pattern, ...]:
    return (
        pattern(
            r"expected token (?P<token>'[^']*'|\"[^\"]*\"), got (?P<found>'.*'|\".*\")",
            message("{token} is expected here, not {found}"), token=_awaited, found=_mark,
        ),
        pattern(
            r"Expected an expression, got (?P<found>'.*'|\".*\")",
            message("a value is expected before {found}"), found=_mark,
        ),
        pattern(
            r"unexpected end of template, expected (?P<token>'[^']*'|\"[^\"]*\")",
            message("{token} is missing at the end of the file"), token=_awaited,
        ),
        pattern(
            r"unexpected '(?P<found>[^']*)', expected '(?P<token>[^']*)'",
            message("{token} is expected here, not {found}"), token=_awaited, found=_mark,
        ),
        pattern(
            r"unexpected char (?P<found>'.*'|\".*\") at \d+",
            message("the character {found} cannot stand here; quotation marks must be straight"
                    " ones, in pairs"), found=_mark,
        ),
        pattern(r"unexpected '(?P<found>.*)'", message("{found} cannot stand here"), found=_mark),
        pattern(r"can't assign to .*", message("after the word set a name is expected")),
        pattern(r"expected name or number", message("after a dot a name is expected")),
        pattern(r"expected subscript expression", message("between [ and ] a value is expected")),
        pattern(
            r"(?:invalid syntax for function call expression"
            r"|non-default argument follows default argument)",
            message("the values in the parentheses stand in the wrong order"),
        ),
    )  # fmt: skip


def _of_names() -> tuple[Pattern, ...]:
    return (
        pattern(r"'(?P<name>[^']*)' is undefined", message("there is no “{name}” here")),
        pattern(
            r"'(?P<kind>[^']*)' has no attribute '(?P<name>[^']*)'",
            message("{kind} has no “{name}”"), kind=kind_told,
        ),
        pattern(
            r"(?P<kind>.+) has no element (?P<name>.+)",
            message("{kind} has no place {name}, counted from 0"), kind=kind_told,
        ),
        pattern(
            r"access to attribute '(?P<name>[^']*)' of '(?P<kind>[^']*)' object is unsafe",
            message("“{name}” of {kind} cannot be used in templates"), kind=kind_told,
        ),
        pattern(
            r"No filter named '(?P<name>[^']*)'",
            message("there is no filter “{name}”"),
        ),
        pattern(r"No test named '(?P<name>[^']*)'", message("there is no test “{name}”")),
        pattern(
            r"the template '.*' \(imported on line \d+ .*\) does not export the requested name"
            r" '(?P<name>[^']*)'",
            message("the file that is taken over has no “{name}”"),
        ),
        pattern(
            r"names starting with an underline can not be imported",
            message("what begins with an underline cannot be taken over"),
        ),
        pattern(r"No (?:first|last|aggregated|random) item, sequence was empty",
                message("the list is empty")),
    )  # fmt: skip


def _of_values() -> tuple[Pattern, ...]:
    return (
        pattern(
            r"Range too big\. The sandbox blocks ranges larger than MAX_RANGE \((?P<most>\d+)\)",
            message("a range may have at most {most} numbers"),
        ),
        pattern(
            r".*(?:division or modulo by zero|division by zero|modulo by zero)",
            message("a division by zero is not possible"),
        ),
        pattern(
            r"'[^']*' not supported between instances of '(?P<one>[^']*)' and '(?P<other>[^']*)'",
            message("{one} cannot be compared with {other}"), one=kind_told, other=kind_told,
        ),
        pattern(
            r"(?:cannot unpack non-iterable|)\s*'?(?P<kind>\w+)'? object(?: is not iterable)?",
            message("{kind} is no list that a loop could go through"), kind=kind_told,
        ),
        pattern(
            r"(?:too many|not enough) values to unpack \(expected (?P<count>\d+).*\)",
            message("{count} values are expected in each turn of the loop"),
        ),
        pattern(
            r"'(?P<kind>[^']*)' object is not callable",
            message("{kind} cannot be called; leave the parentheses out"), kind=kind_told,
        ),
        pattern(
            r"(?:bad operand type for .*|unsupported operand type.*)",
            message("one can calculate with numbers only"),
        ),
        pattern(
            r"'(?P<kind>[^']*)' object cannot be interpreted as an integer",
            message("a number is expected, not {kind}"), kind=kind_told,
        ),
        pattern(
            r"object of type '(?P<kind>[^']*)' has no len\(\)",
            message("{kind} has no length"), kind=kind_told,
        ),
    )  # fmt: skip


def _of_calls() -> tuple[Pattern, ...]:
    return (
        pattern(
            r"macro '(?P<name>[^']*)' takes not more than (?P<count>\d+) argument\(s\)",
            message("the macro “{name}” takes at most {count} values"),
        ),
        pattern(
            r"macro '(?P<name>[^']*)' takes no keyword argument '(?P<key>[^']*)'",
            message("the macro “{name}” takes no value called “{key}”"),
        ),
        pattern(
            r"parameter '(?P<name>[^']*)' was not provided",
            message("the macro was called without a value for “{name}”"),
        ),
        pattern(
            r".*\(\) (?:takes|expected|missing|got an unexpected).*argument.*"
            r"|range expected .* argument.*",
            message("it is called with too many, too few or the wrong values"),
        ),
    )
