"""What a person can do with templates of their own: copy, change, rename, pass on."""

import tomllib
from collections.abc import Callable, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

from data.errors import CannotError, UsageError
from data.messages import message
from data.model.controlled import Names
from templates.foreign.of_files import fault_in_file
from templates.own_templates.declared import with_id, with_names, with_origin
from templates.own_templates.folder import (
    FILE_NAME,
    own_folders,
    own_templates_folder,
    stamp_of,
)
from templates.own_templates.package import read_package, write_package
from templates.own_templates.texts import TextFolder
from templates.own_templates.writing import cannot_write, write_file, write_folder
from templates.template import (
    BODY,
    DECLARATION,
    Template,
    known_templates,
    load_template,
    read_template,
    template_ids,
)

_LONGEST_ID = 60


class OwnTemplates:
    """The templates a person made, in the folder that data of hers is kept in."""

    def copy(self, template_id: str, of: Callable[[Names], Names]) -> Template:
        """A new template like ``template_id``; ``of`` makes its names of the other's.

        Raises:
            UserError: there is no such template, or it cannot be written.
        """
        original = load_template(template_id)
        texts = read_texts(original.folder)
        names = _free_names(of(original.names))
        built_in = template_id if not original.own else original.based_on
        declaration = with_names(texts[DECLARATION], names)
        if built_in:
            declaration = with_origin(declaration, built_in)
        return self._create(template_id, {**texts, DECLARATION: declaration})

    def rename(self, template_id: str, names: Names) -> Template:
        """Call a template otherwise; its id, which presets name, stays.

        Raises:
            UserError: it is none of the person's own, or cannot be written.
        """
        path = self.folder(template_id) / DECLARATION
        write_file(path, with_names(_text(path), names).encode("utf-8"))
        return load_template(template_id)

    def texts(self, template_id: str) -> dict[str, str]:
        """The files of a template by name, whether it is right or not.

        Raises:
            CannotError: they cannot be read.
        """
        folder = self.folder(template_id)
        stamp_of(folder)
        return read_texts(folder)

    def save(self, template_id: str, texts: Mapping[str, str]) -> None:
        """Keep the files of a template; those not among ``texts`` go.

        What is at fault is kept as well: it may be mended tomorrow.

        Raises:
            UserError: a file may not be called so, or cannot be written.
        """
        folder = self.folder(template_id)
        check_names(texts)
        before = self.texts(template_id)
        for name, text in texts.items():
            if before.get(name) != text:
                write_file(folder / name, text.encode("utf-8"))
        for name in before.keys() - texts.keys():
            try:
                (folder / name).unlink(missing_ok=True)
            except OSError as error:
                raise cannot_write(folder / name, error) from error

    def original(self, template_id: str) -> dict[str, str]:
        """The files of the built-in template it was copied from, as they would be copied now.

        Raises:
            UserError: it was not copied from one that is still there.
        """
        template = load_template(template_id)
        if template.based_on not in template_ids():
            raise UsageError(
                message("The template was not made from a built-in one that is still here.")
            )
        texts = read_texts(load_template(template.based_on).folder)
        declaration = with_names(with_id(texts[DECLARATION], template_id), template.names)
        return {**texts, DECLARATION: with_origin(declaration, template.based_on)}

    def export_file(self, template_id: str, path: Path) -> None:
        """Write a template to a file that can be passed on.

        Raises:
            CannotError: it cannot be written; what was there before is untouched.
        """
        write_package(read_texts(load_template(template_id).folder), path)

    def import_file(self, path: Path) -> Template:
        """Keep the template in a file as a new one.

        Raises:
            UserError: it is no template, is at fault, or cannot be kept.
        """
        texts = read_package(path)
        check_names(texts)
        declared = _raw_id(texts[DECLARATION])
        declaration = with_id(texts[DECLARATION], declared)
        read = read_template(TextFolder(declared, {**texts, DECLARATION: declaration}))
        named = with_names(declaration, _free_names(read.names))
        return self._create(declared, {**texts, DECLARATION: named})

    def folder(self, template_id: str) -> Path:
        """Where a template of the person's own stands.

        Raises:
            UsageError: there is none called so.
        """
        for path in own_folders():
            if path.name == template_id:
                return path
        raise UsageError(message("There is no template called “{name}”.", name=template_id))

    def _create(self, like: str, texts: Mapping[str, str]) -> Template:
        """Keep ``texts`` as a template with a new id."""
        template_id = _free_id(like)
        declaration = with_id(texts[DECLARATION], template_id)
        write_folder(own_templates_folder() / template_id, {**texts, DECLARATION: declaration})
        return load_template(template_id)


def read_texts(folder: Traversable) -> dict[str, str]:
    """The texts in ``folder`` by file name.

    Raises:
        CannotError: one cannot be read or is no text.
    """
    files = (path for path in folder.iterdir() if path.is_file() and path.name[:1] != ".")
    found = {path.name: _text(path) for path in files if FILE_NAME.fullmatch(path.name)}
    first = (DECLARATION, BODY)
    order = sorted(found, key=lambda name: (first.index(name) if name in first else 2, name))
    return {name: found[name] for name in order}


def check_names(texts: Mapping[str, str]) -> None:
    """Refuse file names that are none for a template.

    Raises:
        UsageError: a file may not be called so.
    """
    for name in texts:
        if not FILE_NAME.fullmatch(name):
            raise UsageError(
                message("A template's file cannot be called “{name}”.", name=name),
                message("Use letters, digits and hyphens, and a suffix such as .xml.j2."),
            )


def _text(path: Traversable) -> str:
    try:
        return path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotError(
            message("“{file}” cannot be read: {why}.", file=path.name, why=fault_in_file(error))
        ) from error


def _raw_id(declaration: str) -> str:
    """The id a declaration gives, or one for a template that gives none that can be used."""
    try:
        declared = tomllib.loads(declaration).get("id")
    except tomllib.TOMLDecodeError:
        declared = None
    return _slug(declared) if isinstance(declared, str) else "template"


def _slug(text: str) -> str:
    """``text`` with what an id may hold."""
    kept = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in text.lower())
    return "-".join(part for part in kept.split("-") if part)[:_LONGEST_ID].strip("-") or "template"


def _free_id(like: str) -> str:
    """An id that no template has, made of ``like``."""
    taken = {*template_ids(), *(path.name.lower() for path in own_folders())}
    stem = _slug(like)
    number, free = 1, stem
    while free in taken:
        number += 1
        free = f"{stem}-{number}"
    return free


def _free_names(names: Names) -> Names:
    """``names``, with a number where another template has them."""
    taken = {
        name for each in known_templates().templates for name in (each.names.zh, each.names.en)
    }
    number, free = 1, names
    while free.zh in taken or free.en in taken:
        number += 1
        free = Names(zh=f"{names.zh} {number}", en=f"{names.en} {number}")
    return free
