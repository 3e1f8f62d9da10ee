"""Firsts, onlies and mosts: who says so, and does anything speak against it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from data.evidence.conflicts.conflict import Found, places
from data.evidence.conflicts.quantity import words
from data.evidence.conflicts.texts import bare
from data.evidence.conflicts.units import Dimension
from data.evidence.conflicts.view import View, groups
from data.messages import message
from data.model.record import Figure, Status

OF_ORDER = frozenset({"首创", "唯一", "排名"})
"""The bases of figures that tell a place in an order."""
_SAID = re.compile("唯一|首[个個家次款套台臺艘例位创創]|第一|最|领先|領先")
_RANKED_BY = re.compile("[（(《“].+[）)》”]|据|指数|榜")
"""A rank that names the list it is taken from is attributed."""
_ONCE = re.compile("一度|曾")
_PRODUCT = re.compile("国民生产总值|国内生产总值|GDP|GNP", re.IGNORECASE)
_MUCH = 0.05
"""One thing that makes up more than a twentieth of a nation's product needs a good source."""


def unattributed(view: View) -> Iterator[Found]:
    """A first, an only or a most that the reporter tells without saying whose finding it is."""
    for figure in view.figures:
        if _superlative(figure) and not _attributed(figure) and not figure.doubt:
            yield Found(
                places([figure]),
                message(
                    "“{words}”: nobody is named who says so, and no list it is taken from.",
                    words=figure.anchors[0].exact,
                ),
            )


def disputed(view: View) -> Iterator[Found]:
    """A first, an only or a most with a stated doubt, beside the rival the doubt names."""
    rivals = _rivals(view)
    for figure in view.figures:
        if not _superlative(figure) or not figure.doubt:
            continue
        own = view.subject(figure)
        told = bare(figure.doubt)
        beside = dict.fromkeys(
            rival
            for name, others in rivals.items()
            if name in told and name not in own
            for rival in others
        )
        yield Found(
            places([figure, *(view.records[each] for each in beside if each != figure.id)]),
            message(
                "“{words}” is doubted: {doubt}",
                words=figure.anchors[0].exact,
                doubt=figure.doubt,
            ),
        )


def _superlative(figure: Figure) -> bool:
    """Whether the figure claims to be the first, the only or the most.

    A record that is no more is another rule's. One of several (之一) and a place near the front
    (前列) claim so little that nothing can contradict them; a doubt about them stands beside them.
    """
    if figure.basis not in OF_ORDER or figure.status is Status.ENDED:
        return False
    first = figure.value == 1 or (figure.value is None and "之一" not in figure.value_text)
    said = figure.basis != "排名" or bool(_SAID.search(figure.value_text))
    return first and said


def _attributed(figure: Figure) -> bool:
    """Whether somebody says so, or a list does."""
    listed = figure.basis == "排名" and bool(_RANKED_BY.search(figure.rank_of or ""))
    return figure.speaker is not None or listed


def _rivals(view: View) -> Mapping[str, list[str]]:
    """The ids of superlatives by every name of the institution they are claimed for."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for figure in view.figures:
        if figure.basis not in OF_ORDER:
            continue
        subject = view.subject(figure)
        institution = view.names.get(subject)
        for name in institution.short_names if institution else ():
            if len(bare(name)) > 2:
                found[bare(name)].append(figure.id)
        if len(subject) > 2:
            found[subject].append(figure.id)
    return found


def record_broken(view: View) -> Iterator[Found]:
    """A record or rank that was held once (一度) or has ended: not to be told as today's."""
    for figure in view.figures:
        once = _ONCE.search(figure.qualifier) or _ONCE.search(figure.anchors[0].exact)
        if figure.basis in OF_ORDER and (once or figure.status is Status.ENDED):
            yield Found(
                places([figure]),
                message(
                    "“{words}” was true once; the record has been broken since.",
                    words=figure.anchors[0].exact,
                ),
            )


def claim_too_large(view: View) -> Iterator[Found]:
    """One thing said to make up a large part of a nation's product."""
    for each in view.measured:
        if (
            each.dimension is Dimension.RATIO
            and _PRODUCT.search(each.figure.measure + each.figure.subject)
            and each.figure.basis == "占比"
            and each.quantity.stated >= _MUCH
        ):
            yield Found(
                places([each.figure]),
                message(
                    "{subject}: {value} ({measure}) is too much to stand without a source.",
                    subject=each.figure.subject,
                    value=words(each.figure),
                    measure=each.figure.measure,
                ),
            )


def rank_differs(view: View) -> Iterator[Found]:
    """One subject with two places in one list of one year."""
    ranks = [f for f in view.figures if f.basis == "排名" and f.value is not None and f.rank_of]
    for same in groups(
        ranks, lambda f: (view.subject(f), bare(f.rank_of or ""), _year(f, view), f.period)
    ):
        values = {figure.value: figure for figure in reversed(same)}
        if len(values) > 1:
            figures = sorted(values.values(), key=lambda figure: figure.id)
            yield Found(
                places(figures),
                message(
                    "{subject} has several places in one list ({list}): {places}.",
                    subject=figures[0].subject,
                    list=figures[0].rank_of,
                    places="；".join(
                        f"{figure.value_text}（《{view.title(figure)}》）" for figure in figures
                    ),
                ),
            )


def _year(figure: Figure, view: View) -> str:
    """The year a rank holds for: its own, or else the one its source came out in."""
    source = view.sources.get(figure.anchors[0].source or "")
    return (figure.as_of or (source.published if source else None) or "")[:4]


def rank_shared(view: View) -> Iterator[Found]:
    """Two subjects with one place in one list of one year, or two firsts of one kind."""
    ranks = [f for f in view.figures if f.basis in OF_ORDER and f.value is not None and f.rank_of]
    for same in groups(ranks, lambda f: (bare(f.rank_of or ""), f.basis, f.value, f.as_of)):
        holders = {view.subject(figure): figure for figure in reversed(same)}
        if len(holders) > 1:
            figures = sorted(holders.values(), key=lambda figure: figure.id)
            yield Found(
                places(figures),
                message(
                    "One place ({place}, {list}) is claimed for several: {subjects}.",
                    place=figures[0].value_text,
                    list=figures[0].rank_of,
                    subjects="；".join(figure.subject for figure in figures),
                ),
            )
