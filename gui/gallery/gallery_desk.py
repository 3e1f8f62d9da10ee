"""What the gallery does: choosing for the draft, and everything with templates of one's own."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from data.errors import UserError
from data.model.controlled import Names
from data.progress import Progress
from gui.archive import Archive
from gui.common import trash
from gui.common.answering import accepted
from gui.common.asking import file_to_save, files_to_open
from gui.common.message_bar import Level, MessageBar
from gui.draft import Draft
from gui.gallery.choice import PAGE, STYLES, TEMPLATES, Choice, styles_for, templates_for
from gui.gallery.sampler import Sample, Sampler
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.press import Press
from gui.settings import Settings
from templates.own_templates.package import SUFFIX
from templates.own_templates.store import OwnTemplates
from templates.presets.preset import Preset
from templates.template import Template

if TYPE_CHECKING:
    from gui.gallery.gallery_dialog import GalleryDialog
    from gui.template_editor.editor_window import EditorWindow

T = TypeVar("T")
A4_WIDTH = 595.28
"""Points."""


class GalleryDesk(QObject):
    """The way from commands to gallery and editor; files are written on the paper lane.

    Signals:
        templates_changed: templates of the person's own came, went or were changed.
    """

    templates_changed = Signal()

    def __init__(
        self,
        draft: Draft,
        archive: Archive,
        press: Press,
        theme: Theme,
        language: Language,
        messages: MessageBar,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._archive = archive
        self._press = press
        self._theme = theme
        self._language = language
        self._messages = messages
        self._settings = settings
        self._parent = parent
        self._own = OwnTemplates()
        self.sampler = Sampler(archive, press, self)
        self.sampler.made.connect(self._show_sample)
        self.dialog: GalleryDialog | None = None
        self.editors: dict[str, EditorWindow] = {}

    @property
    def doing(self) -> Mapping[str, Callable[[], object]]:
        """What the commands do, by their keys."""
        return {
            "gallery": self.show_templates,
            "style-gallery": self.show_styles,
            "edit-template": self.edit_current,
        }

    def show_templates(self) -> None:
        """Open the gallery of templates."""
        self._open(TEMPLATES)

    def show_styles(self) -> None:
        """Open the gallery of styles."""
        self._open(STYLES)

    def _open(self, tab: int) -> None:
        from gui.gallery.gallery_dialog import GalleryDialog

        dialog = self.dialog = GalleryDialog(self._theme, self._parent)
        dialog.tabs.setCurrentIndex(tab)
        dialog.chosen.connect(self._choose)
        dialog.copied.connect(self.copy_and_edit)
        dialog.edited.connect(self.edit)
        dialog.renamed.connect(self._rename)
        dialog.passed_on.connect(self._pass_on)
        dialog.deleted.connect(self._delete)
        dialog.offered.connect(self.import_files)
        dialog.turned.connect(lambda _tab: self._fill())
        self._fill()
        accepted(dialog)
        self.sampler.want([], self._scale())
        self.dialog = None

    def _fill(self, current: str = "") -> None:
        """Cards for the tab shown."""
        dialog, preset = self.dialog, self._draft.preset
        if dialog is None:
            return
        choices, used = self._choices()
        dialog.show_choices(choices, current or used, used)
        possible = [choice.preset for choice in choices if choice.preset is not None]
        possible.sort(key=lambda each: each != preset)  # what is used now is drawn first
        self.sampler.want(possible, self._scale())

    def _choices(self) -> tuple[list[Choice], str]:
        preset = self._draft.preset
        if self.dialog is not None and self.dialog.tabs.currentIndex() == STYLES:
            return styles_for(preset, self._language), preset.style
        return templates_for(preset, self._language), preset.template

    def _scale(self) -> float:
        """Pixels a point of the pictures, sharp on the screen the window is on."""
        return PAGE[0] * self._parent.devicePixelRatioF() / A4_WIDTH

    def _show_sample(self, preset: Preset, sample: Sample) -> None:
        if self.dialog is not None:
            styles = self.dialog.tabs.currentIndex() == STYLES
            self.dialog.show_sample(preset.style if styles else preset.template, sample)

    def _choose(self, tab: int, choice: str) -> None:
        if tab == STYLES:
            self._draft.change(self.tr("style"), style=choice)
        else:
            self._draft.change(self.tr("template"), template=choice)

    # Templates of one's own

    def edit_current(self) -> None:
        """Edit the draft's template: a copy, when it is a built-in one."""
        template = self._draft.preset.template
        if template in self._own_ids():
            self.edit(template)
        else:
            self.copy_and_edit(template)

    def _own_ids(self) -> list[str]:
        from templates.own_templates.folder import own_folders

        return [path.name for path in own_folders()]

    def copy_and_edit(self, template_id: str) -> None:
        """Copy a template and open the copy in the editor; the draft is to use it."""

        def copied(template: Template) -> None:
            self._changed(template.id)
            self._draft.change(self.tr("template"), template=template.id)
            self.edit(template.id)

        self._do(lambda: self._own.copy(template_id, _as_copy), copied)

    def edit(self, template_id: str) -> None:
        """Open one of the person's own templates in the editor."""
        from gui.template_editor.editor_window import EditorWindow

        if self.dialog is not None:
            self.dialog.accept()
        window = self.editors.get(template_id)
        if window is None:
            window = EditorWindow(
                template_id, self._draft, self._archive, self._press, self._theme, self._language,
                self._parent,
            )  # fmt: skip
            window.saved.connect(partial(self._changed, template_id))
            window.finished.connect(lambda _how: self.editors.pop(template_id, None))
            self.editors[template_id] = window
        window.show()
        window.raise_()
        window.activateWindow()

    def _rename(self, template_id: str) -> None:
        choice = next((c for c in self._choices()[0] if c.id == template_id), None)
        name, fine = QInputDialog.getText(
            self.dialog or self._parent,
            self.tr("Rename template"),
            self.tr("New name"),
            text=choice.name if choice else "",
        )
        if fine and (name := " ".join(name.split())):
            names = Names(zh=name, en=name)
            self._do(lambda: self._own.rename(template_id, names), lambda t: self._changed(t.id))

    def _delete(self, template_id: str) -> None:
        """Move a template to the system's trash, from where it can be taken back."""

        def delete() -> bool:
            return trash.to_trash(self._own.folder(template_id)) is not None

        def deleted(gone: bool) -> None:
            self._changed("")
            if gone:
                words = self.tr("The template “{name}” was moved to the trash.")
            else:
                words = self.tr("The template “{name}” could not be moved to the trash.")
            self._messages.say(Level.INFO if gone else Level.ERROR, words.format(name=template_id))

        if template_id in self.editors:
            self.editors[template_id].close()
        self._do(delete, deleted)

    def _pass_on(self, template_id: str) -> None:
        path = file_to_save(
            self.dialog or self._parent,
            self._settings,
            "templates",
            template_id + SUFFIX,
            self.tr("Pass the template on"),
            self.tr("Jiyao templates (*{suffix})").format(suffix=SUFFIX),
        )
        if path:
            self._do(
                lambda: self._own.export_file(template_id, path),
                lambda _none: self._messages.say(
                    Level.DONE, self.tr("Saved {file}.").format(file=path.name)
                ),
            )

    def import_files(self, paths: Sequence[str]) -> None:
        """Import template files; without any, ask for them."""
        chosen = [Path(path) for path in paths] or files_to_open(
            self.dialog or self._parent,
            self._settings,
            "templates",
            self.tr("Import templates"),
            self.tr("Jiyao templates (*{suffix} *.zip)").format(suffix=SUFFIX),
        )
        for path in chosen:
            self._do(partial(self._own.import_file, path), self._imported)

    def _imported(self, template: Template) -> None:
        self._changed(template.id)
        words = self.tr("Imported the template “{name}”.")
        self._messages.say(Level.DONE, words.format(name=self._language.pick(template.names)))

    def _changed(self, template_id: str) -> None:
        self.templates_changed.emit()
        self._fill(template_id)

    def _do(self, work: Callable[[], T], success: Callable[[T], None]) -> None:
        """Do something with files off the GUI thread."""

        def run(_progress: Progress) -> T:
            return work()

        self._press.lane.run(run, success, self._explain)

    def _explain(self, error: UserError) -> None:
        words = error.explain(self._language.code)
        if self.dialog is not None:
            self.dialog.say(words)
        else:
            self._messages.say(Level.ERROR, words)


def _as_copy(names: Names) -> Names:
    """The names of a copy."""
    return Names(zh=f"{names.zh}副本", en=f"Copy of {names.en}")
