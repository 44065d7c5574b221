import ast

import pytest

from wwe_kit.check.module import read_module
from wwe_kit.check.rule import Rule, Severity


@pytest.fixture
def called():
    return lambda source: [name for _call, name in read_module("a.py", source).calls()]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import a.b\na.b.c()", ["a.b.c"]),
        ("import a.b as d\nd.c()", ["a.b.c"]),
        ("from a import b\nb.c.d()", ["a.b.c.d"]),
        ("from a import b as c\ndef f():\n    c()", ["a.b"]),
        ("def f():\n    import a\n    a.b()", ["a.b"]),
        ("open('x')", ["builtins.open"]),
        ("import a\na().b()", ["", "a"]),
    ],
)
def test_a_name_stands_for_what_was_imported(called, source, names):
    assert called(source) == names


@pytest.mark.parametrize(
    "source",
    [
        "from a import b\nb = 1\nb()",
        "from a import b\ndef f(b):\n    b()",
        "from a import b\n[b() for b in []]",
        "from a import b\nclass A:\n    b = 1\n    def f(self):\n        b()",
        "try:\n    from a import b\nexcept ValueError:\n    from c import b\nb()",
        "from . import b\nb()",
        "def open():\n    pass\nopen()",
    ],
)
def test_a_name_that_may_stand_for_something_else_is_unknown(called, source):
    assert set(called(source)) <= {""}


@pytest.mark.parametrize(
    "source",
    [
        "if TYPE_CHECKING:\n    a()",
        "if __name__ == '__main__':\n    a()",
        "import sys\nif sys.implementation.name == 'cpython':\n    a()",
        "try:\n    a()\nexcept ImportError:\n    pass",
        "def f(x: a()) -> a():\n    pass",
    ],
)
def test_what_does_not_run_in_a_page_for_sure_is_passed_over(called, source):
    assert called(source) == []


def test_what_is_no_python_has_no_nodes():
    module = read_module("a.py", "x = = 1")
    assert (module.tree, module.nodes) == (None, ())


def test_a_place_is_counted_in_characters_from_one():
    module = read_module("a.py", "é = 'ü'; f(1)")
    [call] = [node for node in module.nodes if isinstance(node, ast.Call)]
    finding = module.finding(Rule("TEST1", Severity.ADVICE, "T", "W.", "", ""), call, "No.")
    assert (finding.line, finding.column, finding.end) == (1, 10, 14)
