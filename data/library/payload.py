"""Values of the model as the JSON text a table keeps, and back."""

from functools import cache
from typing import Any, TypeVar

import msgspec

from data.model.controlled import Region, Theme
from data.model.record import RECORD_TYPES, Kind, Record
from data.model.source import Source

Item = TypeVar("Item", Region, Theme, Source)


def encode(value: Region | Theme | Source | Record) -> str:
    """``value`` as JSON; the same value always gives the same text."""
    return msgspec.json.encode(value).decode()


def plain(record: Record) -> dict[str, object]:
    """``record`` in JSON's types, by the names of its fields."""
    values: dict[str, object] = in_json(record)
    return values


def in_json(value: object) -> Any:  # noqa: ANN401 - what it is, the caller knows
    """``value`` in JSON's types."""
    return msgspec.json.decode(msgspec.json.encode(value))


def decode(kind: Kind, payload: str) -> Record:
    """The record of ``kind`` that ``payload`` holds."""
    return _record_decoder(kind).decode(payload)


def decode_item(of: type[Item], payload: str) -> Item:
    """The region, theme or source that ``payload`` holds."""
    return msgspec.json.decode(payload, type=of)


@cache
def _record_decoder(kind: Kind) -> msgspec.json.Decoder[Record]:
    return msgspec.json.Decoder(RECORD_TYPES[kind])
