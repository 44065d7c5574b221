"""Files that a page does not have."""

import ast
import posixpath
from collections.abc import Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.errors import did_you_mean
from wwe_kit.project.named_files import is_elsewhere
from wwe_kit.project.project import Project

NO_FILE = rule(
    "WWE306",
    Severity.WARNING,
    "The page has no such file",
    "Python in a page has a file system in memory, with the modules, and with what `files` in `[tool.wwe]` names: "
    "[files that Python reads](../pages/files.md).",
    bad='import json\n\n\nasync def main():\n    with open("prices.json") as file:\n        print(json.load(file))\n',
    good='from genesys.wwe import page\n\n\nasync def main():\n    answer = await page.fetch("static/prices.json")\n'
    "    print(answer.json())\n",
)

_OPENERS = ("builtins.open", "io.open", "os.listdir", "os.scandir")
_PATHS = ("pathlib.Path", "pathlib.PurePath")
_READS = ("read_text", "read_bytes", "iterdir", "glob", "rglob")
_FROM_FILE = (*_PATHS, "os.path.dirname", "os.path.abspath", "os.path.realpath", "builtins.open")
_DEVICES = ("/dev/", "/proc/", "/tmp/")
_READERS = ("genesys.wwe.files.read_text", "genesys.wwe.files.read_bytes")
_FOLDER = "/app/"  # of the extension, in a page


def is_not_there(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find files that are read though nobody has written them, and paths beside a module where nothing is."""
    written = set(_written(module))
    for call, name in module.calls():
        if name in _FROM_FILE and call.args and module.dotted(call.args[0]) == "builtins.__file__":
            if not extension.project.data_files():
                yield module.finding(
                    NO_FILE,
                    call,
                    "beside this module there are only modules in a page: files in [tool.wwe] names none.",
                )
        elif path := _read(module, call, name):
            why = "" if path in written or path.startswith(_DEVICES) else _why_not_there(extension.project, path)
            if why:
                yield module.finding(NO_FILE, call, why)


def _why_not_there(project: Project, path: str) -> str:
    """Return why a page has no such file, and what to do; "" where it has it."""
    own = posixpath.normpath(path.removeprefix(_FOLDER))
    there = project.data_files()
    if any(each == own or each.startswith(f"{own}/") for each in there):
        return ""
    if not is_elsewhere(own) and (project.folder / own).exists():
        return f'a page has no file "{path}", since it does not ship. Write files = ["{own}"] into [tool.wwe].'
    hint = did_you_mean(own, there) or "Create it first, and name it in files in [tool.wwe]."
    return f'a page has no file "{path}", and neither has the extension\'s folder. {hint}'


def _read(module: Module, call: ast.Call, name: str) -> str:
    """Return the path that a call reads, where it stands there; "" for all other calls."""
    if name in _READERS and call.args:
        return _text(call.args[0])
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
