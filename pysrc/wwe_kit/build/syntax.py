"""Python sources as trees."""

import ast
import gc


def parse(source: str) -> ast.Module:
    """Give the tree of a source. Raises SyntaxError.

    CPython 3.11 counts its recursion wrongly, and gives up with a SystemError, where a greenlet of Playwright's is
    collected while the tree is made. Collected beforehand, it is out of the way.
    """
    try:
        return ast.parse(source)
    except SystemError:
        gc.collect()
        return ast.parse(source)
