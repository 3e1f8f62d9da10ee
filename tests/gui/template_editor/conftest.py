"""The desk of these tests stands on the small world."""

from tests.gui.small_world import everything, home, loaded_library, pack

__all__ = ["everything", "home", "loaded_library", "pack"]
