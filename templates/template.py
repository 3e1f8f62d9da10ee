"""Templates: how a briefing is structured, as folders of ``template.toml`` and ``body.xml.j2``."""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
from msgspec.structs import replace

from data.errors import UsageError, UserError
from data.messages import message
from data.model.controlled import Names
from data.model.ids import Slug
from templates.errors import Spot, TemplateError
from templates.foreign.of_files import fault_in_file
from templates.options import Key, Option, OptionError, OptionGroup
from templates.own_templates.folder import Stamp, own_folders, own_templates_folder, stamp_of
from templates.presets.preset import OptionValue

DECLARATION = "template.toml"
BODY = "body.xml.j2"
SHARED = "shared"
"""The folder beside the built-in templates with what all templates, users' too, may take over."""

_Read = TypeVar("_Read")


class Fit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a template is made to fit a number of pages: by printing fewer records, nothing else.

    Attributes:
        pages: at most so many.
        measures: what ``room`` holds a number for, in the order they are filled: as much of the
            first as fits, then as much of the second beside it, and so on.
        most: no measure is larger.
    """

    pages: Annotated[int, msgspec.Meta(ge=1, le=99)]
    measures: Annotated[tuple[Key, ...], msgspec.Meta(min_length=1, max_length=6)]
    most: Annotated[int, msgspec.Meta(ge=1, le=999)] = 99


class Template(msgspec.Struct, frozen=True):
    """A template as loaded: what it declares and the folder its text stands in.

    Attributes:
        fit: the number of pages it keeps to, ``None`` when it takes as many as it needs.
        own: whether a person made it.
        shipped: whether it comes with the program, so that its markup was tried with it.
        based_on: the id of the template it was copied from, ``""`` when it was not.
    """

    id: str
    names: Names
    about: Names
    options: tuple[Option, ...]
    folder: Traversable
    fit: Fit | None = None
    own: bool = False
    based_on: str = ""
    shipped: bool = False


class KnownTemplates(msgspec.Struct, frozen=True):
    """The templates that can be used, and those that cannot.

    Attributes:
        templates: the built-in ones, then the person's own.
        faults: by the name of their folder, why templates of the person's own cannot be used.
    """

    templates: tuple[Template, ...]
    faults: Mapping[str, UserError]


class _Declaration(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What ``template.toml`` holds; ``common`` names the shared options it takes over."""

    id: Slug
    names: Names
    about: Names
    common: tuple[Key, ...] = ()
    options: tuple[Option, ...] = ()
    fit: Fit | None = None
    based_on: Slug | None = None


