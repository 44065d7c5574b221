"""The entry: a module of the author's that a page runs, and its `async def main()`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any

# ast.PyCF_ALLOW_TOP_LEVEL_AWAIT. MicroPython takes the flag and asks only who calls: see `genesys.wwe.frame.start`.
_TOP_LEVEL_AWAIT = 0x2000
# MicroPython takes `async with` and `async for` at the top level only after an `await`. On the same line, so that the
# lines of tracebacks stay as they are.
_AWAIT = "__name__ or await __name__; "


def compiled(source: str, path: str, namespace: "dict[str, Any]") -> "CodeType":
    """Return the code of an entry, in which `await` may stand at the top level. Raises SyntaxError."""
    try:
        return _compiled(source, path, namespace)
    except SyntaxError as error:
        first = error
    try:
        return _compiled(_AWAIT + source, path, namespace)
    except SyntaxError:
        pass  # raised below, where the second error is not shown with the first
    raise first


async def run(code: "CodeType", namespace: "dict[str, Any]", runs_main: bool) -> None:
    """Run an entry to its end: its top level, and then its `main()` where it leaves that to the page."""
    waiting = eval(code, namespace)
    if waiting is not None:
        await waiting
    main = namespace.get("main") if runs_main else None
    if main is not None:
        await main()


def _compiled(source: str, path: str, namespace: "dict[str, Any]") -> "CodeType":
    # MicroPython binds code to the globals of whoever compiles it, so the namespace is those.
    code: CodeType = eval(
        "compile(source, path, 'exec', flags)", namespace, {"source": source, "path": path, "flags": _TOP_LEVEL_AWAIT}
    )
    return code
