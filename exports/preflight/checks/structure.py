"""What is missing in the structure of a briefing, or too long for its place."""

from collections.abc import Iterator

from data.messages import message
from exports.layout.pages import Node, Role, Run
from exports.preflight.job import Job
from exports.preflight.remark import Remark, Severity, Way
from templates.document import (
    Block,
    BlockId,
    Chart,
    Paragraph,
    ParagraphRole,
    Section,
    Timeline,
    plain,
    walk,
)

TITLE_LINES = 2
"""A title or heading on more lines than that is too long."""
_TITLES = frozenset((Role.TITLE, Role.H1, Role.H2, Role.H3, Role.H4))
_SHOWN = 20


def empty_sections(job: Job) -> Iterator[Remark]:
    """Sections with a heading and nothing else, or only a line that says so."""
    for block in walk(job.document.blocks):
        if isinstance(block, Section) and all(map(_is_empty, block.blocks)):
            yield Remark(
                "empty-sections",
                Severity.WARNING,
                message("The section “{title}” is empty.", title=plain(block.title)),
                message("Pick more records, or a template without this section."),
                job.spot((block.id,)),
                Way.ASIDE,
                block.id,
            )


def _is_empty(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is ParagraphRole.EMPTY


def long_titles(job: Job) -> Iterator[Remark]:
    """The title or headings that take more than two lines."""
    lines: dict[Node, set[tuple[int, float]]] = {}
    words: dict[Node, str] = {}
    for page in job.laid.pages:
        for item in page.items:
            if isinstance(item, Run) and isinstance(item.owner, Node):
                node = item.owner
                if node.role in _TITLES:
                    lines.setdefault(node, set()).add((page.number, round(item.y, 1)))
                    words[node] = words.get(node, "") + item.text
    for node, found in lines.items():
        if len(found) > TITLE_LINES:
            yield _too_long(job, node, words[node], len(found))


def _too_long(job: Job, node: Node, words: str, count: int) -> Remark:
    is_title = node.role is Role.TITLE
    way, target = (Way.OPTION, "title") if is_title else (Way.HEADING, node.block or "")
    return Remark(
        "long-titles",
        Severity.WARNING,
        message(
            "The heading “{words}” takes {count} lines.",
            words=words if len(words) <= _SHOWN else words[:_SHOWN] + "…",
            count=count,
        ),
        message("Shorten it to two lines at most."),
        job.spot((node.block or BlockId("title"),)),
        way if target else None,
        target,
    )


def missing_alt_texts(job: Job) -> Iterator[Remark]:
    """Charts, time lines and the logo without words for whoever cannot see them."""
    for block in walk(job.document.blocks):
        if isinstance(block, Chart | Timeline) and not block.alt.strip():
            yield Remark(
                "missing-alt-texts",
                Severity.ERROR,
                message("“{caption}” has no alternative text.", caption=plain(block.caption)),
                message("Let the template say in words what it shows."),
                job.spot((block.id,), block.records),
            )
    letterhead = job.document.meta.letterhead
    if letterhead and letterhead.logo and not letterhead.logo.alt.strip():
        yield Remark(
            "missing-alt-texts",
            Severity.ERROR,
            message("The logo has no alternative text."),
            message("Say in the letterhead's settings what the logo is."),
            job.spot((BlockId("title"),)),
            Way.LETTERHEAD,
        )


def unresolved_options(job: Job) -> Iterator[Remark]:
    """What an official document cannot do without and nobody has filled in (GB/T 9704 §7.2)."""
    meta = job.document.meta
    if meta.head is None or job.prepared.style.red_head is None:
        return
    spot = job.spot((BlockId("title"),))
    if not meta.head.issuers:
        yield Remark(
            "unresolved-options",
            Severity.ERROR,
            message("The red head names nobody who issues the document."),
            message("Fill in who issues it, or print it without a red head."),
            spot,
            Way.OPTION,
            "issuer",
        )
    if not meta.number:
        yield Remark(
            "unresolved-options",
            Severity.WARNING,
            message("The red head has no document number."),
            message("Fill in the number, such as 〔2026〕1号."),
            spot,
            Way.OPTION,
            "number",
        )


def too_many_pages(job: Job) -> Iterator[Remark]:
    """More pages than the template keeps to."""
    limit, count = job.facts.pages, len(job.laid.pages)
    if limit is not None and count > limit:
        yield Remark(
            "too-many-pages",
            Severity.WARNING,
            message(
                "{count} pages, where the template keeps to {limit}.", count=count, limit=limit
            ),
            message("Pick fewer records, or shorten what you wrote yourself."),
            job.spot(),
        )
