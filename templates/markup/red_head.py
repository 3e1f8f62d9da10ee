"""Red head and imprint from the attributes of ``<briefing>``; an empty one counts as not given."""

import datetime as dt
import re
from collections.abc import Mapping

from templates.red_head import Imprint, Mark, RedHead, Secrecy, Urgency

NONE = "none"
_FIGURES = 6  # of a copy number (GB/T 9704, §7.2.1)
_BETWEEN_NAMES = re.compile("[、，,;；\\s]+")


def read_red_head(attributes: Mapping[str, str], date: dt.date) -> RedHead | None:
    """The red head that ``attributes`` ask for; ``date`` is the issue's."""
    mark = attributes.get("red-head", NONE)
    if mark == NONE:
        return None
    secrecy, urgency = attributes.get("secrecy", NONE), attributes.get("urgency", NONE)
    copy_number = attributes.get("copy-number", "").strip()
    return RedHead(
        issuers=_names(attributes.get("issuer", "")),
        mark=Mark(mark),
        signers=_names(attributes.get("signers", "")),
        recipients=attributes.get("recipients", "").strip().rstrip(":："),
        secrecy=None if secrecy == NONE else Secrecy(secrecy),
        secrecy_term=attributes.get("secrecy-term", "").strip(),
        urgency=None if urgency == NONE else Urgency(urgency),
        copy_number=copy_number.zfill(_FIGURES) if copy_number.isdigit() else copy_number,
        imprint=_imprint(attributes, date),
    )


def _imprint(attributes: Mapping[str, str], date: dt.date) -> Imprint:
    printed_on = attributes.get("printed-on")
    return Imprint(
        dt.date.fromisoformat(printed_on) if printed_on else date,
        attributes.get("copies-to", "").strip().rstrip("。."),
        attributes.get("printed-by", "").strip(),
    )


def _names(text: str) -> tuple[str, ...]:
    """Names that stand one beside the other in ``text``."""
    return tuple(name for name in _BETWEEN_NAMES.split(text) if name)
