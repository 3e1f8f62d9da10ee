"""Places to go that the palette offers: drafts, presets, values, headings, menu choices."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.choices import Choice
from gui.drafts.drafts_desk import DraftsDesk
from gui.i18n.language import Language
from gui.palette.entry import Entry
from gui.pickers.facet_picker import FacetPicker
from gui.preset_desk import PresetDesk
from gui.press import Press
from gui.preview.page_view import PageView

translate = QCoreApplication.translate


def presets(desk: PresetDesk, language: Language) -> Iterator[Entry]:
    """The presets, to be put on the desk."""
    group = translate("Palette", "Preset")
    for preset in desk.shelf.presets:
        yield Entry(
            key=f"preset:{preset.id}",
            name=preset.called(language.code),
            others=(preset.name, preset.name_en),
            group=group,
            icon="preset",
            run=partial(desk.open, preset.id),
        )


def drafts(desk: DraftsDesk, language: Language) -> Iterator[Entry]:
    """The drafts that were not put away, to be gone on with."""
    group = translate("Palette", "Draft")
    for kept in desk.offered:
        names = tuple(kept.head.called(code) for code in ("zh_CN", "en"))
        yield Entry(
            key=f"draft:{kept.head.id}",
            name=kept.head.called(language.code),
            others=(*names, group, kept.head.changed[:10]),
            group=group,
            icon="folder",
            run=partial(desk.open, kept.head.id),
        )


def values(picker: FacetPicker, icon: str) -> Iterator[Entry]:
    """The values of a picker, to be picked or, when they are, no longer picked."""
    for node_id, label, on in picker.model.values():
        mark = translate("Palette", "Picked: {name}").format(name=picker.heading)
        yield Entry(
            key=f"{picker.objectName()}:{node_id}",
            name=label,
            group=mark if on else picker.heading,
            icon="check" if on else icon,
            run=partial(picker.model.toggle, node_id, on=not on),
        )


def headings(press: Press, pages: PageView) -> Iterator[Entry]:
    """The headings of the pages shown, to be scrolled to."""
    if press.rendering is None:
        return
    laid = press.rendering.prepared.laid
    group = translate("Palette", "Heading")
    for bookmark in laid.bookmarks:
        place = laid.destinations.get(bookmark.destination)
        if place is not None:
            yield Entry(
                key=f"heading:{bookmark.title}",
                name=bookmark.title,
                group=group,
                icon="template",
                run=partial(pages.go_to, place.page, place.y),
            )


def choices(offered: Sequence[Choice]) -> Iterator[Entry]:
    """What can be chosen in the menus: appearance, text size, language."""
    for choice in offered:
        for value, name in choice.names():
            yield Entry(
                key=f"choice:{choice.title}:{value}",
                name=name,
                others=(value, choice.said, choice.title),
                group=choice.said,
                icon="check" if value == choice.current() else "options",
                run=partial(choice.choose, value),
            )
