"""The arrangement: what a person changed by hand, as one frozen value.

It names blocks by their ids, which stay the same when other blocks come and go, and says nothing of
what it does not change. A block that is not found at present keeps its place for when it returns:
changing a filter never destroys work.
"""

from collections.abc import Mapping

import msgspec

from templates.arranging.own import Own, OwnNote, OwnParagraph, OwnSection
from templates.document import BlockId

TOP = BlockId("")
"""What stands at the top level has this parent."""
OWN_PREFIX = "own."


class Arrangement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Work by hand.

    Attributes:
        titles: headings that were renamed.
        aside: blocks, rows and items that are not printed.
        order: for each parent that was touched, the ids below it in their order. What is below it
            and not named here (found since) follows what the template puts it behind.
        own: her own sections and notes; each stands in one order.
    """

    titles: Mapping[str, str] = {}
    aside: tuple[str, ...] = ()
    order: Mapping[str, tuple[str, ...]] = {}
    own: tuple[Own, ...] = ()

    @property
    def untouched(self) -> bool:
        """Whether nothing was changed by hand."""
        return self == UNTOUCHED

    def own_called(self, name: str) -> Own | None:
        """The own section or note with this id."""
        return next((own for own in self.own if own.id == name), None)

    def parent_of(self, name: str) -> str | None:
        """Below which parent ``name`` was put by hand; ``None`` where it was not moved."""
        return next((parent for parent, below in self.order.items() if name in below), None)


UNTOUCHED = Arrangement()
"""Nothing was changed by hand."""


class Place(msgspec.Struct, frozen=True):
    """Where something goes: below ``parent``, in front of ``before`` (``None``: at the end).

    ``siblings`` are the ids below the parent as they are shown now.
    """

    parent: str
    siblings: tuple[str, ...]
    before: str | None = None


def renamed(work: Arrangement, section: str, title: str) -> Arrangement:
    """``work`` with a section's heading renamed; an empty title takes the renaming back."""
    own = work.own_called(section)
    if isinstance(own, OwnSection):
        return _with_own(work, msgspec.structs.replace(own, title=title or own.title))
    titles = {key: value for key, value in work.titles.items() if key != section}
    if title:
        titles[section] = title
    return msgspec.structs.replace(work, titles=titles)


def set_aside(work: Arrangement, *names: str) -> Arrangement:
    """``work`` with blocks left out of the briefing; own ones stay to be taken back."""
    return msgspec.structs.replace(work, aside=tuple(dict.fromkeys((*work.aside, *names))))


def taken_back(work: Arrangement, *names: str) -> Arrangement:
    """``work`` with blocks printed again."""
    return msgspec.structs.replace(work, aside=tuple(n for n in work.aside if n not in names))


def moved(work: Arrangement, names: tuple[str, ...], place: Place) -> Arrangement:
    """``work`` with ``names`` put at ``place`` in the order given; from anywhere to anywhere."""
    order = {
        parent: tuple(name for name in below if name not in names)
        for parent, below in work.order.items()
    }
    below = [name for name in place.siblings if name not in names]
    before = place.before
    if before in names:
        later = place.siblings[place.siblings.index(before) :] if before in place.siblings else ()
        before = next((name for name in later if name not in names), None)
    at = below.index(before) if before in below else len(below)
    unseen = [name for name in order.get(place.parent, ()) if name not in below]
    order[place.parent] = (*below[:at], *names, *below[at:], *unseen)
    return msgspec.structs.replace(work, order=order)


def inserted(work: Arrangement, own: Own, place: Place) -> Arrangement:
    """``work`` with a new section or note of her own at ``place``."""
    work = msgspec.structs.replace(work, own=(*work.own, own))
    return moved(work, (own.id,), place)


def rewritten(work: Arrangement, note: str, paragraphs: tuple[OwnParagraph, ...]) -> Arrangement:
    """``work`` with the text of an own note replaced."""
    own = work.own_called(note)
    if not isinstance(own, OwnNote):
        return work
    return _with_own(work, msgspec.structs.replace(own, paragraphs=paragraphs))


def thrown_away(work: Arrangement, name: str) -> Arrangement:
    """``work`` without an own section or note; what stood in the section stands behind it."""
    inside = work.order.get(name, ())
    order = {
        parent: _spread(below, name, inside)
        for parent, below in work.order.items()
        if parent != name
    }
    own = tuple(each for each in work.own if each.id != name)
    work = msgspec.structs.replace(work, own=own, order=order)
    return taken_back(work, name)  # its id may be given to another one


def restored(work: Arrangement, order: Mapping[str, tuple[str, ...]], *parents: str) -> Arrangement:
    """``work`` with what stands below ``parents`` as the template puts it.

    What was put there goes back where it came from, what was taken away comes back; own pieces
    stay behind what they stood behind. ``order`` is the template's.
    """
    own = {each.id for each in work.own}
    natural = {p: tuple(n for n in order.get(p, ()) if n not in own) for p in parents}
    home = {name for names in natural.values() for name in names}
    kept = {parent: below for parent, below in work.order.items() if parent not in parents}
    new = {parent: tuple(n for n in below if n not in home) for parent, below in kept.items()}
    for parent in parents:
        below = work.order.get(parent, ())
        if own & set(below):
            new[parent] = _with_own_behind(natural[parent], below, own)
    return msgspec.structs.replace(work, order={key: below for key, below in new.items() if below})


def next_id(work: Arrangement) -> str:
    """An id for the next own section or note."""
    numbers = (own.id.removeprefix(OWN_PREFIX) for own in work.own)
    return f"{OWN_PREFIX}{max((int(n) for n in numbers if n.isdecimal()), default=0) + 1}"


def _with_own(work: Arrangement, own: Own) -> Arrangement:
    kept = tuple(own if each.id == own.id else each for each in work.own)
    return msgspec.structs.replace(work, own=kept)


def _spread(below: tuple[str, ...], name: str, inside: tuple[str, ...]) -> tuple[str, ...]:
    if name not in below:
        return below
    at = below.index(name)
    return (*below[:at], *inside, *below[at + 1 :])


def _with_own_behind(
    natural: tuple[str, ...], below: tuple[str, ...], own: set[str]
) -> tuple[str, ...]:
    """``natural`` with each own piece of ``below`` behind what it stands behind there."""
    placed = list(natural)
    last: str | None = None
    for name in below:
        if name in own:
            placed.insert(0 if last is None else placed.index(last) + 1, name)
        if name in own or name in natural:
            last = name
    return tuple(placed)
