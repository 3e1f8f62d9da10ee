"""What the last verification said of the whole library, in four numbers."""

import msgspec

from data.library.reading import items
from data.library.session import Session
from data.library.statement import Statement
from data.model.anchor import AnchorState
from data.model.source import Source


class Standing(msgspec.Struct, frozen=True):
    """How much of what the library says was seen in its sources.

    Attributes:
        holding: anchors whose words stand in their source.
        checked: anchors of attached sources, those that do not hold included.
        attached: sources whose text is attached.
        sources: all sources.
    """

    holding: int
    checked: int
    attached: int
    sources: int

    @property
    def wrong(self) -> int:
        """Anchors that were looked for and not found, or found several times."""
        return self.checked - self.holding


def standing(session: Session) -> Standing:
    """What is known of the records that are not retired."""
    rows = session.rows(Statement.STATES)
    counts = {AnchorState(state): count for state, count in rows}
    texts = set(session.column(Statement.ATTACHED))
    sources = items(session, Source)
    return Standing(
        holding=sum(count for state, count in counts.items() if state.verified),
        checked=sum(counts.values()),
        attached=sum(source.text.sha256 in texts for source in sources),
        sources=len(sources),
    )
