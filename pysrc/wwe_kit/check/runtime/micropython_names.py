"""What MicroPython has: its modules, and the names of those that stand in for what types are written with."""

import ast
from functools import cache

from wwe_kit.check.syntax import parse
from wwe_kit.resources import resource

# What `help("modules")` says there; a test asks it.
MICROPYTHON_MODULES = frozenset(
    {
        "_asyncio",
        "abc",
        "array",
        "asyncio",
        "base64",
        "binascii",
        "builtins",
        "cmath",
        "collections",
        "copy",
        "datetime",
        "deflate",
        "errno",
        "fnmatch",
        "framebuf",
        "functools",
        "gc",
        "gzip",
        "hashlib",
        "heapq",
        "hmac",
        "html",
        "inspect",
        "io",
        "itertools",
        "js",
        "jsffi",
        "json",
        "locale",
        "logging",
        "math",
        "micropython",
        "operator",
        "os",
        "pathlib",
        "platform",
        "random",
        "re",
        "select",
        "stat",
        "string",
        "struct",
        "sys",
        "tarfile",
        "time",
        "types",
        "uctypes",
        "unittest",
        "uu",
        "vfs",
        "weakref",
        "zlib",
    }
)


@cache
def names_for_types(stand_in: str) -> frozenset[str]:
    """Return the names of a module below web/micropython."""
    tree = parse(resource(f"web/micropython/{stand_in}.py").read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found |= {part.id for target in node.targets for part in ast.walk(target) if isinstance(part, ast.Name)}
    return frozenset(found)
