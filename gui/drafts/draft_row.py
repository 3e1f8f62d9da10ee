"""What the list shows of a draft: plain values."""

import msgspec
from PySide6.QtGui import QImage

from gui.drafts.words import Words, moment
from templates.drafts.head import DraftId
from templates.drafts.kept import Kept


class DraftRow(msgspec.Struct, frozen=True):
    """One draft as it is read in the list.

    Attributes:
        chips: regions, themes and what else is picked.
        detail: the template and the preset it came from.
        when: when it was changed.
        current: whether it is on the desk.
        elsewhere: whether it was begun with another library.
        picture: of its first page, if there is one.
    """

    id: DraftId
    name: str
    chips: tuple[str, ...]
    detail: str
    when: str
    changed: str
    created: str
    modified: bool
    archived: bool
    current: bool
    elsewhere: bool
    picture: QImage | None = None

    @property
    def searched(self) -> str:
        """The words by which it is found."""
        return " ".join((self.name, *self.chips, self.detail, self.when)).casefold()


def row_of(
    kept: Kept, words: Words, picture: QImage | None, *, current: bool, elsewhere: bool
) -> DraftRow:
    """The row of a draft."""
    code = words.language.code
    preset = kept.head.base.called(code)
    template = words.template(kept.preset.template)
    name = kept.head.called(code)
    return DraftRow(
        id=kept.head.id,
        name=name,
        chips=words.chips(kept.preset),
        detail=" · ".join(dict.fromkeys(part for part in (template, preset) if part != name)),
        when=moment(kept.head.changed),
        changed=kept.head.changed,
        created=kept.head.created,
        modified=kept.modified,
        archived=kept.head.archived,
        current=current,
        elsewhere=elsewhere,
        picture=picture,
    )
