"""How an entry starts: a `main` that nobody runs, that is run twice over, or that is misspelt."""

import ast
import difflib
from collections.abc import Iterator

from wwe_kit.check.entry_form import EntryForm, entry_form
from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.rule import Finding, Severity, rule

TWO_FORMS = rule(
    "WWE206",
    Severity.WARNING,
    "The entry runs its main() itself",
    "The page runs `async def main()` when the module has been read, unless its own top level does something with "
    "`main`. Then the page leaves it alone.",
    bad='async def main():\n    print("ready")\n\n\nawait main()\n',
    good='async def main():\n    print("ready")\n',
)
NOT_CALLED = rule(
    "WWE207",
    Severity.WARNING,
    "Nobody calls main()",
    "The page runs an `async def main()` only.",
    bad='def main():\n    print("ready")\n',
    good='async def main():\n    print("ready")\n',
)
MISSPELT = rule(
    "WWE208",
    Severity.WARNING,
    "main is misspelt",
    "The entry has no `main`, and a function of nearly that name which nobody calls.",
    bad='async def mian():\n    print("ready")\n',
    good='async def main():\n    print("ready")\n',
)

_MAIN = "main"
_NEAR = 0.85


def is_not_run(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find what is wrong with the `main` of an entry."""
    if module.path not in extension.entries:
        return
    form = entry_form(module.source)
    if form.defined and form.used:
        yield TWO_FORMS.at(
            module.path,
            form.used,
            "the top level runs main() itself, so the page does not. Choose one form: "
            "without this line the page runs main() when the module has been read.",
        )
    elif form.defined and not (form.is_async or form.is_decorated):
        yield NOT_CALLED.at(
            module.path, form.defined, "nobody calls main(). Write `async def main()`: the page runs that."
        )
    elif form == EntryForm() and _MAIN not in module.defined and module.tree is not None:
        yield from _misspelt(module, module.tree)


def _misspelt(module: Module, tree: ast.Module) -> Iterator[Finding]:
    used = {node.id for node in module.nodes if isinstance(node, ast.Name)}
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if function.decorator_list or function.name in used:
            continue
        if _is_nearly_main(function.name.lower().strip("_")):
            yield module.finding(
                MISSPELT,
                function,
                f"Nothing calls {function.name}(). Did you mean main()? The page runs `async def main()`.",
            )


def _is_nearly_main(name: str) -> bool:
    """Return whether letters are swapped, or one is missing or too many: mian, mainn, but not mean."""
    likeness = difflib.SequenceMatcher(None, name, _MAIN).ratio()
    return sorted(name) == sorted(_MAIN) or (abs(len(name) - len(_MAIN)) == 1 and likeness >= _NEAR)
