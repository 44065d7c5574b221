"""What our documentation, examples and tests' extensions use of the DOM is in memory, or is listed here with why."""

import ast
import re

import pytest

from tests.architecture.sources import ROOT
from wwe_kit.memory.dom import lists, tokens
from wwe_kit.memory.dom.exceptions import all_members
from wwe_kit.memory.dom.names import INTERFACES
from wwe_kit.memory.dom.strict import GLOBAL_EVENTS
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.testing import Workspace

# Names that browsers have somewhere as well, but that are something else in these files.
_OF_PYTHON = {"clear", "items", "json", "load", "lower", "parse", "update", "implementation", "ready"}
_OF_THE_CLIENT = {"direction", "fill", "message", "state", "subscribe", "username", "document", "window"}
# What only a browser has -> where it is used.
IN_BROWSERS_ONLY = {
    "JSON": "tests/browser/extensions/throwing asks JavaScript to fail",
    "atob": "as above",
    "contentWindow": "tests/browser/extensions/portal is a page around the workspace",
}


def sources():
    for folder in ("examples", "tests/browser/extensions"):
        for path in sorted(set((ROOT / folder).rglob("*.py")) - set((ROOT / folder).glob("*/tests/*.py"))):
            yield path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "templates/new").glob("main-*.py.jinja")):
        yield path.read_text(encoding="utf-8")
    for path in sorted(set((ROOT / "docs").rglob("*.md")) - {ROOT / "docs/testing.md"}):  # it is about tests
        yield from re.findall(r"```python\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)


def used():
    for text in sources():
        yield from (node.attr for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute))


@pytest.fixture
def window(show, write):
    memory = show(write("pass\n"))
    memory.settle()
    return memory.pages.of(Workspace(memory, []).frames[0].id).window


def in_memory(window):
    kinds = [*INTERFACES.values(), *vars(tokens).values(), *vars(lists).values()]
    found = {"on" + name for name in GLOBAL_EVENTS}
    for kind in kinds:
        if isinstance(kind, type):
            found.update(dir(kind), *(vars(base).get("_fields", ()) for base in kind.__mro__))
    found |= {"target", "currentTarget", "defaultPrevented", "type", "key"}
    for each in (window, window.localStorage, window.navigator, window.performance, window.location):
        found.update(dir(each), vars(each))
    return found | set(INTERFACES)


def test_what_our_own_files_use_is_in_memory(window):
    known = in_memory(window) | _OF_PYTHON | _OF_THE_CLIENT
    assert sorted({name for name in used() if name in all_members()} - known - set(IN_BROWSERS_ONLY)) == []


def test_what_is_listed_as_a_browsers_is_none_of_memorys(window):
    iframe = window.document.createElement("iframe")
    for name in IN_BROWSERS_ONLY:
        with pytest.raises(NotInMemory):
            getattr(iframe if name == "contentWindow" else window, name)
