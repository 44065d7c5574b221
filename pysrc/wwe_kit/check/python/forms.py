"""Forms of `genesys.wwe.forms`: names of fields that a form does not have, and fields without a name."""

import ast
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.python.api import FORM, FORM_ERROR
from wwe_kit.check.python.names import text_of
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.errors import nearest

NO_FIELD = rule(
    "WWE407",
    Severity.WARNING,
    "The form has no such field",
    "A field is asked for by a name that the form in the template does not have. `fill` and `show_error` raise "
    "LocalMisuse, and `values` has no such key.",
    bad='note = Form("#note")  # <form id="note"><input name="text"></form>\n\n\n'
    '@note.on_submit\ndef save(values):\n    print(values["txet"])\n',
    good='note = Form("#note")  # <form id="note"><input name="text"></form>\n\n\n'
    '@note.on_submit\ndef save(values):\n    print(values["text"])\n',
    language="py",  # it needs a template, too
)
NO_NAME = rule(
    "WWE408",
    Severity.WARNING,
    "No field of the form has a name",
    "`Form` gives values by the names of the fields. Without any name it raises LocalMisuse.",
    bad='note = Form("#note")  # <form id="note"><input id="text"></form>\n',
    good='note = Form("#note")  # <form id="note"><input id="text" name="text"></form>\n',
    language="py",
)

_FIELDS = ("input", "select", "textarea", "button")
_Function = ast.FunctionDef | ast.AsyncFunctionDef


def has_no_such_field(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find names that a form of the template does not have. A form that Python adds fields to may have any."""
    made = _names_made(extension.modules)
    for form, selector, node in _forms(module):
        fields = _fields(tuple((extension.pages or {}).values())).get(selector[1:]) if selector else None
        if fields is None:
            continue
        if not fields and not made:
            sentence = f'no field of the form "{selector}" has a name. Give each one, as in <input name="note">.'
            yield module.finding(NO_NAME, node, sentence)
            continue
        for name in _asked(module, form):
            text = text_of(name)
            if text is not None and text not in fields and text not in made and fields:
                sentence = f'the form "{selector}" has no field "{text}". {nearest(text, sorted(fields))}'
                yield module.finding(NO_FIELD, name, sentence)


def _forms(module: Module) -> Iterator[tuple[str, str, ast.expr]]:
    """Return the variable, the selector if it is an id, and its place, of each form that is made."""
    for node in module.nodes:
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
            continue
        [*targets] = [target for target in node.targets if isinstance(target, ast.Name)]
        if targets and node.value.args and module.dotted(node.value.func) == FORM:
            selector = text_of(node.value.args[0]) or ""
            is_id = selector.startswith("#") and not set(selector) & set(" ,>:[.")
            yield targets[0].id, selector if is_id else "", node.value.args[0]


def _asked(module: Module, form: str) -> Iterator[ast.expr]:
    """Return the names of fields that a form is asked for."""
    for node in module.nodes:
        if isinstance(node, ast.Call) and _is_method(node.func, form, "fill"):
            yield from (key for each in node.args[:1] if isinstance(each, ast.Dict) for key in each.keys if key)
        elif isinstance(node, ast.Call) and _is_method(node.func, form, "show_error"):
            yield from _error_field(node)
        elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Call):
            if _is_method(node.value.func, form, "values"):
                yield node.slice
        elif isinstance(node, _Function) and any(_is_method(each, form, "on_submit") for each in node.decorator_list):
            yield from _in_handler(module, node)


def _in_handler(module: Module, handler: _Function) -> Iterator[ast.expr]:
    values = handler.args.args[0].arg if handler.args.args else ""
    for node in ast.walk(handler):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load) and _is_name(node.value, values):
            yield node.slice
        elif isinstance(node, ast.Call) and _is_method(node.func, values, "get"):
            yield from node.args[:1]
        elif isinstance(node, ast.Call) and module.dotted(node.func) == FORM_ERROR:
            yield from _error_field(node)


def _error_field(call: ast.Call) -> Iterator[ast.expr]:
    yield from call.args[1:2]
    yield from (keyword.value for keyword in call.keywords if keyword.arg == "field")


def _is_method(node: ast.expr, owner: str, name: str) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == name and _is_name(node.value, owner)


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


@cache
def _names_made(modules: tuple[Module, ...]) -> frozenset[str]:
    """Return the names that Python gives to elements; what it computes is not known."""
    keywords = (keyword for module in modules for call, _ in module.calls() for keyword in call.keywords)
    return frozenset(text_of(keyword.value) or "" for keyword in keywords if keyword.arg == "name")


@cache
def _fields(pages: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Return the names of the fields of each form, by the form's id, in all pages together."""
    found: dict[str, frozenset[str]] = {}
    for page in pages:
        reader = _Forms()
        reader.feed(page)
        for identifier, names in reader.names.items():
            found[identifier] = found.get(identifier, frozenset()) | names
    return found


class _Forms(HTMLParser):
    """Reads the names of fields in the forms of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, frozenset[str]] = {}
        self._form = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at a tag."""
        attributes = dict(attrs)
        if tag == "form":
            self._form = attributes.get("id") or ""
            if self._form:
                self.names.setdefault(self._form, frozenset())
        elif tag in _FIELDS and self._form and attributes.get("name") and attributes.get("form") is None:
            self.names[self._form] |= {str(attributes["name"])}

    def handle_endtag(self, tag: str) -> None:
        """Look at the end of a form."""
        if tag == "form":
            self._form = ""
