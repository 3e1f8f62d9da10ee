"""Which filters could be taken off when nothing is found, and how many records there would be."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from data.model.selection import Period, Selection

if TYPE_CHECKING:
    from data.library.library import Library

ALL = "all"
EMPTY: Mapping[str, object] = {
    "query": "",
    "regions": (),
    "themes": (),
    "kinds": (),
    "period": Period(),
}


def without(selection: Selection, key: str) -> Selection:
    """``selection`` with one filter taken off, or with ``all`` of them."""
    fields = EMPTY if key == ALL else {key: EMPTY[key]}
    return msgspec.structs.replace(selection, **fields)


def counts(library: "Library", selection: Selection) -> dict[str, int]:
    """For each filter that is set, the records there would be without it.

    Filters that would help nothing by themselves are left out; then it is all of them together.
    """
    found = {
        key: library.find(without(selection, key)).facets.total
        for key, empty in EMPTY.items()
        if getattr(selection, key) != empty
    }
    helpful = {key: count for key, count in found.items() if count}
    if helpful or not found:
        return helpful
    return {ALL: library.find(without(selection, ALL)).facets.total}
