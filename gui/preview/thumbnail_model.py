"""The pages as small pictures, made when they are looked at."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage

from gui.preview.image_store import ImageStore

Index = QModelIndex | QPersistentModelIndex
ROOM = 12 * 1024 * 1024
"""Bytes of pictures that are kept."""
_QUEUE = 24
"""How many of the pictures asked for last are made; what was scrolled past is not."""
STALE = Qt.ItemDataRole.UserRole + 1


class ThumbnailModel(QAbstractListModel):
    """A row for each page.

    Signals:
        wanted: the picture of a page is to be made (0-based).
    """

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self._images: ImageStore[int] = ImageStore(lambda _page: None, ROOM)
        self._queue: list[int] = []
        self._making: int | None = None
        self._words = "{page}"
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make_next)

    def set_words(self) -> None:
        """What a page is called, translated."""
        self._words = self.tr("Page {page}")

    def show_pages(self, labels: tuple[str, ...]) -> None:
        """Other pages; old pictures stay until new ones are made."""
        self._images.age(lambda page: page < len(labels))
        self._queue.clear()
        self._making = None
        if len(labels) != len(self._labels):
            self.beginResetModel()
            self._labels = labels
            self.endResetModel()
        elif labels:
            self._labels = labels
            self.dataChanged.emit(self.index(0), self.index(len(labels) - 1))

    def show_image(self, page: int, image: QImage) -> None:
        """The picture of a page is made."""
        self._making = None
        if page < len(self._labels):
            self._images.put(page, image)
            self.dataChanged.emit(self.index(page), self.index(page))
        self._soon.start()

    def image(self, page: int) -> QImage | None:
        """The picture of a page, if it is kept."""
        return self._images.get(page)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """How many pages."""
        return 0 if parent.isValid() else len(self._labels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The picture, the number printed on the page, what it is called."""
        page = index.row()
        if not 0 <= page < len(self._labels):
            return None
        match role:
            case Qt.ItemDataRole.DecorationRole:
                return self._picture(page)
            case Qt.ItemDataRole.DisplayRole:
                return self._labels[page] or str(page + 1)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._words.format(page=page + 1)
            case _ if role == STALE:
                return self._images.stale(page)
        return None

    def _picture(self, page: int) -> QImage | None:
        image = self._images.get(page)
        if (image is None or self._images.stale(page)) and page != self._making:
            if page in self._queue:
                self._queue.remove(page)
            self._queue.append(page)
            del self._queue[:-_QUEUE]
            self._soon.start()
        return image

    def _make_next(self) -> None:
        """One picture at a time, so that pages never wait for more than one."""
        if self._making is None and self._queue:
            self._making = self._queue.pop(0)
            self.wanted.emit(self._making)
