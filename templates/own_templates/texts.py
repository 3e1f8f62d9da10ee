"""A template's folder in memory: what is being edited, and what came in a package."""

import io
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import IO, Literal, NoReturn, overload


class TextFolder(Traversable):
    """A folder of texts by file name; no two are the same, so that nothing is kept from another."""

    def __init__(self, name: str, texts: Mapping[str, str]) -> None:
        self._name = name
        self._texts = dict(texts)

    @property
    def name(self) -> str:
        """What the folder is called."""
        return self._name

    def iterdir(self) -> Iterator[Traversable]:
        """Its files."""
        return (_TextFile(name, text) for name, text in self._texts.items())

    def joinpath(self, *parts: object) -> Traversable:
        """The file called so, which need not exist."""
        name = "/".join(map(str, parts))
        return _TextFile(name, self._texts.get(name))

    def is_dir(self) -> bool:
        """It is one."""
        return True

    def is_file(self) -> bool:
        """It is none."""
        return False

    def read_bytes(self) -> NoReturn:
        """A folder cannot be read."""
        raise IsADirectoryError(self._name)

    def read_text(self, encoding: str | None = None) -> NoReturn:
        """A folder cannot be read."""
        raise IsADirectoryError(self._name)

    def open(self, mode: str = "r", *_args: object, **_more: object) -> NoReturn:
        """A folder cannot be opened."""
        raise IsADirectoryError(self._name)


class _TextFile(Traversable):
    """A file of a text folder; ``text`` is ``None`` when there is none of its name."""

    def __init__(self, name: str, text: str | None) -> None:
        self._name = name
        self._text = text

    @property
    def name(self) -> str:
        """What the file is called."""
        return self._name

    def iterdir(self) -> Iterator[Traversable]:
        """A file holds no others."""
        raise NotADirectoryError(self._name)

    def joinpath(self, *parts: object) -> Traversable:
        """A file holds no others."""
        return _TextFile("/".join((self._name, *map(str, parts))), None)

    def is_dir(self) -> bool:
        """It is none."""
        return False

    def is_file(self) -> bool:
        """Whether there is one."""
        return self._text is not None

    def read_bytes(self) -> bytes:
        """Its text in UTF-8."""
        if self._text is None:
            raise FileNotFoundError(self._name)
        return self._text.encode("utf-8")

    def read_text(self, encoding: str | None = None) -> str:
        """Its text."""
        return self.read_bytes().decode("utf-8")

    @overload
    def open(self, mode: Literal["r"] = "r", *args: object, **more: object) -> IO[str]: ...

    @overload
    def open(self, mode: Literal["rb"], *args: object, **more: object) -> IO[bytes]: ...

    def open(self, mode: str = "r", *_args: object, **_more: object) -> IO[str] | IO[bytes]:
        """Its text or its bytes as a stream."""
        content = self.read_bytes()
        return io.BytesIO(content) if "b" in mode else io.StringIO(content.decode("utf-8"))
