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

_OF_A_PAGE = {"document", "window", "find", "element", "fill"}  # what `page` gives that is the DOM's
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


def chain(node):
    """The names of an expression from its root on: `page.find("#a").value` is page, find, value."""
    names = []
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Attribute):
            names.insert(0, node.attr)
        node = getattr(node, "value", None) or getattr(node, "func", None)
        if node is None:
            return []
    return [node.id, *names]


def is_dom(names, known):
    return bool(names) and (names[0] in known or (names[0] == "page" and names[1:2] and names[1] in _OF_A_PAGE))


def used():
    """The members that are asked of the document, the window, their elements and events."""
    for text in sources():
        nodes = list(ast.walk(ast.parse(text)))
        known = {"document", "window"}
        for node in nodes:
            if isinstance(node, ast.Assign) and is_dom(chain(node.value), known):
                known |= {each.id for each in node.targets if isinstance(each, ast.Name)}
        yield from asked(nodes, known)
        for node in nodes:
            if any(chain(each)[-1:] == ["when"] for each in getattr(node, "decorator_list", ())):
                yield from asked(ast.walk(node), {each.arg for each in node.args.args})


def asked(nodes, known):
    for node in nodes:
        names = chain(node) if isinstance(node, ast.Attribute) else []
        if is_dom(names, known):
            names = names[2:] if names[0] == "page" else names[1:]
            end = next((index for index, name in enumerate(names) if name in IN_BROWSERS_ONLY), len(names))
            yield from names[: end + 1]


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
    known = in_memory(window)
    assert {"value", "preventDefault", "querySelector", "location"} <= set(used())
    assert sorted({name for name in used() if name in all_members()} - known - set(IN_BROWSERS_ONLY)) == []


def test_what_is_listed_as_a_browsers_is_none_of_memorys(window):
    iframe = window.document.createElement("iframe")
    for name in IN_BROWSERS_ONLY:
        with pytest.raises(NotInMemory):
            getattr(iframe if name == "contentWindow" else window, name)
