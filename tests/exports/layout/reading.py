"""Reads finished pages back: lines of text, baselines, the structure tree."""

from collections.abc import Iterator

from exports.layout.pages import Artifact, LaidOut, LinkArea, Node, Page, Role, Run


def runs(page: Page, *, artifacts: bool = False) -> list[Run]:
    """The page's content, or what is not content."""
    found = [item for item in page.items if isinstance(item, Run)]
    return [run for run in found if isinstance(run.owner, Artifact) == artifacts]


def links(laid: LaidOut) -> list[LinkArea]:
    """All links."""
    return [item for page in laid.pages for item in page.items if isinstance(item, LinkArea)]


def lines(page: Page) -> list[str]:
    """The page's lines of content in drawing order; superscripts join their line."""
    out: list[tuple[float, str]] = []
    for run in runs(page):
        if (
            out
            and abs(out[-1][0] - run.y) < run.size * 1.2
            and run.x > 0
            and _follows(out[-1], run)
        ):
            out[-1] = (out[-1][0], out[-1][1] + run.text)
        else:
            out.append((run.y, run.text))
    return [text for _, text in out]


def _follows(line: tuple[float, str], run: Run) -> bool:
    return abs(line[0] - run.y) < 0.01 or 0 < run.y - line[0] < run.size


def text(laid: LaidOut) -> str:
    """All content in drawing order."""
    return "".join(run.text for page in laid.pages for run in runs(page))


def pages_with(laid: LaidOut, words: str) -> list[int]:
    """The pages (0-based) whose content has ``words`` on one line or across lines."""
    return [p.number for p in laid.pages if words in "".join(run.text for run in runs(p))]


def nodes(laid: LaidOut, role: Role) -> list[Node]:
    """All nodes of a role, in reading order."""
    return [node for node in walk(laid.structure) if node.role is role]


def walk(node: Node) -> Iterator[Node]:
    """A node and everything below it."""
    yield node
    for child in node.children:
        yield from walk(child)


def words_of(laid: LaidOut, node: Node) -> str:
    """The text of a node and everything below it, in drawing order."""
    inside = set(map(id, walk(node)))
    return "".join(run.text for page in laid.pages for run in runs(page) if id(run.owner) in inside)
