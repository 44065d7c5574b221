import ast

import pytest

from wwe_kit.check.imports import check_depth, imports_of
from wwe_kit.check.syntax import NestedTooDeeply

DEEP = "x = " + "+".join(["1"] * 20_000)


def found(source):
    return [(each.line, each.module, each.names) for each in sorted(imports_of(source))]


def test_imports_are_found_wherever_a_statement_may_stand():
    source = """
import one, two.three
def f():
    from four import five
class C:
    async def g(self):
        with a:
            import six
match x:
    case 1:
        import seven
for x in y: pass
else:
    import eight
"""
    modules = ["one", "two.three", "four", "six", "seven", "eight"]
    assert [module for _line, module, _names in found(source)] == modules


def test_the_names_from_a_module_and_the_line_are_known():
    assert found("x = 1\nfrom a.b import c, d as e") == [(2, "a.b", ("c", "d"))]


def test_relative_imports_and_those_for_types_are_no_imports():
    assert found("from . import a\nfrom .b import c\nif TYPE_CHECKING:\n    import d") == []


@pytest.mark.parametrize(
    "source",
    [
        "try:\n    import a\nexcept ImportError:\n    pass",
        "try:\n    pass\nexcept ImportError:\n    if x:\n        import a",
        "try:\n    pass\nexcept* ValueError:\n    import a",
        "if TYPE_CHECKING:\n    pass\nelse:\n    import a",
    ],
)
def test_what_is_only_tried_is_not_needed(source):
    [found] = imports_of(source)
    assert (found.module, found.is_needed) == ("a", False)


def test_a_lambda_and_a_long_expression_are_no_statements():
    assert found("f = lambda: 1\ng = [h for h in range(3)]") == []


def test_the_same_content_is_read_once(monkeypatch):
    source = "import read_once"
    first = imports_of(source)

    def refuse(_source):
        raise AssertionError("it was read again")

    monkeypatch.setattr(ast, "parse", refuse)
    assert imports_of("import " + "read_once") == first


def test_what_does_not_parse_is_told_each_time():
    for _ in range(2):
        with pytest.raises(SyntaxError):
            imports_of("x = = 1")
        with pytest.raises(NestedTooDeeply):
            imports_of(DEEP)


def test_the_module_that_is_too_deep_is_named(tmp_path, complaint):
    sources = {"fine.py": "x = 1", "newer.py": "x = = 1", "deep.py": DEEP}
    assert complaint(check_depth, tmp_path, sources).startswith(f"{tmp_path / 'deep.py'} is nested too deeply")
