"""From a preset to a document in one call: for the command line, the exporter and the preview."""

import datetime as dt

from templates.compose.composer import compose
from templates.compose.library import AnyLibrary
from templates.compose.material import gather
from templates.compose.verbatim import Unverified
from templates.document import Document
from templates.presets.preset import Preset
from templates.template import load_template


def compose_preset(
    library: AnyLibrary,
    preset: Preset,
    as_of: dt.date,
    unverified: Unverified = Unverified.STOP,
) -> Document:
    """What ``preset`` finds in ``library``, composed; ``as_of`` is the date of the issue.

    ``unverified`` says what becomes of words that do not verify.

    Raises:
        UserError: whatever a person can mend (template, option, quotation that does not verify).
    """
    material = gather(library, preset.selection)
    template = load_template(preset.template)
    return compose(template, preset.style, preset.options, material, as_of, unverified)
