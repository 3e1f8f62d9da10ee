"""The filters templates may use, by name."""

from collections.abc import Callable, Mapping
from typing import Any

from templates.compose import chinese, marking
from templates.compose.people import attribution, speaker

FILTERS: Mapping[str, Callable[..., Any]] = {
    "chinese": chinese.chinese_number,
    "date": chinese.chinese_date,
    "listed": chinese.listed,
    "sentence": chinese.sentence,
    "clause": chinese.clause,
    "paragraphs": chinese.paragraphs,
    "cite": marking.cite,
    "words": marking.words,
    "stop": marking.stop,
    "value": marking.value,
    "notes": marking.notes,
    "status": marking.status,
    "standing": marking.standing,
    "indicator": marking.indicator,
    "scope": marking.scope,
    "moment": marking.moment,
    "happened": marking.happened,
    "chronological": marking.chronological,
    "speaker": speaker,
    "attribution": attribution,
}
"""From values: chinese, date, listed, sentence, clause, paragraphs. From items: all the others."""
