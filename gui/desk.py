"""What the desk does: picking changes the draft, the draft finds records and pages."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from data.errors import UserError
from data.library.highlighting import Highlighter
from data.model.controlled import Region, RegionLevel, Theme
from data.model.ids import RecordId, RegionId, ThemeId
from data.model.record import Kind
from data.model.selection import Period, Selection
from data.progress import Progress
from gui.archive import Archive, Holdings
from gui.common.kinds import kind_name
from gui.desk_widget import DeskWidget
from gui.draft import Draft
from gui.i18n.language import Language
from gui.press import Press
from gui.preview.restraint import Restraint
from gui.records.badge_filter import VIEWS
from gui.records.standings import Standings
from templates.errors import TemplateError
from templates.style import load_style, style_ids
from templates.template import known_templates

if TYPE_CHECKING:
    from data.library.found import Found
    from data.library.library import Library
    from gui.preview.renderer import Rendering
    from gui.records.card import Card
    from templates.presets.preset import Preset

SEEN = 12
"""Cards that come along with what was found; more than are in sight on most screens."""


class Desk(QObject):
    """Ties the parts of the desk to the draft, the library and the press.

    Signals:
        found: records were found; carries how many.
        ids_found: likewise; carries their ids.
        failed: something a person can mend went wrong; carries the error.
        refreshed: the preview shows the draft as it is now.
        looked_at: a record was chosen, in the list or in the preview; carries its id.
    """

    found = Signal(int)
    ids_found = Signal(object)
    failed = Signal(object)
    refreshed = Signal()
    looked_at = Signal(str)

    def __init__(
        self,
        widget: DeskWidget,
        draft: Draft,
        archive: Archive,
        press: Press,
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._widget = widget
        self._draft = draft
        self._archive = archive
        self._press = press
        self._language = language
        self._holdings: Holdings | None = None
        self._found: Found | None = None
        self._sought: Selection | None = None
        self._finding = False
        self._pages_due = False
        self._options_of: tuple[object, ...] = ()
        self._standings = Standings(archive, self)
        self._restraint = Restraint(widget.preview, draft, press, self)
        self._connect()

    def _connect(self) -> None:
        """Everything that sets something else in motion."""
        widget, draft = self._widget, self._draft
        widget.regions.picked.connect(lambda ids: draft.select(self.tr("regions"), regions=ids))
        widget.themes.picked.connect(lambda ids: draft.select(self.tr("themes"), themes=ids))
        widget.kinds.picked.connect(lambda kinds: draft.select(self.tr("kinds"), kinds=kinds))
        widget.period.picked.connect(lambda span: draft.select(self.tr("period"), period=span))
        widget.search.searched.connect(lambda text: draft.select(self.tr("search"), query=text))
        widget.template.activated.connect(self._on_template)
        widget.style_choice.activated.connect(self._on_style)
        widget.options.edited.connect(
            lambda key, value: draft.set_option(self.tr("option"), key, value)
        )
        draft.changed.connect(self._show_draft)
        draft.selection_changed.connect(self.find)
        draft.loaded.connect(lambda: self._press.let(None))
        widget.preview.wanted.connect(self._press.want)
        widget.preview.clicked.connect(self._show_record_at)
        widget.records.activated.connect(self._show_place_of)
        widget.records.current_changed.connect(self.looked_at)
        self._standings.changed.connect(self._show_badges)
        self._press.rendered.connect(self._show_pages)
        self._press.cover.connect(widget.preview.pages.expect_cover)
        self._press.images.connect(widget.preview.show_images)
        self._press.failed.connect(self._on_failed)

    # Beginning

    def begin(self) -> None:
        """Fill the pickers; records and pages follow when a draft is loaded."""
        self._archive.holdings(self._fill)

    def _fill(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self.set_words()
        self._standings.read()

    def records_changed(self) -> None:
        """Anchors were verified or conflicts decided: cards and pages show it."""
        self._widget.records.model.forget()
        self._standings.read()
        self._pages_due = True
        if not self._finding:
            self._make_pages()

    def mark(self, marks: Mapping[RecordId, int]) -> None:
        """Show on the cards what the draft marks."""
        self._standings.mark(marks)

    def set_words(self) -> None:
        """Everything in the language of the interface."""
        widget, language = self._widget, self._language
        widget.set_words()
        widget.kinds.set_words(self.tr("Kinds"), kind_name)
        if self._holdings is not None:  # reading templates and styles waits for the first window
            self._show_choices()
            widget.regions.show_values(
                region_values(self._holdings.regions, self._holdings.stocked, language)
            )
            widget.themes.show_values(theme_values(self._holdings.themes, language))
        widget.options.remake()
        self._options_of = ()
        self._show_preset()
        if self._found is not None:
            self._show_found(self._found)

    def templates_changed(self) -> None:
        """Templates of the person's own came, went or were changed: choices and pages show it."""
        self._show_choices()
        self._options_of = ()
        self._show_draft()

    def _show_choices(self) -> None:
        """Templates and styles by name."""
        widget = self._widget
        widget.template.clear()
        for template in known_templates().templates:
            name = self._language.pick(template.names)
            own = self.tr("{name} (own)").format(name=name)
            widget.template.addItem(own if template.own else name, template.id)
        widget.style_choice.clear()
        for style in map(load_style, style_ids()):
            widget.style_choice.addItem(self._language.pick(style.names), style.id)

    # The draft and what shows it

    def _show_draft(self) -> None:
        """Show the draft in all parts and have its pages made.

        Records come before pages: composing would take turns with their being painted.
        """
        self._show_preset()
        self._pages_due = bool(self._draft.preset.id)
        if self._pages_due:
            self._press.expect()
        if not self._finding:
            self._make_pages()

    def _show_preset(self) -> None:
        """Show the draft in all parts."""
        widget, preset = self._widget, self._draft.preset
        selection = preset.selection
        widget.regions.set_picked(selection.regions)
        widget.themes.set_picked(selection.themes)
        widget.kinds.set_picked(selection.kinds)
        widget.period.set_period(selection.period)
        widget.search.show_query(selection.query)
        widget.template.setCurrentIndex(widget.template.findData(preset.template))
        widget.style_choice.setCurrentIndex(widget.style_choice.findData(preset.style))
        if preset.id:  # the desk is empty until the library is open
            self._show_options(preset)

    def _show_options(self, preset: "Preset") -> None:
        """Show the options, unless it is something else of the draft that has changed."""
        of = (preset.id, preset.template, preset.style, preset.options)
        if of != self._options_of:
            self._options_of = of
            self._widget.options.show_preset(preset)

    def find(self, typed: str | None = None) -> None:
        """Find what is picked, now or anew; ``typed`` is a query that is no step yet."""
        selection = self._draft.selection
        if typed is None:
            typed = self._widget.search.waiting
        if typed is not None:
            selection = msgspec.structs.replace(selection, query=typed)
        self._seek(selection)

    def _seek(self, selection: Selection) -> None:
        """Find what ``selection`` finds, and what the chips would show of it."""
        self._sought = selection
        records, archive, having = self._widget.records, self._archive, self._standings.having
        lens = having(int(records.filter.badges)) if records.filter.badges else None
        chips = [having(int(view.badges)) for view in VIEWS]

        def find(library: "Library", _progress: Progress) -> "tuple[Found, Sequence[Card]]":
            found = library.find(selection, lens, chips)
            first = records.model.lacking(found.listed[:SEEN])
            return found, archive.cards_in(library, first)

        def show(answer: "tuple[Found, Sequence[Card]]") -> None:
            found, cards = answer
            highlighter = Highlighter.of(selection.query, by_sound=found.by_sound)
            records.show_highlighter(highlighter)
            self._widget.evidence.show_highlighter(highlighter)
            records.model.take(cards)
            self._show_found(found)
            self._go_on()

        self._finding = True
        task = archive.ask(find, show, self._on_not_found, key="find", urgent=True)
        task.broken = self._go_on

    def _on_not_found(self, error: UserError) -> None:
        self._go_on()
        self.failed.emit(error)

    def _go_on(self) -> None:
        """Records are there: now the pages."""
        self._finding = False
        self._make_pages()

    def _make_pages(self) -> None:
        if self._pages_due:
            self._pages_due = False
            self._restraint.make_pages(len(self._found.ids) if self._found is not None else 0)

    def _show_found(self, found: "Found") -> None:
        widget, self._found = self._widget, found
        widget.records.show_found(found)
        widget.regions.set_counts(found.facets.regions)
        widget.themes.set_counts(found.facets.themes)
        widget.kinds.set_counts(found.facets.kinds)
        self.found.emit(len(found.ids))
        self._paint()
        self.ids_found.emit(found.ids)

    def _paint(self) -> None:
        """Have it on the screen now: work that begins next would take turns with painting."""
        self._widget.records.settle()
        self._widget.records.view.viewport().repaint()

    def _show_badges(self) -> None:
        """Other records have the badges that are counted and filtered by."""
        self._widget.records.model.show_badges(self._standings.badges)
        if self._sought is not None:
            self._seek(self._sought)

    def _on_template(self, row: int) -> None:
        self._draft.change(self.tr("template"), template=self._widget.template.itemData(row))

    def _on_style(self, row: int) -> None:
        self._draft.change(self.tr("style"), style=self._widget.style_choice.itemData(row))

    # The pages

    def _show_pages(self, rendering: "Rendering") -> None:
        self.refreshed.emit()

    def _on_failed(self, error: UserError) -> None:
        words, faulty = error.explain(self._language.code), isinstance(error, TemplateError)
        self._widget.preview.show_problem(words, template=faulty)
        if not self._widget.preview.pages.page_count:
            self.failed.emit(error)  # otherwise it is said above the pages of before

    def _show_record_at(self, page: int, x: float, y: float) -> None:
        """Select in the list the record that stands where the preview was clicked."""
        rendering = self._press.rendering
        if rendering is None:
            return
        hits = [
            place
            for place in rendering.prepared.laid.places
            if place.page == page
            and place.records
            and place.x <= x <= place.x + place.width
            and place.y <= y <= place.y + place.height
        ]
        if hits:
            smallest = min(hits, key=lambda place: place.width * place.height)
            self._widget.records.select(smallest.records[0])
            self.looked_at.emit(smallest.records[0])

    def pick_field(self, region: RegionId | None, theme: ThemeId | None, kind: Kind | None) -> None:
        """Find just the records of a region, a theme and a kind (``None`` for all), in one step."""
        self._draft.select(
            self.tr("coverage"),
            regions=(region,) if region else (),
            themes=(theme,) if theme else (),
            kinds=(kind,) if kind else (),
            period=Period(),
            query="",
        )

    def show_record(self, record: RecordId) -> None:
        """Select a record in the list, if it is found, and go to where it is printed."""
        self._widget.records.select(record)
        self._show_place_of(record)
        self.looked_at.emit(record)

    def _show_place_of(self, record: RecordId) -> None:
        """Scroll the preview to where a record is printed."""
        rendering = self._press.rendering
        for place in rendering.prepared.laid.places if rendering else ():
            if record in place.records:
                self._widget.preview.pages.go_to(place.page, place.y + place.height)
                return


def region_values(
    regions: Sequence[Region], stocked: Mapping[RegionId, int], language: Language
) -> list[tuple[str, str, str | None]]:
    """The regions as the picker shows them: those with records first, the most stocked on top.

    Cities without records are left out: a click on them would give nothing.
    """

    def rank(region: Region) -> tuple[bool, int, int]:
        order = (RegionLevel.PROVINCE, RegionLevel.AREA, RegionLevel.NATION, RegionLevel.CITY)
        return region.id not in stocked, order.index(region.level), -stocked.get(region.id, 0)

    shown = (r for r in regions if r.level is not RegionLevel.CITY or r.id in stocked)
    ranked = sorted(shown, key=lambda region: (region.level is RegionLevel.CITY, rank(region)))
    return [(region.id, language.pick(region.names), region.parent) for region in ranked]


def theme_values(themes: Sequence[Theme], language: Language) -> list[tuple[str, str, str | None]]:
    """The themes as the picker shows them."""
    return [(theme.id, language.pick(theme.names), theme.parent) for theme in themes]
