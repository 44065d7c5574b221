"""Files that a page does not have."""

import ast
from collections.abc import Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.rule import Finding, Severity, rule

NO_FILE = rule(
    "WWE306",
    Severity.WARNING,
    "The page has no such file",
    "Python in a page has a file system in memory, with the modules and nothing else. Data that an extension brings is "
    "below `static/`, and is fetched.",
    bad='import json\n\n\nasync def main():\n    with open("prices.json") as file:\n        print(json.load(file))\n',
    good='from genesys.wwe import page\n\n\nasync def main():\n    answer = await page.fetch("static/prices.json")\n'
    "    print(answer.json())\n",
)

_OPENERS = ("builtins.open", "io.open", "os.listdir", "os.scandir")
_PATHS = ("pathlib.Path", "pathlib.PurePath")
_READS = ("read_text", "read_bytes", "iterdir", "glob", "rglob")
_FROM_FILE = (*_PATHS, "os.path.dirname", "os.path.abspath", "os.path.realpath", "builtins.open")
_DEVICES = ("/dev/", "/proc/", "/tmp/")
_CURE = 'Put it below static/, and write: await page.fetch("static/{}")'


def is_not_there(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find files that are read though nobody has written them, and paths beside the module."""
    written = set(_written(module))
    for call, name in module.calls():
        if name in _FROM_FILE and call.args and module.dotted(call.args[0]) == "builtins.__file__":
            yield module.finding(
                NO_FILE, call, "beside this module there is nothing in a page. " + _CURE.format("name") + "."
            )
        elif (path := _read(module, call, name)) and path not in written and not path.startswith(_DEVICES):
            yield module.finding(NO_FILE, call, f'a page has no file "{path}". {_CURE.format(_last(path))}.')


def _read(module: Module, call: ast.Call, name: str) -> str:
    """Return the path that a call reads, where it stands there; "" for all other calls."""
    if name in _OPENERS and call.args and not _writes(call):
        return _text(call.args[0])
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Call):
        made, method = call.func.value, call.func.attr
        is_read = method in _READS or (method == "open" and not _writes(call, 0))
        if is_read and module.dotted(made.func) in _PATHS and made.args:
            return _text(made.args[0])
    return ""


def _written(module: Module) -> Iterator[str]:
    """Return the paths that the module writes: to a file in memory, which it may read."""
    for call, name in module.calls():
        if name in _OPENERS and call.args and _writes(call):
            yield _text(call.args[0])
        method, made = (call.func.attr, call.func.value) if isinstance(call.func, ast.Attribute) else ("", None)
        is_written = method.startswith("write_") or (method == "open" and _writes(call, 0))
        if is_written and isinstance(made, ast.Call) and made.args:
            yield _text(made.args[0])


def _writes(call: ast.Call, place: int = 1) -> bool:
    """Return whether a file is opened to be written, or in a mode that is not known."""
    given = [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    mode = given[0] if given else call.args[place] if len(call.args) > place else ast.Constant("r")
    return (
        not isinstance(mode, ast.Constant)
        or not isinstance(mode.value, str)
        or not mode.value.startswith("r")
        or "+" in mode.value
    )


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _last(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2] or "name"
