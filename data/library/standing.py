"""What the last verification said of the whole library, in four numbers."""

import msgspec
from sqlalchemy import Connection, func, select

from data.library.reading import items
from data.library.tables import anchor_states, records, source_texts
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


def standing(connection: Connection) -> Standing:
    """What is known of the records that are not retired."""
    question = (
        select(anchor_states.c.state, func.count())
        .join(records, records.c.number == anchor_states.c.record)
        .where(~records.c.retired)
        .group_by(anchor_states.c.state)
    )
    counts = {AnchorState(state): count for state, count in connection.execute(question)}
    texts = set(connection.scalars(select(source_texts.c.sha256)))
    sources = items(connection, Source)
    return Standing(
        holding=sum(count for state, count in counts.items() if state.verified),
        checked=sum(counts.values()),
        attached=sum(source.text.sha256 in texts for source in sources),
        sources=len(sources),
    )
