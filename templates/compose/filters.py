"""The filters templates may use, by name."""

from collections.abc import Callable, Mapping
from typing import Any

from templates.compose import charting, chinese, dating, marking, wording
from templates.compose.people import attribution, speaker

FILTERS: Mapping[str, Callable[..., Any]] = {
    "chinese": chinese.chinese_number,
    "date": wording.date,
    "listed": wording.listed,
    "joined": wording.joined,
    "clauses": wording.clauses,
    "enumerated": wording.enumerated,
    "term": wording.term,
    "sentence": wording.sentence,
    "clause": chinese.clause,
    "paragraphs": chinese.paragraphs,
    "cite": marking.cite,
    "words": marking.words,
    "stop": marking.stop,
    "value": marking.value,
    "notes": marking.notes,
    "support": marking.support,
    "gist": marking.gist,
    "titled": marking.titled,
    "status": marking.status,
    "standing": marking.standing,
    "indicator": marking.indicator,
    "scope": marking.scope,
    "moment": marking.moment,
    "held": marking.held,
    "happened": marking.happened,
    "disagreement": marking.disagreement,
    "chronological": marking.chronological,
    "within_year": dating.within_year,
    "speaker": speaker,
    "attribution": attribution,
    "chart": charting.chart,
    "timeline": charting.timeline,
    "key_figures": charting.key_figures,
}
"""From values: those before ``cite``. From items: ``cite`` and all the others."""
