"""How much of each source a briefing quotes."""

from collections.abc import Iterable, Mapping, Sequence

from data.evidence.ceiling import CEILING
from data.evidence.verify import quoted_shares
from data.messages import Message, message
from data.model.ids import SourceId
from data.model.record import Record
from data.model.source import Source

__all__ = ["CEILING", "share_warnings"]


def share_warnings(
    printed: Sequence[Record], sources: Mapping[SourceId, Source], ceiling: int
) -> Iterable[Message]:
    """One sentence for each source of which ``printed`` quotes more than ``ceiling`` percent."""
    shares = quoted_shares(printed, list(sources.values()))
    for name, share in shares.items():
        if share * 100 > ceiling:
            yield message(
                "The briefing quotes {share} of 《{title}》, more than {ceiling} %.",
                share=f"{share:.1%}",
                title=sources[SourceId(name)].title,
                ceiling=ceiling,
            )
