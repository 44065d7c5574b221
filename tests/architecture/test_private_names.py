"""Tests reach no private name of what they test: what a test needs, others may need as well, and gets a door."""

import ast

import pytest

from tests.architecture.sources import ROOT

# Public, in spite of their underscore.
NAMED_TUPLES = {"_asdict", "_fields", "_make", "_replace"}
# Private names that are not ours: where they stand, and why there is no other way.
OF_OTHERS = {"pyodide_js._module": "Pyodide counts its proxies there and nowhere else"}
# What takes a name as a text.
BY_TEXT = {"delattr", "getattr", "hasattr", "setattr"}


def is_private(name):
    return name.startswith("_") and not name.endswith("__") and name != "_" and name not in NAMED_TUPLES


def private_names(source):
    """The line and the text of each private name that a test reaches, of anything but its own `self` and `cls`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and is_private(node.attr):
            text = ast.unparse(node)
            if not (isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")) and text not in OF_OTHERS:
                yield node.lineno, text
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, alias.name) for alias in node.names if is_private(alias.name))
        elif isinstance(node, ast.Call):
            yield from ((node.lineno, text) for text in texts(node) if any(map(is_private, text.split("."))))


def texts(call):
    """The names that a call takes as texts: `monkeypatch.setattr(module, "_name", 1)`."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    arguments = call.args[:2] if name in BY_TEXT else ()
    return [each.value for each in arguments if isinstance(each, ast.Constant) and isinstance(each.value, str)]


def test_no_test_reaches_one():
    found = [
        f"{file.relative_to(ROOT)}:{line}: {text}"
        for file in sorted((ROOT / "tests").rglob("*.py"))
        for line, text in private_names(file.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "link._taken",
        "make()._taken()",
        "self.link._taken",
        "from wwe_link.link import _taken",
        "monkeypatch.setattr(link, '_taken', 1)",
        "monkeypatch.setattr('wwe_link.link._taken', 1)",
        "getattr(link, '_taken')",
        "link._taken = 1",
        "other._module",
    ],
)
def test_one_that_is_reached_is_found(source):
    assert [line for line, _text in private_names(source)] == [1]


@pytest.mark.parametrize(
    "source",
    [
        "self._taken",
        "cls._taken",
        "link.taken",
        "link.__dict__",
        "row._replace(a=1)",
        "_, b = pair",
        "_helper()",
        "setattr(link, 'taken', '_x')",
        "pyodide_js._module.count()",
    ],
)
def test_what_is_a_tests_own_or_public_is_left_alone(source):
    assert list(private_names(source)) == []
