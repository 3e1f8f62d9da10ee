"""How drafts are told: regions, themes, template and time in the language of the interface."""

import datetime as dt
from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTimeZone

from data.errors import UserError
from data.model.controlled import Names
from gui.common.kinds import kind_name
from gui.i18n.language import Language
from templates.options import Option
from templates.presets.preset import Preset
from templates.style import load_style
from templates.template import load_template

translate = QCoreApplication.translate


class Words(msgspec.Struct, frozen=True):
    """Names by id.

    Attributes:
        regions, themes: the library's; an id that is not there stands for itself.
    """

    language: Language
    regions: Mapping[str, Names] = msgspec.field(default_factory=dict)
    themes: Mapping[str, Names] = msgspec.field(default_factory=dict)

    def region(self, id: str) -> str:
        """A region's name."""
        return self._pick(self.regions, id)

    def theme(self, id: str) -> str:
        """A theme's name."""
        return self._pick(self.themes, id)

    def template(self, id: str) -> str:
        """A template's name."""
        try:
            return self.language.pick(load_template(id).names)
        except UserError:  # it was somebody's own and is not here any more
            return id

    def style(self, id: str) -> str:
        """A style's name."""
        try:
            return self.language.pick(load_style(id).names)
        except UserError:
            return id

    def option(self, template: str, key: str) -> str:
        """What an option is called in a template; its key where that is not there."""
        option = _option(template, key)
        return self.language.pick(option.label) if option else key

    def option_value(self, template: str, key: str, value: str) -> str:
        """How a value of an option is told: a choice by its label."""
        option = _option(template, key)
        labels = {c.value: self.language.pick(c.label) for c in option.choices} if option else {}
        return labels.get(value, value)

    def chips(self, preset: Preset) -> tuple[str, ...]:
        """What a draft is about in a few words: regions, themes, kinds, words searched for."""
        selection = preset.selection
        chips = [
            *map(self.region, selection.regions),
            *map(self.theme, selection.themes),
            *map(kind_name, selection.kinds),
        ]
        if selection.query:
            chips.append(f"“{selection.query}”")
        return tuple(chips)

    def _pick(self, names: Mapping[str, Names], id: str) -> str:
        return self.language.pick(names[id]) if id in names else id


def _option(template: str, key: str) -> Option | None:
    """The option of a template, ``None`` where either is not there any more."""
    try:
        return next((o for o in load_template(template).options if o.key == key), None)
    except UserError:
        return None


def moment(at: str) -> str:
    """When something was, as people say it; ``at`` is ISO 8601."""
    try:
        then = dt.datetime.fromisoformat(at).timestamp()
    except ValueError:
        return at
    when = QDateTime.fromSecsSinceEpoch(int(then), QTimeZone.systemTimeZone())
    locale, days = QLocale(), when.date().daysTo(QDate.currentDate())
    time = locale.toString(when.time(), "HH:mm")
    if days == 0:
        return translate("Drafts", "today {time}").format(time=time)
    if days == 1:
        return translate("Drafts", "yesterday {time}").format(time=time)
    return locale.toString(when.date(), QLocale.FormatType.ShortFormat)
