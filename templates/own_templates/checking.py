"""Faults of a template's files that can be found without filling it, with their places."""

import re
from collections.abc import Iterator, Mapping

import msgspec
from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateSyntaxError

from data.errors import UserError
from data.messages import Message, message
from templates.compose.sandbox import Sandbox
from templates.compose.unfit import NotPossible
from templates.errors import TemplateError
from templates.foreign.of_jinja import fault_in_jinja
from templates.own_templates.texts import TextFolder
from templates.template import DECLARATION, read_template

_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
JINJA = ".j2"


class Fault(msgspec.Struct, frozen=True):
    """Something wrong in a file of a template: in which, at which line (from 1), and what."""

    file: str
    line: int | None
    why: Message


def faults(template_id: str, texts: Mapping[str, str]) -> list[Fault]:
    """What is wrong in the files of the template ``template_id``, before it is filled."""
    return [*_declared(template_id, texts), *_written(template_id, texts)]


def placed(error: UserError, template_id: str) -> Fault:
    """The fault that an error tells of: the spot of a template's error, else no place at all."""
    if not isinstance(error, TemplateError):
        return Fault("", None, error.sentence)
    template, _, file = error.spot.template.partition("/")
    own = template == template_id
    told = error.why if own else error.sentence
    if error.spot.record is not None:
        told = message("{why} (record {record})", why=told, record=error.spot.record)
    return Fault((file or DECLARATION) if own else "", error.spot.line if own else None, told)


def _declared(template_id: str, texts: Mapping[str, str]) -> Iterator[Fault]:
    try:
        read_template(TextFolder(template_id, texts))
    except TemplateError as error:
        found = _AT_LINE.search(str(error.__cause__))
        yield Fault(DECLARATION, int(found[1]) if found else None, error.why)


def _written(template_id: str, texts: Mapping[str, str]) -> Iterator[Fault]:
    sandbox = Sandbox(TextFolder(template_id, texts))
    for name, text in texts.items():
        if not name.endswith(JINJA):
            continue
        try:
            sandbox.parse(text, name)
        except TemplateSyntaxError as error:
            yield Fault(name, error.lineno, message("{why}.", why=fault_in_jinja(error)))
        except NotPossible as error:
            yield Fault(name, error.line, message("{why}.", why=error.why))
        except (JinjaError, RecursionError) as error:
            yield Fault(name, None, message("{why}.", why=fault_in_jinja(error)))
