"""Dates below a heading that says a part of them already."""

from typing import TYPE_CHECKING

from jinja2 import pass_context
from jinja2.runtime import Context

from data.model.record import Event
from templates.compose.items import Item

if TYPE_CHECKING:
    from templates.compose.writing import Writing


@pass_context
def within_year(context: Context, item: Item) -> str:
    """Month and day of an event as far as they are told, without the year; ``""`` without both."""
    spoken: Writing = context["writing"]
    date = item.record.date if isinstance(item.record, Event) else None
    if not date:
        return ""
    year = spoken.date(date[:4])
    return spoken.date(date).removeprefix(year).removesuffix(year).strip()
