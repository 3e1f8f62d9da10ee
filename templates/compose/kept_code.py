"""Compiled templates, kept from one run of the program to the next.

Compiling the text of a template takes a fifth of the time of a briefing of 25 pages. What is kept
depends on the text and on everything that compiles it, and is of no use to anything else.
"""

import hashlib
import marshal
import sys
from contextlib import suppress
from functools import cache
from importlib.resources import files
from pathlib import Path

from jinja2 import BytecodeCache, __version__
from jinja2.bccache import Bucket

from data.files import replace_file
from data.places import cache_folder

_COMPILED_BY = ("sandbox.py", "generating.py", "filters.py")
"""The modules beside this one that have a say in what a text is compiled to."""


class KeptCode(BytecodeCache):
    """The compiled texts of one template's folder: a file for each, overwritten when it changes.

    Nobody is told when the disk refuses to keep or to give something: it is compiled then.
    """

    def __init__(self, template_folder: str) -> None:
        self._template = template_folder

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Names the file for the text called ``name``."""
        return hashlib.sha256(f"{self._template}\0{name}".encode()).hexdigest()

    def get_source_checksum(self, source: str) -> str:
        """What a kept text must agree in, else it is compiled anew."""
        return hashlib.sha256(_compiler() + source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill ``bucket`` if the very same was kept."""
        with suppress(OSError, EOFError, ValueError, TypeError):
            kept = _path(bucket).read_bytes()
            mark = _mark(bucket)
            if kept.startswith(mark):
                bucket.code = marshal.loads(kept[len(mark) :])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled: written beside, then moved into place."""
        path = _path(bucket)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            compiled = _mark(bucket) + marshal.dumps(bucket.code)
            replace_file(path, compiled, durable=False)


def _mark(bucket: Bucket) -> bytes:
    """Stands for the text, what compiled it, and which filters and tests are called with a context.

    Whether one is lies in the module that has it, and is written into what is compiled.
    """
    sandbox = bucket.environment
    called = [
        f"{name} {getattr(function, 'jinja_pass_arg', None)}"
        for name, function in (*sandbox.filters.items(), *sandbox.tests.items())
    ]
    return hashlib.sha256("\n".join((bucket.checksum, *called)).encode()).digest()


def _path(bucket: Bucket) -> Path:
    return cache_folder() / "templates" / bucket.key


@cache
def _compiler() -> bytes:
    """Stands for Python, Jinja2 and our own code, as they are now.

    A bundle has no sources beside its modules: there the program's own file stands for them.
    """
    program = Path(sys.executable).stat().st_mtime_ns
    digest = hashlib.sha256(f"{sys.version} {program} {__version__}".encode())
    for name in _COMPILED_BY:
        with suppress(OSError):
            digest.update(files(__package__).joinpath(name).read_bytes())
    return digest.digest()
