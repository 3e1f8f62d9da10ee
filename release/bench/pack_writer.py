"""Writes a synthetic pack as the files that :mod:`data.pack` reads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import msgspec

from data.pack import INFO, REGIONS, THEMES, pack_info, shipped

if TYPE_CHECKING:
    from pathlib import Path

    from data.model.record import Record
    from release.bench.synthetic import Stock

VERSION = 10**9
"""Higher than any shipped pack's, whose name it has: so the program leaves the library as it is."""


def write_pack(folder: Path, stocks: Iterable[Stock]) -> Path:
    """Write the pack of ``stocks`` into ``folder``, with the shipped lists; return the folder.

    The texts of the sources, to be attached, are in ``folder / "texts"``.
    """
    sources, texts = folder / "sources", folder / "texts"
    sources.mkdir(parents=True)
    texts.mkdir()
    for name in (REGIONS, THEMES):
        (folder / name).write_bytes(shipped().joinpath(name).read_bytes())
    title = {"zh": "测速资料", "en": "Measuring stock"}
    info = {"name": pack_info(shipped()).name, "version": VERSION, "title": title}
    (folder / INFO).write_text(_tables("[pack]", [info]), encoding="utf-8")
    for stock in stocks:
        name = stock.source.id
        (sources / f"{name}.toml").write_text(source_file(stock), encoding="utf-8")
        (texts / f"{name}.txt").write_text(stock.text, encoding="utf-8", newline="\n")
    return folder


def source_file(stock: Stock) -> str:
    """The file of one source."""
    parts = [_tables("[source]", [_plain(stock.source)])]
    by_kind: dict[str, list[Mapping[str, object]]] = {}
    for record in stock.records:
        by_kind.setdefault(record.kind.value, []).append(_plain(record))
    parts += [_tables(f"[[{kind}]]", records) for kind, records in by_kind.items()]
    return "\n".join(parts)


def _plain(value: Record | object) -> Mapping[str, object]:
    """The fields of a value that are set."""
    fields: Mapping[str, object] = msgspec.to_builtins(value)
    return {name: field for name, field in fields.items() if field is not None}


def _tables(head: str, tables: Iterable[Mapping[str, object]]) -> str:
    lines: list[str] = []
    for table in tables:
        lines += [head, *(f"{name} = {_toml(value)}" for name, value in table.items()), ""]
    return "\n".join(lines)


def _toml(value: object) -> str:
    """A value as TOML; JSON writes text and numbers alike, only tables differ."""
    match value:
        case Mapping():
            pairs = (f"{name} = {_toml(each)}" for name, each in value.items() if each is not None)
            return f"{{ {', '.join(pairs)} }}"
        case list() | tuple():
            return f"[{', '.join(map(_toml, value))}]"
        case _:
            return json.dumps(value, ensure_ascii=False)
