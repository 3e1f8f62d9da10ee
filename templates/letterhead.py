"""The letterhead: whose paper a briefing is printed on.

A setting of the user, not of a preset: it holds for all briefings of the house. Both styles use it,
*official* only without a red head (GB/T 9704 knows no logo):

* the logo stands on the cover, or above the title where there is no cover (*institute* at the
  left, *official* in the middle), never higher than :data:`LOGO_HEIGHT_MM` nor wider than
  :data:`LOGO_WIDTH_MM`, in its own proportions, with :attr:`Logo.alt` as alternative text;
* the issuers fill :attr:`Meta.issuer` where the briefing names none (:func:`with_letterhead` does
  that: writers print :attr:`Meta.issuer`);
* the lines stand in the paragraph style ``letterhead``: at the foot of the cover, or where there is
  none beside the logo at the right margin (*institute*) or below it (*official*);
* the accent takes the place of the style's own, in *institute* only: writers are given a style
  that has it already (:func:`templates.style.accented`).
"""

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from data.errors import UserError

if TYPE_CHECKING:
    from templates.document import Document

LOGO_HEIGHT_MM = 16.0
LOGO_WIDTH_MM = 70.0


class LetterheadError(UserError):
    """A letterhead, or a picture for it, that cannot be used."""


class Logo(msgspec.Struct, frozen=True):
    """A picture that was checked and can be printed as it is: RGB or grey, PNG or JPEG.

    Attributes:
        data: the file's bytes; ``suffix``: ``png`` or ``jpeg``.
        width, height: in pixels.
        alt: what it is, for whoever cannot see it.
    """

    data: bytes
    suffix: str
    width: int
    height: int
    alt: str

    def size_mm(self) -> tuple[float, float]:
        """Width and height on paper, in millimetres."""
        scale = min(LOGO_HEIGHT_MM / self.height, LOGO_WIDTH_MM / self.width)
        return self.width * scale, self.height * scale


class Letterhead(msgspec.Struct, frozen=True):
    """Who issues a briefing, and how that shows.

    Attributes:
        issuers: names, the one in the lead first.
        accent: ``#rrggbb`` in place of the style's own; it stands out enough from white paper.
        lines: address, telephone, web site …, one each.
    """

    issuers: tuple[str, ...] = ()
    logo: Logo | None = None
    accent: str | None = None
    lines: tuple[str, ...] = ()


def with_letterhead(document: "Document", letterhead: Letterhead | None) -> "Document":
    """``document`` on this paper; the issuer it names itself goes before the letterhead's."""
    if letterhead is None:
        return document
    meta = document.meta
    head = meta.head
    if head is not None and not head.issuers:
        head = replace(head, issuers=letterhead.issuers)
    issuer = meta.issuer or "、".join(letterhead.issuers)
    return replace(document, meta=replace(meta, issuer=issuer, head=head, letterhead=letterhead))
