"""What the manager tells of presets beside what they hold themselves."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from data.model.ids import PresetId
from data.progress import Progress
from gui.archive import Archive
from templates.presets.preset import Preset

if TYPE_CHECKING:
    from data.library.library import Library


class PresetFacts(msgspec.Struct, frozen=True):
    """How many records a preset selects now; the day of its last issue, ``""`` for none."""

    count: int
    last_issue: str


def ask_facts(
    archive: Archive,
    presets: Sequence[Preset],
    show: Callable[[Mapping[PresetId, PresetFacts]], None],
) -> None:
    """Ask the library for the facts of ``presets``; an older question is dropped."""

    def read(library: "Library", _progress: Progress) -> dict[PresetId, PresetFacts]:
        last: dict[str, str] = {}
        for issue in library.issues():
            last.setdefault(issue.preset, issue.issued_at[:10])
        return {
            preset.id: PresetFacts(len(library.find(preset.selection).ids), last.get(preset.id, ""))
            for preset in presets
        }

    archive.ask(read, show, key="preset-facts")
