"""A public function says in its docstring which errors a caller can get from it at once."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.sources import PACKAGES, Finding, Rule, Source, all_sources, made_up

NAMESPACES = "genesys/wwe/client/namespaces/"


def own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function, without those of functions and classes inside it."""
    for child in ast.iter_child_nodes(function):
        if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            yield child
            yield from own_nodes(child)


def last_name(node: ast.AST) -> str:
    """The name that stands last: `LocalMisuse` for `errors.LocalMisuse("...")`."""
    if isinstance(node, ast.Call):
        return last_name(node.func)
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def raised(function: ast.AST) -> set[str]:
    """The classes that a function raises by name, not one that it has caught or that a function made."""
    names = {last_name(node.exc) for node in own_nodes(function) if isinstance(node, ast.Raise) and node.exc}
    return {name for name in names if name[:1].isupper()}


def is_made(function: ast.AST) -> bool:
    """Whether a function raises an error that another function makes, as in `raise unknown_action(name)`."""
    return any(
        isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and last_name(node.exc)[:1].islower()
        for node in own_nodes(function)
    )


def public_functions(owner: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in getattr(owner, "body", ()):
        if getattr(node, "name", "_").startswith("_"):
            continue
        if isinstance(node, ast.ClassDef):
            yield from public_functions(node)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def silent_raises(source: Source) -> Iterator[Finding]:
    for function in public_functions(source.tree):
        docstring = ast.get_docstring(function) or ""
        for name in sorted(raised(function)):
            if name not in docstring:
                yield function.lineno, f"{function.name} raises {name} and does not say so"
        if is_made(function) and "aise" not in docstring:
            yield function.lineno, f"{function.name} raises an error and does not say which"


RAISES = Rule(
    "A caller reads in the docstring what to catch",
    silent_raises,
    bad=(
        'def read(x):\n    """Read x."""\n    raise errors.LocalMisuse("no")',
        'class Door:\n    def open(self):\n        """Open it."""\n        raise ValueError("shut")',
        'def read(x):\n    """Read x."""\n    raise unreadable(x)',
    ),
    holds=lambda source: True,
    good=(
        'def read(x):\n    """Read x. Raises LocalMisuse for what is no text."""\n    raise LocalMisuse("no")',
        'def read(x):\n    """Read x. Raises ValueError for what is no text."""\n    raise unreadable(x)',
        'def _read(x):\n    raise ValueError("no")',
        "def read(x):\n    try:\n        f()\n    except OSError as error:\n        raise error",
    ),
)


@pytest.mark.parametrize("text", RAISES.bad)
def test_a_raise_that_the_docstring_does_not_name_is_found(text):
    assert len(RAISES.broken(made_up(text, RAISES.path))) == 1


@pytest.mark.parametrize("text", RAISES.good)
def test_what_is_said_or_nobody_calls_is_left_alone(text):
    assert RAISES.broken(made_up(text, RAISES.path)) == []


def test_the_host_and_the_kit_are_looked_at_too():
    assert len(RAISES.broken(*(made_up(RAISES.bad[0], f"{package}/made_up.py") for package in PACKAGES))) == len(
        PACKAGES
    )


def test_a_public_function_names_the_errors_that_it_raises():
    assert RAISES.broken(*all_sources()) == []


def called(function: ast.AST) -> set[str]:
    return {last_name(node) for node in own_nodes(function) if isinstance(node, ast.Call)}


def with_misuse(functions: list[ast.FunctionDef]) -> set[str]:
    """The names of the functions that raise LocalMisuse, themselves or by calling one of these."""
    found: set[str] = set()
    while True:
        more = {each.name for each in functions if "LocalMisuse" in raised(each) or called(each) & found}
        if more == found:
            return found
        found = more


def silent_checks(sources: list[Source]) -> list[str]:
    """Public methods of these sources that check an argument, and do not say what becomes of a bad one."""
    functions = [node for source in sources for node in ast.walk(source.tree) if isinstance(node, ast.FunctionDef)]
    checking = with_misuse(functions)
    return [
        f"pysrc/{source.path}:{function.lineno}: {function.name} can raise LocalMisuse and does not say so"
        for source in sources
        for function in public_functions(source.tree)
        if function.name in checking and "LocalMisuse" not in (ast.get_docstring(function) or "")
    ]


def test_a_method_of_the_client_that_checks_its_arguments_says_so():
    assert silent_checks([source for source in all_sources() if source.path.startswith(NAMESPACES)]) == []


def test_a_check_in_a_function_that_is_called_counts():
    text = """
class Voice:
    def hold(self, identifier):
        "Hold a call."
        self._about(identifier)

    def _about(self, identifier):
        checked(identifier)

def checked(value):
    "Raises LocalMisuse for what is no text."
    raise LocalMisuse("no")
"""
    assert len(silent_checks([made_up(text, f"{NAMESPACES}made_up.py")])) == 1
    assert silent_checks([made_up(text.replace("Hold a call.", "Raises LocalMisuse."), "made_up.py")]) == []
