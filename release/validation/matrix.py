"""Every template in every style and language, as files.

``python -m release.validation.matrix`` prints as JSON the SHA-256 of each file it would write, for
:mod:`release.validation.determinism`.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from data.library.library import Library
from data.progress import QUIET
from exports.formats import FORMATS
from exports.prepared import Prepared, Workshop
from templates.brief import ready
from templates.compose.verbatim import Unverified
from templates.options import OptionType
from templates.presets.store import PresetStore
from templates.style import style_ids
from templates.template import Template, load_template, template_ids

if TYPE_CHECKING:
    from templates.presets.preset import Preset

AS_OF = date(2026, 1, 31)
_LANGUAGE_OPTIONS = ("language", "script")


@dataclass(frozen=True)
class Case:
    """A briefing of the matrix: a template with a preset that uses it, a style, a language."""

    template: str
    style: str
    language: str
    preset: Preset

    @property
    def name(self) -> str:
        """What its files are called, without suffix."""
        return "-".join(part for part in (self.template, self.style, self.language) if part)


def cases(library: Library, *, subset: bool = False) -> list[Case]:
    """The whole matrix, or a part in which each template, style and language comes up."""
    presets = PresetStore(library).all()
    everything = [
        case
        for template_id in template_ids()
        for case in _of_template(load_template(template_id), presets)
    ]
    return _spread(everything) if subset else everything


def _of_template(template: Template, presets: Sequence[Preset]) -> Iterator[Case]:
    """The cases of one template, with the shipped preset that uses it."""
    using = [preset for preset in presets if preset.template == template.id]
    base = using[0] if using else msgspec.structs.replace(presets[0], template=template.id)
    key, languages = _languages(template)
    for style in style_ids():
        for language in languages:
            options = {**base.options, key: language} if key else dict(base.options)
            yield Case(
                template.id,
                style,
                language,
                msgspec.structs.replace(base, style=style, options=options),
            )


def _languages(template: Template) -> tuple[str, list[str]]:
    """The option that chooses the language, and its choices; one empty one without it."""
    for option in template.options:
        if option.key in _LANGUAGE_OPTIONS and option.type is OptionType.CHOICE:
            return option.key, [choice.value for choice in option.choices]
    return "", [""]


def _spread(everything: Sequence[Case]) -> list[Case]:
    """One case of each template; styles and languages take turns."""
    chosen: list[Case] = []
    for turn, template in enumerate(dict.fromkeys(case.template for case in everything)):
        own = [case for case in everything if case.template == template]
        styles = list(dict.fromkeys(case.style for case in own))
        languages = list(dict.fromkeys(case.language for case in own))
        style, language = styles[turn % len(styles)], languages[turn % len(languages)]
        chosen += [c for c in own if (c.style, c.language) == (style, language)]
    return chosen


class Maker:
    """Lays cases out and writes them; keeps fonts from one to the next."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._workshop = Workshop()

    def prepared(self, case: Case) -> Prepared:
        """The pages of ``case``."""
        briefing = ready(self._library, case.preset, AS_OF, Unverified.STOP)
        return self._workshop.prepare(briefing, case.style)

    def files(self, case: Case) -> Iterator[tuple[str, bytes]]:
        """The suffix and the bytes of each format."""
        prepared = self.prepared(case)
        for each in FORMATS.values():
            stream = io.BytesIO()
            each.write(prepared, stream, QUIET, None)
            yield each.suffix, stream.getvalue()


def write(library: Library, folder: Path, *, subset: bool = False) -> list[Path]:
    """Write the matrix into ``folder``."""
    maker, paths = Maker(library), []
    for case in cases(library, subset=subset):
        for suffix, content in maker.files(case):
            paths.append(folder / f"{case.name}{suffix}")
            paths[-1].write_bytes(content)
    return paths


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the digests of all files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subset", action="store_true", help="a representative part")
    parser.add_argument("--only", nargs="*", metavar="TEMPLATE", help="only these templates")
    chosen = parser.parse_args(arguments)
    digests: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "l.jiyao") as library:
        maker = Maker(library)
        for case in cases(library, subset=chosen.subset):
            if chosen.only and case.template not in chosen.only:
                continue
            for suffix, content in maker.files(case):
                digests[f"{case.name}{suffix}"] = hashlib.sha256(content).hexdigest()
    print(json.dumps(digests))
    return 0


if __name__ == "__main__":
    sys.exit(main())
