"""Which pack a library holds."""

from importlib.resources.abc import Traversable

from data.library.meta import read_meta, write_meta
from data.library.session import Session
from data.pack import PackInfo, pack_digest, pack_info


def is_newer(session: Session, folder: Traversable) -> bool:
    """Whether the pack in ``folder`` should be loaded: a higher version, or changed content."""
    known = read_meta(session)
    if known.get("pack.digest") == pack_digest(folder):
        return False
    info = pack_info(folder)
    return known.get("pack.name") != info.name or info.version >= int(known["pack.version"])


def tell_held(session: Session, info: PackInfo, folder: Traversable) -> None:
    """Note that the library holds the pack in ``folder``."""
    write_meta(
        session,
        {
            "pack.name": info.name,
            "pack.version": str(info.version),
            "pack.digest": pack_digest(folder),
        },
    )
