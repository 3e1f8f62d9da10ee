"""Images are kept up to a size, never those that are looked at less lately."""

from PySide6.QtGui import QImage

from gui.preview.image_store import ImageStore

SMALL = 100 * 100 * 4


def image() -> QImage:
    return QImage(100, 100, QImage.Format.Format_RGB32)


def test_what_was_looked_at_longest_ago_makes_room() -> None:
    gone: list[int] = []
    store = ImageStore(gone.append, room=3 * SMALL)
    for page in range(3):
        store.put(page, image())
    store.get(0)
    store.put(3, image())
    assert gone == [1]
    assert store.size == 3 * SMALL
    assert store.get(1) is None


def test_pages_that_are_seen_stay_whatever_they_need() -> None:
    gone: list[int] = []
    store = ImageStore(gone.append, room=SMALL)
    for page in range(3):
        store.put(page, image(), needed=range(3))
    assert gone == []
    store.put(7, image(), needed=range(7, 8))
    assert sorted(gone) == [0, 1, 2]


def test_images_of_an_older_state_are_stale_until_new_ones_come() -> None:
    store: ImageStore[int] = ImageStore(lambda _page: None)
    store.put(0, image())
    store.put(5, image())
    store.age(lambda page: page < 3)
    assert store.stale(0)
    assert store.get(5) is None
    store.put(0, image())
    assert not store.stale(0)
    assert store.size == SMALL
