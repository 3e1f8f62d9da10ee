"""The queries of late, kept in the settings."""

from PySide6.QtCore import QByteArray, QObject

from gui.settings import Settings

MOST = 12
KEY = "search/history"


class QueryHistory(QObject):
    """The latest first, none twice; a query that was only the way to the next is not kept."""

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def queries(self) -> tuple[str, ...]:
        """All of them."""
        stored = bytes(self._settings.bytes(KEY).data()).decode("utf-8", "replace")
        return tuple(filter(None, stored.split("\n")))

    def keep(self, query: str) -> None:
        """Remember a query that was meant."""
        query = " ".join(query.split())
        if query:
            kept = [query, *(each for each in self.queries if each != query)][:MOST]
            self._settings.set_bytes(KEY, QByteArray("\n".join(kept).encode()))
