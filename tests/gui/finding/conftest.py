"""A desk on the small world, with everything of it on the desk."""

from tests.gui.small_world import attached, everything, home, loaded_library, pack, texts

__all__ = ["attached", "everything", "home", "loaded_library", "pack", "texts"]
