"""What a value is: a class, what is inside, and whether it may be None instead. Read from annotations."""

import ast
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import CoroutineType

from genesys.wwe.client.call import Call
from genesys.wwe.frame.fetching import Response
from wwe_kit.check.syntax import NestedTooDeeply, parse
from wwe_protocol.payloads.view import View

NONE = type(None)
_PLAIN = (dict, list, str, int, float, bool)
_LONGEST = 2_000  # characters of an annotation


@dataclass(frozen=True, slots=True)
class Kind:
    """`inside` is what a list holds, or what waiting brings; None where it is not known."""

    cls: type
    inside: "Kind | None" = None
    can_be_none: bool = False

    @property
    def is_awaited(self) -> bool:
        """Whether it has to be awaited before it is of any use."""
        return self.cls in (Call, CoroutineType)


def annotated(node: ast.expr | None, resolve: Callable[[ast.expr], object]) -> Kind | None:
    """Return what an annotation says; None where it is not one class, or a class that nothing is known of."""
    if isinstance(node, ast.Constant):
        return Kind(NONE) if node.value is None else _written(node.value, resolve)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return one_of([annotated(node.left, resolve), annotated(node.right, resolve)])
    if isinstance(node, ast.Subscript):
        outer = resolve(node.value)
        if outer in (list, Call):
            return Kind(_class(outer), annotated(node.slice, resolve))
        return Kind(dict) if outer is dict else None
    found = resolve(node) if node is not None else None
    is_known = isinstance(found, type) and (issubclass(found, View) or found in (*_PLAIN, Response, Call))
    return Kind(_class(found)) if is_known else None


def one_of(kinds: list[Kind | None]) -> Kind | None:
    """Return what a value is that is one of these: None where they differ in more than that some are None."""
    if not kinds or None in kinds:
        return None
    known = {replace(kind, can_be_none=False) for kind in kinds if kind and kind.cls is not NONE}
    if len(known) > 1:
        return None
    can_be_none = any(kind and (kind.can_be_none or kind.cls is NONE) for kind in kinds)
    return replace(known.pop(), can_be_none=can_be_none) if known else Kind(NONE)


def _written(text: object, resolve: Callable[[ast.expr], object]) -> Kind | None:
    if not isinstance(text, str) or len(text) > _LONGEST:
        return None
    try:
        [written] = parse(f"({text}\n)").body
        return annotated(written.value, resolve) if isinstance(written, ast.Expr) else None
    except (SyntaxError, ValueError, RecursionError, NestedTooDeeply):
        return None


def _class(found: object) -> type:
    assert isinstance(found, type)
    return found
