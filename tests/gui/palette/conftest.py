"""The desk of these tests stands on the small world."""

from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]
