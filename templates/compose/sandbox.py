"""The environment templates run in: they arrange, and can do nothing else.

Jinja2's sandbox keeps templates from Python's insides. What is added: no way around escaping, no
loops or texts without end, no methods of texts and numbers, includes from the template's own folder
and the shared one only, and nothing that is ``None`` is printed as if it were a word.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from types import BuiltinMethodType, FunctionType, MethodType
from typing import Any, cast

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, Undefined, nodes
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from data.messages import message
from data.model.anchor import Anchor
from data.model.record import Figure
from templates.compose.generating import Generator
from templates.compose.items import Item
from templates.compose.kept_code import KeptCode
from templates.compose.kept_texts import KeptTexts
from templates.compose.spending import (
    CALL,
    FILE,
    MAX_TEXT,
    TooMuch,
    begin,
    counted,
    counting,
    joined_up,
    looked_through,
    step,
    within_bounds,
)
from templates.compose.unfit import NotPossible, Unfit
from templates.foreign.of_jinja import kind_told
from templates.template import SHARED, shared_folder

MAX_NUMBER = 10**15
"""No number in a briefing's arithmetic is larger."""

ALLOWED_FILTERS = (
    "default", "first", "last", "length", "list", "map", "select", "reject", "selectattr",
    "rejectattr", "sort", "unique", "reverse", "slice", "batch", "sum", "min", "max", "int", "abs",
    "groupby",
)  # fmt: skip

_NOT_GONE_THROUGH = frozenset(("default", "int", "abs", "length", "first", "last"))
"""Filters of single values, and those that look at one end of a list or know its length."""

TEXT_FILTERS = ("trim", "upper", "lower", "string", "e", "escape")

CLOSED = frozenset(
    {(Item, "words"), (Figure, "value_text")}
    | {(Anchor, name) for name in ("exact", "prefix", "suffix")}
)
"""Fields that hold a source's words: only filters print them, so that no words go unverified."""

_PRINTED = (str, int, float, dt.date, Undefined)
_METHODS = (MethodType, BuiltinMethodType)
"""What the sandbox looks at each time: a text's own ``format`` would get around it."""
_OURS = (FunctionType, MethodType)
_NOTHING = object()
_ABOUT_LOOPS = ("_loop_vars", "_block_vars")
"""What compiled templates tell of their loops, for callables that ask for the context."""

_texts: ContextVar[KeptTexts | None] = ContextVar("jiyao_template_texts", default=None)


class FolderLoader(BaseLoader):
    """Reads templates from one folder, the shared one as ``shared/…``, and from nowhere else."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self._shared = shared_folder()

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text of ``template``, its name, and whether it is still the same."""
        path = self._inside(template)
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise TemplateNotFound(template) from error
        return text, template, lambda: path.is_file() and path.read_text(encoding="utf-8") == text

    def _inside(self, name: str) -> Traversable:
        parts = PurePosixPath(name).parts
        if not parts or ".." in parts or name.startswith(("/", "\\")) or ":" in name:
            raise TemplateNotFound(name)
        shared = parts[0] == SHARED and len(parts) > 1
        folder, inside = (self._shared, parts[1:]) if shared else (self._folder, parts)
        path = folder.joinpath(*inside)
        if _leads_outside(path, folder):
            raise TemplateNotFound(name)
        return path


