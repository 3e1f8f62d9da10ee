"""The drafts as the desk lists them, with their pictures; read off the GUI thread."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QImage

from data.messages import Message
from templates.drafts.kept import Kept

if TYPE_CHECKING:
    from templates.drafts.folder import DraftFolder


class Listing(msgspec.Struct, frozen=True):
    """All drafts.

    Attributes:
        pictures: of their first pages, by id; not every draft has one.
        problems: why others cannot be shown.
    """

    drafts: tuple[Kept, ...] = ()
    pictures: Mapping[str, QImage] = msgspec.field(default_factory=dict)
    problems: tuple[Message, ...] = ()


def list_drafts(folder: "DraftFolder", former: Listing) -> Listing:
    """Read the folder; pictures that ``former`` has are not read again."""
    shelf = folder.all()
    known = {(kept.head.id, kept.pictured) for kept in former.drafts}
    pictures: dict[str, QImage] = {}
    for kept in shelf.drafts:
        image = former.pictures.get(kept.head.id)
        if image is None or (kept.head.id, kept.pictured) not in known:
            image = QImage(str(kept.picture)) if kept.picture is not None else QImage()
        if not image.isNull():
            pictures[kept.head.id] = image
    return Listing(shelf.drafts, pictures, shelf.problems)
