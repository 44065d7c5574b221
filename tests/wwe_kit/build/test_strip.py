import ast
from pathlib import Path

import pytest

import genesys.wwe
import wwe_link
import wwe_protocol
from wwe_kit.build.strip import blanked


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"""About it."""\nx = 1\n', '""\nx = 1\n'),
        ('def f():\n    """Do\n    it."""\n', 'def f():\n    ""\n\n'),
        ("class A:\n    'About it.'\n", 'class A:\n    ""\n'),
        ("x = 1  # why\n# alone\n", "x = 1\n\n"),
        ('x = "# no comment"\n', 'x = "# no comment"\n'),
        ('def f(a: int, *b: "str", c: "x" = 1, **d: y) -> "z":\n    pass\n', "def f(a, *b, c = 1, **d) :\n    pass\n"),
        ("async def f(a: int)->str: pass\n", "async def f(a): pass\n"),
        ("def f(\n    a: int,\n    b: 'c' = '',\n) -> d:\n    pass\n", "def f(\n    a,\n    b = '',\n) :\n    pass\n"),
        ("x: int = 1\n", "x = 1\n"),
        ("x: int\n", "pass\n"),
        ("class A:\n    x: int\n", "class A:\n    pass\n"),
        ("x: int = (1 + 2) * 3\n", "x = (1 + 2) * 3\n"),
        ("x: dict[str, int] = (\n    {}\n)\n", "x = (\n    {}\n)\n"),
        ("self.x: 'é' = 'ü'\n", "self.x = 'ü'\n"),
        ("def f(a='é', b: int = 1): pass\n", "def f(a='é', b = 1): pass\n"),
        ("if TYPE_CHECKING:\n    import a\n    import b\nx = 1\n", "pass\n\n\nx = 1\n"),
        (
            "class A:\n    if TYPE_CHECKING:\n        @a\n        def f(): ...\n    x = 1\n",
            "class A:\n    pass\n\n\n    x = 1\n",
        ),
        ("TYPE_CHECKING = False\n", "TYPE_CHECKING = False\n"),
        ("TYPE_CHECKING = False\nif TYPE_CHECKING:\n    import a\nx = 1\n", "pass\npass\n\nx = 1\n"),
        (
            "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    a()\nif not TYPE_CHECKING:\n    x = 1\n",
            "TYPE_CHECKING = False\npass\n\nif not TYPE_CHECKING:\n    x = 1\n",
        ),
        ("if TYPE_CHECKING:\n    import a\nelse:\n    a = 1\n", "if TYPE_CHECKING:\n    pass\nelse:\n    a = 1\n"),
    ],
)
def test_what_a_page_does_not_need_is_blank(source, expected):
    assert blanked(source) == expected


class Plain(ast.NodeTransformer):
    """A tree without what is blanked."""

    has_types = False

    def visit_If(self, node):
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            if not node.orelse:
                self.has_types = True
                return ast.copy_location(ast.Pass(), node)
            [first, *_] = [*getattr(node.body[0], "decorator_list", []), node.body[0]]
            node.body = [ast.copy_location(ast.Pass(), first)]
        return self.generic_visit(node)

    def visit_AnnAssign(self, node):
        plain = ast.Assign([node.target], node.value) if node.value else ast.Pass()
        return self.generic_visit(ast.copy_location(plain, node))

    def visit_arg(self, node):
        return ast.arg(node.arg)

    def visit_FunctionDef(self, node):
        node.returns = None
        return self.generic_visit(without_docstring(node))

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        return self.generic_visit(without_docstring(node))

    def visit_Module(self, node):
        node = self.generic_visit(without_docstring(node))
        uses = [each for each in ast.walk(node) if isinstance(each, ast.Name) and each.id == "TYPE_CHECKING"]
        if len(uses) == 1 and self.has_types:  # nothing reads what is set
            node.body = [
                ast.copy_location(ast.Pass(), each) if uses[0] in ast.walk(each) else each for each in node.body
            ]
        return node


def without_docstring(node):
    if ast.get_docstring(node) is not None:
        node.body[0].value.value = ""
    return node


def statements_with_lines(tree):
    return [(type(node).__name__, node.lineno) for node in ast.walk(tree) if isinstance(node, ast.stmt)]


FOLDERS = [Path(package.__path__[0]) for package in (genesys.wwe, wwe_link, wwe_protocol)]
LIBRARY = [file for folder in FOLDERS for file in sorted(folder.rglob("*.py"))]


@pytest.mark.parametrize("file", LIBRARY, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_library_module_does_the_same_on_the_same_lines(file):
    source = file.read_text(encoding="utf-8")
    plain, blank = Plain().visit(ast.parse(source)), ast.parse(blanked(source))
    assert ast.dump(blank) == ast.dump(plain)
    assert statements_with_lines(blank) == statements_with_lines(plain)


def test_it_is_worth_it():
    sources = [file.read_text(encoding="utf-8") for file in LIBRARY]
    assert sum(len(blanked(source)) for source in sources) < 0.7 * sum(map(len, sources))
