"""The red head and the imprint of official documents (GB/T 9704-2012, §7.2 and §7.4), as values.

Writers print them in the *official* style only, and only when :attr:`Meta.head` is given; other
styles ignore them. The document number is :attr:`Meta.number`, the date :attr:`Meta.date`; the
words are labels (``head-document`` 文件, ``head-signer`` 签发人, ``head-copies`` 抄送,
``head-printed`` {date}印发, ``head-colon`` ：, ``head-stop`` 。). With a red head

* nothing stands below the title but :attr:`RedHead.recipients` (no issuer line);
* :attr:`RedHead.issuers` and the date are the signature: below the last block of the body
  (:func:`body_length`), without a seal: one blank line, the issuer flush right with two characters
  blank, the date on the next line beginning two characters further right than the issuer, or, when
  the date is the longer, the date with two characters blank and the issuer that much further left;
* the imprint stands at the foot of the last page, which is an even one (a blank page without a
  number comes before it where needed; the imprint's own page has no number when nothing else
  stands on it).
"""

import datetime as dt
import enum
from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from templates.document import Block


class Mark(enum.StrEnum):
    """What the issuer's mark (发文机关标志) says."""

    DOCUMENT = "document"  # 某某厅文件
    NAME = "name"  # 某某厅


class Secrecy(enum.StrEnum):
    """How secret a document is (密级); its word is the label ``secrecy-<value>``."""

    CONFIDENTIAL = "confidential"  # 秘密
    SECRET = "secret"  # 机密
    TOP = "top-secret"  # 绝密


class Urgency(enum.StrEnum):
    """How urgent a document is (紧急程度); its word is the label ``urgency-<value>``."""

    URGENT = "urgent"  # 加急
    EXTRA = "extra-urgent"  # 特急


class Imprint(msgspec.Struct, frozen=True):
    """What stands at the foot of the last page (版记); a false one is left out.

    Attributes:
        printed_on: when it was printed (印发日期), followed by 印发.
        copies_to: who gets copies (抄送), with the marks between them, without the final 。,
            which writers add; empty for nobody: the line is left out.
        printed_by: who printed it (印发机关), on the line of the date.
    """

    printed_on: dt.date
    copies_to: str = ""
    printed_by: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.copies_to or self.printed_by)


class RedHead(msgspec.Struct, frozen=True):
    """What stands above the title of an official document.

    Attributes:
        issuers: full or short names, the one in the lead first; several share one 文件, which
            stands at the right of them, half way down. Empty: the mark is left out.
        signers: who signed a document that goes to a higher office (签发人); the document number
            then stands left instead of in the middle. Empty for all others.
        recipients: to whom it goes (主送机关), with the marks between them; writers add the ：
            at the end, flush left below the title.
        secrecy, secrecy_term: 机密 and 1年, printed as 机密★1年; ``urgency``; ``copy_number``:
            six figures (份号); all flush left from the type area's first line down, in the order
            number, secrecy, urgency.
    """

    issuers: tuple[str, ...]
    imprint: Imprint
    mark: Mark = Mark.DOCUMENT
    signers: tuple[str, ...] = ()
    recipients: str = ""
    secrecy: Secrecy | None = None
    secrecy_term: str = ""
    urgency: Urgency | None = None
    copy_number: str = ""

    def notices(self, labels: Mapping[str, str]) -> tuple[str, ...]:
        """The lines at the upper left, from the top (§7.2.1–7.2.3)."""
        secrecy = labels[f"secrecy-{self.secrecy}"] if self.secrecy else ""
        if secrecy and self.secrecy_term:
            secrecy += f"★{self.secrecy_term}"
        urgency = labels[f"urgency-{self.urgency}"] if self.urgency else ""
        return tuple(line for line in (self.copy_number, secrecy, urgency) if line)


def body_length(blocks: "tuple[Block, ...]") -> int:
    """How many of a document's top blocks are its body; the signature stands after so many.

    What follows are unnumbered sections: references, notes, the evidence annex.
    """
    from templates.document import Bibliography, Endnotes, Section

    count = len(blocks)
    while count:
        last = blocks[count - 1]
        unnumbered = isinstance(last, Section) and not last.numbered
        if not (unnumbered or isinstance(last, Bibliography | Endnotes)):
            break
        count -= 1
    return count or len(blocks)


def text_first(blocks: "tuple[Block, ...]") -> "tuple[Block, ...]":
    """The blocks of a document with a red head: its first page shows text (GB/T 9704 §7.3.3).

    So the contents stand behind what introduces the first section, if anything does.
    """
    from templates.document import Contents, Section

    if not blocks or not isinstance(blocks[0], Contents):
        return blocks
    contents, *others = blocks
    first = next((at for at, block in enumerate(others) if isinstance(block, Section)), 0)
    return (*others[:first], contents, *others[first:])
