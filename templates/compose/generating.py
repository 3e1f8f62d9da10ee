"""What the text of a template is compiled to: Jinja2's code, with fewer calls for each value."""

from collections.abc import Collection
from functools import cached_property

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef

_THE_SAME = frozenset(
    (
        "say",
        "labels",
        "writing",
        "_step",
        "_counted",
        "_looked_through",
        "_joined",
    )
)
"""What macros may name that is the same for all briefings of one language."""


class Generator(CodeGenerator):
    """Has each value put out by one call of the environment instead of two.

    A thousand pages put out a quarter of a million values, half of them markup already. Macros that
    stand alone are marked: what they write may be kept.
    """

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write the making of a macro."""
        node = macro_ref.node
        if not (isinstance(node, nodes.Macro) and stands_alone(node, self._alone)):
            super().macro_def(macro_ref, frame)
            return
        self._alone.add(node.name)
        self.write("environment.standing_alone(")
        super().macro_def(macro_ref, frame)
        self.write(f", {f'{self.name}:{node.name}'!r})")

    @cached_property
    def _alone(self) -> set[str]:
        """The macros above that stand alone."""
        return set()

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if _is_plain(frame):
            self.write("environment.put_out(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if _is_plain(frame):
            self.write(")")
        else:
            super()._output_child_post(node, frame, finalize)


def stands_alone(macro: nodes.Macro, others: Collection[str] = ()) -> bool:
    """Whether what ``macro`` writes depends on its arguments, language and sources only.

    It names nothing but its arguments, what it sets itself, and ``others`` that stand alone.
    """
    if any(macro.find_all((nodes.Import, nodes.FromImport, nodes.Include, nodes.CallBlock))):
        return False
    names = list(macro.find_all(nodes.Name))
    own = {name.name for name in names if name.ctx != "load"}
    named = {name.name for name in names if name.ctx == "load"}
    return named <= own | _THE_SAME | set(others)


def _is_plain(frame: Frame) -> bool:
    """Whether values are escaped here, as everywhere but where Jinja2 cannot tell."""
    return bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile
