"""Elements that are asked for by an id or a class that nothing in the extension has."""

import ast
import difflib
import re
from collections.abc import Iterator
from functools import lru_cache

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.python.api import FORM, PAGE, RECORD_FORM
from wwe_kit.check.python.names import text_of
from wwe_kit.check.rule import Finding, Severity, rule

NO_ELEMENT = rule(
    "WWE406",
    Severity.WARNING,
    "The page has no such element",
    "An id or a class is asked for that no template has and no Python of the extension makes. `page.fill` and "
    "`page.find` raise LocalMisuse, `querySelector` returns None, and a handler of `@page.when` is never called.",
    bad='from genesys.wwe import page\n\n\nasync def main():\n    page.fill("#nmae", "Ann")\n',
    good='from genesys.wwe import page\n\n\nasync def main():\n    page.fill("#app", "Ann")\n',
)

# What takes a selector -> the place of it among its arguments.
_SELECTS = {f"{PAGE}.fill": 0, f"{PAGE}.find": 0, f"{PAGE}.when": 1, FORM: 0, RECORD_FORM: 0}
_DOCUMENTS = (f"{PAGE}.document", f"{PAGE}.window.document", "js.document")
_METHODS = ("querySelector", "querySelectorAll", "getElementById")
_MARKED = re.compile(r"([#.])([A-Za-z_][\w-]*)")
_QUOTED = re.compile(r"\[[^\]]*\]|\"[^\"]*\"|'[^']*'")
_HAS = re.compile(r"\b(id|class)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)
_FORGOT = re.compile(r"[A-Za-z_][\w-]*")
# A selector that is one of these is an element's name.
_NAMES_OF_ELEMENTS = """
    a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col
    colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta
    meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section
    select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time
    title tr track u ul var video wbr
    """
_TAGS = frozenset(_NAMES_OF_ELEMENTS.split())
_ATTRIBUTES = {"#": "id", ".": "class"}
_GIVE = {"#": "Give an element of the template this id.", ".": "Give an element of the template this class."}
_OF_CLASSES = ("add", "replace", "toggle")  # of classList
_FEW = 16  # states of extensions that are remembered
_WORD = re.compile(r"[A-Za-z_][\w-]*")


def is_not_in_the_page(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find selectors with an id or a class that is nowhere.

    Where ids or classes are computed, only those near to a known one are found.
    """
    if extension.pages is None:
        return
    there = _there(tuple(extension.pages.values()))
    made = _made(extension.modules)
    for call, name in module.calls():
        node = _selector(call, name)
        if node is None:
            continue
        if (forgot := _without_mark(extension, name, text_of(node) or "")) and f"#{forgot}" in there:
            yield module.finding(NO_ELEMENT, node, f'no page has an element <{forgot}>. Did you mean "#{forgot}"?')
        for wanted in _wanted(name, text_of(node) or ""):
            if wanted in there or wanted[1:] in made:
                continue
            close = _near(wanted, there)
            if close or not _computes(extension, _ATTRIBUTES[wanted[0]]):
                hint = f'Did you mean "{close}"?' if close else _GIVE[wanted[0]]
                yield module.finding(NO_ELEMENT, node, f'no page has an element "{wanted}". {hint}')


def _near(wanted: str, there: frozenset[str]) -> str:
    """Return the id or the class that is nearest to one that is nowhere; "" where none is near."""
    names = sorted(each[1:] for each in there if each[0] == wanted[0])
    close = difflib.get_close_matches(wanted[1:], names, n=1, cutoff=0.7)
    return f"{wanted[0]}{close[0]}" if close else ""


def _selector(call: ast.Call, name: str) -> ast.expr | None:
    owner, _, method = name.rpartition(".")
    place = _SELECTS.get(name, 0 if owner in _DOCUMENTS and method in _METHODS else None)
    return call.args[place] if place is not None and place < len(call.args) else None


def _wanted(name: str, selector: str) -> list[str]:
    """Return the ids and classes that a selector needs, with their marks.

    One with alternatives, or with :not, needs none for sure.
    """
    if name.endswith(".getElementById"):
        return [f"#{selector}"] if selector else []
    if "," in selector or ":" in selector:
        return []
    return ["".join(found) for found in _MARKED.findall(_QUOTED.sub("", selector))]


def _without_mark(extension: Extension, name: str, selector: str) -> str:
    """Return the selector where it can only be an id without its #; "" where it may be the name of an element."""
    if name.endswith(".getElementById") or not _FORGOT.fullmatch(selector) or selector.lower() in _TAGS:
        return ""
    texts = [*(extension.pages or {}).values(), *extension.sources.values()]
    makes = re.compile(rf"<{selector}\b|[eE]lement\(\s*[\"']{selector}[\"']|define\(", re.IGNORECASE)
    return "" if any(makes.search(text) for text in texts) else selector


@lru_cache(_FEW)
def _there(pages: tuple[str, ...]) -> frozenset[str]:
    """Return the ids and classes of pages, with their marks."""
    found = (match for page in pages for match in _HAS.findall(page))
    return frozenset(
        f"{'#' if attribute.lower() == 'id' else '.'}{name}"
        for attribute, *values in found
        for name in next(filter(None, values), "").split()
    )


@lru_cache(_FEW)
def _made(modules: tuple[Module, ...]) -> frozenset[str]:
    """Return every word of the texts in the Python that are no selectors: an id may be made from each."""
    words: set[str] = set()
    for module in modules:
        selectors = {id(_selector(call, name)) for call, name in module.calls()}
        for node in module.nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in selectors:
                words.update(_WORD.findall(node.value))
    return frozenset(words)


def _computes(extension: Extension, attribute: str) -> bool:
    """Return whether Python, or a script, may give ids or classes that do not stand there as they are."""
    if any(path.endswith((".js", ".mjs", ".html")) for path in extension.project.assets()):
        return True
    return any(_may_compute(node, attribute) for module in extension.modules for node in module.nodes)


def _may_compute(node: ast.AST, attribute: str) -> bool:
    if isinstance(node, ast.Call):
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        given = [keyword for keyword in node.keywords if keyword.arg in (attribute, f"{attribute}_", None)]
        values = [keyword.value for keyword in given]
        if attribute == "class" and method in _OF_CLASSES:
            values += node.args
        return method in ("insertAdjacentHTML", "setAttribute") or any(text_of(value) is None for value in values)
    is_set = isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
    properties = (attribute, "className", "classList", "innerHTML", "outerHTML")
    return is_set and isinstance(node, ast.Attribute) and node.attr in properties
