"""Addresses that a part leads to, each with the relationship that Word wants for it."""

from collections.abc import Mapping
from urllib.parse import quote

# What may stand in an address as it is (RFC 3986); Word refuses files with other characters.
_ALLOWED = ":/?#[]@!$&'()*+,;=%-._~"


class Links:
    """The addresses of one part."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def relationship(self, address: str) -> str:
        """The id of the relationship that leads to ``address``."""
        target = quote(address, safe=_ALLOWED, errors="replace")
        return self._ids.setdefault(target, f"rIdL{len(self._ids) + 1}")

    @property
    def targets(self) -> Mapping[str, str]:
        """Address → relationship id, in order of first use."""
        return self._ids
