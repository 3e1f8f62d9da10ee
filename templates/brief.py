"""From a preset to a document: for the command line, the exporter and the preview."""

import datetime as dt
from collections.abc import Mapping

import msgspec

from templates.arranging.own import taken_from
from templates.compose.composer import Given, compose
from templates.compose.kept_work import KeptWork
from templates.compose.library import AnyLibrary
from templates.compose.material import Material, gather
from templates.compose.verbatim import Unverified
from templates.document import Document
from templates.presets.preset import Preset
from templates.template import Template, load_template


class Brief(msgspec.Struct, frozen=True):
    """A preset with what it found; it is composed without the library, as often as is needed."""

    template: Template
    preset: Preset
    material: Material
    as_of: dt.date
    unverified: Unverified = Unverified.STOP

    def document(
        self, room: Mapping[str, int] | None = None, kept: KeptWork | None = None
    ) -> Document:
        """The briefing; ``room`` says how much a template that fits itself may print.

        What is in ``kept`` is not made again.

        Raises:
            UserError: whatever a person can mend (template, option, words that do not verify).
        """
        preset = self.preset
        return compose(
            self.template,
            preset.style,
            preset.options,
            self.material,
            self.as_of,
            self.unverified,
            Given(room, preset.arrangement, kept),
        )


def brief_of(
    library: AnyLibrary,
    preset: Preset,
    as_of: dt.date,
    unverified: Unverified = Unverified.STOP,
    kept: KeptWork | None = None,
) -> Brief:
    """What ``preset`` finds in ``library``, ready to be composed; ``as_of`` dates the issue.

    ``unverified`` says what becomes of words that do not verify; what is in ``kept`` is not made
    again.

    Raises:
        UserError: there is no such template, or it is at fault.
    """
    template = load_template(preset.template)
    named = [record for own in preset.arrangement.own for record in taken_from(own)]
    material = gather(library, preset.selection, named, kept)
    return Brief(template, preset, material, as_of, unverified)


def compose_preset(
    library: AnyLibrary,
    preset: Preset,
    as_of: dt.date,
    unverified: Unverified = Unverified.STOP,
) -> Document:
    """What ``preset`` finds in ``library``, composed without regard to any number of pages.

    Raises:
        UserError: as :meth:`Brief.document` and :func:`brief_of`.
    """
    return brief_of(library, preset, as_of, unverified).document()


def ready(
    library: AnyLibrary,
    preset: Preset,
    as_of: dt.date,
    unverified: Unverified = Unverified.STOP,
) -> Document | Brief:
    """What can be laid out: the document, or a brief where pages decide what is printed.

    Raises:
        UserError: as :meth:`Brief.document` and :func:`brief_of`.
    """
    brief = brief_of(library, preset, as_of, unverified)
    return brief if brief.template.fit else brief.document()
