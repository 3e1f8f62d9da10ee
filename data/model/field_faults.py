"""What is wrong with single fields of a record, in sentences for whoever types them."""

from collections.abc import Mapping
from functools import cache
from typing import get_args

import msgspec

from data.messages import Message, message
from data.model.ids import PartialDate
from data.model.record import RECORD_TYPES, Kind, Record

_DATE = next(each.pattern for each in get_args(PartialDate)[1:])


def field_faults(kind: Kind, values: Mapping[str, object]) -> dict[str, Message]:
    """What is wrong with ``values``, by field; fields that are missing take their defaults.

    Args:
        kind: of the record they are to be.
        values: in JSON's types, by the names of its fields.
    """
    found = {}
    for name, field in _fields(kind).items():
        if name in values:
            fault = _fault(values[name], field)
        else:
            fault = message("This must be given.") if field.required else None
        if fault is not None:
            found[name] = fault
    return found


def record_of(kind: Kind, values: Mapping[str, object]) -> Record:
    """The record of ``kind`` with ``values``.

    Raises:
        msgspec.ValidationError: there is a fault (see :func:`field_faults`).
    """
    return msgspec.convert(values, RECORD_TYPES[kind])


@cache
def _fields(kind: Kind) -> dict[str, msgspec.structs.FieldInfo]:
    return {field.name: field for field in msgspec.structs.fields(RECORD_TYPES[kind])}


def _fault(value: object, field: msgspec.structs.FieldInfo) -> Message | None:
    try:
        msgspec.convert(value, field.type)
    except msgspec.ValidationError:
        return _sentence(value, _shape(field.type))
    return None


@cache
def _shape(annotation: object) -> msgspec.inspect.Type:
    return msgspec.inspect.type_info(annotation)


def _sentence(value: object, shape: msgspec.inspect.Type) -> Message:
    """What is expected, for a value that is not that."""
    match shape:
        case msgspec.inspect.UnionType(types=types):
            some = [each for each in types if not isinstance(each, msgspec.inspect.NoneType)]
            return _sentence(value, some[0])
        case msgspec.inspect.StrType():
            return _text_sentence(value, shape)
        case msgspec.inspect.CollectionType() | msgspec.inspect.VarTupleType() if not value:
            return message("Choose at least one.")
        case msgspec.inspect.IntType() | msgspec.inspect.FloatType():
            return message("Write a number, or two with “–” between them.")
        case _:
            return message("This is not one of the values there are.")


def _text_sentence(value: object, shape: msgspec.inspect.StrType) -> Message:
    text = value if isinstance(value, str) else ""
    if shape.pattern == _DATE:
        return message("Write a date as 2024, 2024-01 or 2024-01-31.")
    if "\n" in text or "\r" in text:
        return message("Write it in one line.")
    if not text:
        return message("This must be given.")
    if shape.max_length is not None and len(text) > shape.max_length:
        return message(
            "{count} characters; at most {most} are allowed.",
            count=len(text), most=shape.max_length,
        )  # fmt: skip
    return message("Write at least {least} characters.", least=shape.min_length or 1)
