"""Lines taken out of the outline to be pasted somewhere else."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from gui.outline.outline_model import NODES_MIME, dragged
from gui.outline.outline_view import OutlineView
from templates.arranging import moving
from templates.arranging.outline import Outline
from templates.arranging.placing import next_to

Goal = tuple[str, str | None]
"""Below which line, and in front of which."""


class Cutting:
    """Cuts and pastes what is selected.

    Args:
        outline: tells the outline as it is now.
        move: moves lines to a goal, as one step.
    """

    def __init__(
        self,
        view: OutlineView,
        outline: Callable[[], Outline],
        move: Callable[[tuple[str, ...], Goal], object],
    ) -> None:
        self._view = view
        self._outline = outline
        self._move = move
        self._cut: tuple[str, ...] = ()

    @property
    def doing(self) -> dict[str, Callable[[], object]]:
        """What the commands do."""
        return {"cut-lines": self.cut, "paste-lines": self.paste}

    def cut(self) -> None:
        """Take the lines selected, to paste them somewhere else."""
        names = moving.together(self._outline(), self._view.selected)
        if names:
            lines = self._view.lines
            indexes = [lines.index_of(name) for name in names]
            QApplication.clipboard().setMimeData(lines.mimeData(indexes))
            self._cut = names
            lines.show_cut(names)

    def paste(self) -> None:
        """Put the lines that were cut behind the current one, or into it where it is a section."""
        names = dragged(QApplication.clipboard().mimeData(), NODES_MIME) or self._cut
        outline, current = self._outline(), self._view.current_node
        if not names or current is None or set(names) - set(outline.nodes):
            return
        into = (current.id, None)
        behind = (current.parent, next_to(outline, current))
        goal = into if moving.can_hold(outline, current.id, names) else behind
        self.forget()
        self._view.lines.show_cut(())
        self._move(names, goal)

    def forget(self) -> None:
        """Nothing is cut any more."""
        self._cut = ()