def _leads_outside(path: Traversable, folder: Traversable) -> bool:
    """Whether a symbolic link leads out of ``folder``."""
    if not isinstance(path, Path) or not isinstance(folder, Path):
        return False
    return not path.resolve().is_relative_to(folder.resolve())


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2's immutable sandbox with the holes closed that would hang or mislead the program."""

    intercepted_binops = frozenset(("*", "**", "%", "+"))
    code_generator_class = Generator
    concat = staticmethod(joined_up)

    def __init__(self, folder: Traversable) -> None:
        super().__init__(
            loader=FolderLoader(folder), bytecode_cache=KeptCode(str(folder)),
            autoescape=True, undefined=StrictUndefined, finalize=_printable,
            trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False,
        )  # fmt: skip
        self.filters = {name: self.filters[name] for name in (*ALLOWED_FILTERS, *TEXT_FILTERS)}
        self.filters |= {
            name: counting(self.filters[name])
            for name in ALLOWED_FILTERS
            if name not in _NOT_GONE_THROUGH
        }
        self.filters |= {name: within_bounds(self.filters[name]) for name in ("slice", "batch")}
        self.filters |= {name: _of_texts(self.filters[name]) for name in TEXT_FILTERS}
        self.filters["join"] = lambda parts, separator="": _joined(*_between(parts, separator))
        self.globals = {
            "range": self.globals["range"],
            "_step": step,
            "_counted": counted,
            "_looked_through": looked_through,
            "_joined": _joined,
        }
        self._safe: dict[tuple[type, str], bool] = {}
        # Only functions written down in this program come in here, so there are not many of them.
        self._callable: set[object] = {step, counted, looked_through, _joined}

    def getattr(self, obj: object, attribute: str) -> object:
        """A field of a value; what was found safe before is not looked at all over again."""
        if self._safe.get((type(obj), attribute)):
            value = getattr(obj, attribute, _NOTHING)
            if value is not _NOTHING and not isinstance(value, _METHODS):
                return value
        return super().getattr(obj, attribute)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401, N805 - as Jinja2 names it
        """What a callable gives; one found safe before is not looked at all over again."""
        if type(__obj) is Macro:
            return _written(__obj, __context, args, kwargs)
        if type(__obj) not in _OURS or getattr(__obj, "__func__", __obj) not in __self._callable:
            return __self._looked_at(__context, __obj, *args, **kwargs)
        for name in _ABOUT_LOOPS:
            kwargs.pop(name, None)
        return __obj(*args, **kwargs)

    def _looked_at(self, context: Context, called: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """What a callable gives that may be none, be unsafe, or ask for the context."""
        step(FILE)
        given = super().call(context, called, *args, **kwargs)
        if type(called) is MethodType and not hasattr(called, "jinja_pass_arg"):
            self._callable.add(called.__func__)
        return given

    @staticmethod
    def standing_alone(macro: Macro, name: str) -> Macro:
        """``macro``, called ``name`` where what it writes is kept."""
        macro.stands_alone_as = name  # type: ignore[attr-defined]
        return macro

    @staticmethod
    def put_out(value: object) -> str:
        """``value`` as markup; :class:`templates.compose.generating.Generator` asks for it."""
        if type(value) is Markup:
            return value
        return escape(value if type(value) is str else _printable(value))

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Fields of values only; texts, numbers and sources' words have filters."""
        # Jinja2 decides by the type and the name alone, so it need be asked only once.
        key = (type(obj), attr)
        safe = self._safe.get(key)
        if safe is None:
            closed = key in CLOSED or isinstance(obj, str | bytes | int | float)
            safe = self._safe[key] = not closed and super().is_safe_attribute(obj, attr, value)
        return safe

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Arithmetic on numbers, ``+`` on lists; texts are joined with ``~`` only."""
        if isinstance(left, int | float) and isinstance(right, int | float):
            if operator == "**" or max(abs(left), abs(right)) > MAX_NUMBER:
                raise TooMuch
        elif operator != "+" or not _both_sequences(left, right):
            raise NotPossible(
                message(
                    "{sign} is for numbers; texts are joined by {other}", sign=operator, other="~"
                )
            )
        result: object = super().call_binop(context, operator, left, right)
        return result

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Every loop and macro counts its turns, every joined text its length."""
        tree = super()._parse(source, name, filename)
        return _Guard().visit(tree)  # type: ignore[no-any-return]


def _both_sequences(left: object, right: object) -> bool:
    """Whether two lists, or two tuples, may be joined."""
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        if len(left) + len(right) > MAX_TEXT:
            raise TooMuch
        return type(left) is type(right)
    return False


class _Guard(NodeTransformer):
    """Puts the counters into a parsed template."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - the name of Jinja2's node
        """Count the turns."""
        if node.recursive:
            raise NotPossible(message("loops that call themselves are not possible"), node.lineno)
        self.generic_visit(node)
        node.iter = _call("_counted", [cast("nodes.Expr", node.iter)], node.lineno)
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802
        """Count each call."""
        self.generic_visit(node)
        node.body.insert(0, _steps(node, CALL))
        return node

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        """Count each time it is written."""
        self.generic_visit(node)
        node.body.insert(0, _steps(node, CALL))
        return node

    def visit_Include(self, node: nodes.Include) -> list[nodes.Node]:  # noqa: N802
        """Count each file that is put in."""
        self.generic_visit(node)
        return [_steps(node, FILE), node]

    def visit_Operand(self, node: nodes.Operand) -> nodes.Node:  # noqa: N802
        """Count what is looked through for a value."""
        self.generic_visit(node)
        if node.op in ("in", "notin"):
            node.expr = _call("_looked_through", [node.expr], node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """``a ~ b`` becomes a call that minds the length."""
        self.generic_visit(node)
        return _call("_joined", node.nodes, node.lineno)

    def visit_ScopedEvalContextModifier(self, node: nodes.Node) -> nodes.Node:  # noqa: N802
        """``{% autoescape false %}`` would let text through as markup."""
        raise NotPossible(message("escaping cannot be turned off"), node.lineno)


def _steps(node: nodes.Node, count: int) -> nodes.Node:
    """Counts steps where ``node`` is."""
    call = _call("_step", [nodes.Const(count)], node.lineno)
    return nodes.ExprStmt(call, lineno=node.lineno)


def _call(name: str, arguments: list[nodes.Expr], line: int) -> nodes.Call:
    call = nodes.Call(nodes.Name(name, "load"), arguments, [], None, None)
    return call.set_lineno(line, override=True)  # type: ignore[return-value]


def _written(
    macro: Macro, context: Context, values: tuple[object, ...], named: dict[str, object]
) -> str:
    """What ``macro`` writes, or wrote the last time."""
    for name in _ABOUT_LOOPS:
        named.pop(name, None)
    alone: str | None = getattr(macro, "stands_alone_as", None)
    kept = _texts.get() if alone is not None else None
    if alone is None or kept is None:
        return macro(context.eval_ctx, *values, **named)
    return kept.text(alone, values, named, lambda: macro(context.eval_ctx, *values, **named))


def start_counting(kept: KeptTexts | None = None) -> None:
    """Begin a briefing: nothing has been counted yet; what is in ``kept`` is not written again."""
    begin()
    _texts.set(kept)


def _joined(*parts: object) -> str:
    """Values joined into one text; what is markup stays markup, the rest is escaped with it."""
    step()
    values = [part if isinstance(part, str) else str(_printable(part)) for part in parts]
    if sum(map(len, values)) > MAX_TEXT:
        raise TooMuch
    if any(isinstance(value, Markup) for value in values):
        return Markup("").join(escape(value) for value in values)
    return "".join(values)


def _between(parts: Iterable[object], separator: object) -> Iterator[object]:
    """``parts`` with ``separator`` between them."""
    for i, part in enumerate(parts):
        if i:
            yield separator
        yield part


def _of_texts(made: Callable[..., object]) -> Callable[..., object]:
    """A filter that makes a text of its value, for values that may be printed."""
    return lambda value, *more: made(_printable(value), *more)


def _printable(value: object) -> object:
    """What may be printed: texts, numbers and dates."""
    if value is None:
        raise Unfit(message("a value is empty here"))
    # Whether a name exists is for StrictUndefined to say. Anything else would print its insides.
    if not isinstance(value, _PRINTED):
        raise Unfit(
            message(
                "only texts, numbers and dates can be printed, not {kind}",
                kind=kind_told(type(value).__name__),
            )
        )
    return value