class _Common(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The options templates share: those that stand before a template's own, those after.

    Attributes:
        groups: under which headings options stand in a form.
    """

    groups: tuple[OptionGroup, ...]
    before: tuple[Option, ...]
    after: tuple[Option, ...]


def template_ids(folder: Traversable | None = None) -> tuple[str, ...]:
    """The ids of the templates in ``folder`` (the built-in ones by default), sorted."""
    places = (folder or _builtin()).iterdir()
    return tuple(sorted(p.name for p in places if p.is_dir() and p.joinpath(DECLARATION).is_file()))


def load_template(template_id: str, folder: Traversable | None = None) -> Template:
    """The template ``template_id`` of ``folder``, or the built-in or own one of that name.

    Raises:
        UsageError: there is no such template.
        TemplateError: its declaration is not what it should be.
    """
    if template_id in template_ids(folder):
        if folder is None:
            return _shipped(template_id)
        return read_template(folder.joinpath(template_id))
    if folder is None and template_id in (path.name for path in own_folders()):
        return _own(own_templates_folder() / template_id)
    own = [path.name for path in own_folders()] if folder is None else []
    raise UsageError(
        message("There is no template called “{name}”.", name=template_id),
        message("Choose one of: {names}.", names=", ".join([*template_ids(folder), *own])),
    )


def known_templates() -> KnownTemplates:
    """The built-in templates and the person's own; one that is at fault hides no other."""
    found = [_shipped(template_id) for template_id in template_ids()]
    faults: dict[str, UserError] = {}
    for folder in own_folders():
        try:
            found.append(_own(folder))
        except UserError as error:
            faults[folder.name] = error
    return KnownTemplates(tuple(found), faults)


def option_groups() -> tuple[OptionGroup, ...]:
    """The headings under which options stand in a form, in their order."""
    return _common().groups


def shared_folder() -> Traversable:
    """Where the macros and options stand that every template may use."""
    return _builtin().joinpath(SHARED)


def resolve_options(template: Template, given: Mapping[str, OptionValue]) -> dict[str, OptionValue]:
    """Every option of ``template`` with its value: what is given, else the default.

    Keys the template does not declare are left aside: they belong to a template used before.

    Raises:
        OptionError: a value does not fit.
    """
    return {option.key: _value(option, given) for option in template.options}


def _value(option: Option, given: Mapping[str, OptionValue]) -> OptionValue:
    """The option's value among those ``given``, else its default."""
    value = given.get(option.key, option.default)
    if (why := option.fault(value)) is not None:
        raise OptionError(
            message("The option “{key}” cannot be used: {why}", key=option.key, why=why)
        )
    return value


def _builtin() -> Traversable:
    return files("templates").joinpath("builtin")


@cache
def _shipped(template_id: str) -> Template:
    """A built-in template; its files do not change while the program runs."""
    return replace(read_template(_builtin().joinpath(template_id)), shipped=True)


def _own(folder: Path) -> Template:
    """A template of the person's own, read again when a file of it was changed.

    Raises:
        UserError: it cannot be read, or has the name of a built-in one.
    """
    if folder.name in template_ids():
        raise TemplateError(
            message("a built-in template has the same name and is used instead."),
            Spot(folder.name),
        )
    return _own_as_of(folder, stamp_of(folder))


@lru_cache(maxsize=64)
def _own_as_of(folder: Path, _stamp: Stamp) -> Template:
    """A template of the person's own as its files were at the stamp."""
    template = read_template(folder)
    if not folder.joinpath(BODY).is_file():
        why = message("there is no file “{name}” in its folder.", name=BODY)
        raise TemplateError(why, Spot(folder.name))
    return replace(template, own=True)


@cache
def _common() -> _Common:
    """The shared options; their file does not change while the program runs."""
    return _read(shared_folder().joinpath("options.toml"), _Common)


def read_template(folder: Traversable) -> Template:
    """The template that stands in ``folder``.

    Raises:
        TemplateError: its declaration is not what it should be.
    """
    declared = _read(folder.joinpath(DECLARATION), _Declaration, folder.name)
    options = _options(declared, folder)
    _check(declared, options, folder)
    return Template(
        declared.id,
        declared.names,
        declared.about,
        options,
        folder,
        declared.fit,
        based_on=declared.based_on or "",
    )


def _read(file: Traversable, kind: type[_Read], template: str = SHARED) -> _Read:
    """What ``file`` declares."""
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), kind)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise TemplateError(
            message("“{file}” cannot be read: {why}.", file=file.name, why=fault_in_file(error)),
            Spot(template),
        ) from error


def _options(declared: _Declaration, folder: Traversable) -> tuple[Option, ...]:
    """The template's own options between the shared ones it takes over."""
    if not declared.common:
        return declared.options
    common = _common()
    known = {option.key for option in (*common.before, *common.after)}
    for key in declared.common:
        if key not in known:
            why = message("there is no common option “{key}”.", key=key)
            raise TemplateError(why, Spot(folder.name))
    before = (option for option in common.before if option.key in declared.common)
    after = (option for option in common.after if option.key in declared.common)
    return (*before, *declared.options, *after)


def _check(declared: _Declaration, options: tuple[Option, ...], folder: Traversable) -> None:
    """Refuse a declaration that contradicts itself."""
    keys = [option.key for option in options]
    faults = [
        message("the option “{key}” is declared twice.", key=key)
        for key in sorted({key for key in keys if keys.count(key) > 1})
    ]
    faults += [
        message("the default of the option “{key}”: {why}", key=option.key, why=why)
        for option in options
        if (why := option.fault(option.default)) is not None
    ]
    if declared.id != folder.name:
        faults.append(message("its id must be the name of its folder."))
    if faults:
        raise TemplateError(faults[0], Spot(folder.name))
