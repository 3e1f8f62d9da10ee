"""The title block: title, subtitle, who issued it when."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeGuard

from exports.docx.style_ids import StyleIds
from exports.docx.xml import paragraph, run
from exports.layout.pages import LaidOut, Node, Role, Run
from templates.compose.writing import writing
from templates.document import Meta

_BETWEEN = "\u3000"


def title_block(meta: Meta, ids: StyleIds, lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs of the title block, the title in ``lines``; none when there is no title."""
    if not meta.title:
        return
    yield paragraph(ids["title"], run("\n".join(lines)))
    if meta.subtitle:
        yield paragraph(ids["subtitle"], run(meta.subtitle))
    imprint = (meta.issuer, meta.number, issue_date(meta))
    yield paragraph(ids["issuer"], run(_BETWEEN.join(part for part in imprint if part)))


def issue_date(meta: Meta, date: dt.date | None = None) -> str:
    """The date of the issue, or another one, as the briefing's language writes it.

    GB/T 9704 §7.3.5.4: no leading zeros.
    """
    return writing(meta.language).date(date or meta.date)


def title_lines(title: str, laid: LaidOut) -> Sequence[str]:
    """The title broken where the finished pages break it, so that its lines are even.

    GB/T 9704 §7.3.1 wants a title broken by sense; Word would fill the first line.
    """
    runs = [item for page in laid.pages[:1] for item in page.items if _is_title(item)]
    # A space before a break would be a line of its own where the title just fits.
    broken = groupby(runs, lambda run: run.y)
    lines = ["".join(run.text for run in line).strip() for _, line in broken]
    whole = "".join(lines).replace(" ", "")
    return lines if whole == title.replace(" ", "") else [title]


def _is_title(item: object) -> TypeGuard[Run]:
    return isinstance(item, Run) and isinstance(item.owner, Node) and item.owner.role is Role.TITLE
