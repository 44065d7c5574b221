"""What of an author's templates never works: the policy of the page drops it, or Jinja2 does."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html.parser import HTMLParser
from typing import NamedTuple

import jinja2
from jinja2 import nodes

from wwe_kit.check.rule import Finding, Rule, Severity, rule
from wwe_kit.errors import did_you_mean

_PAGE = '{{% extends "wwe/page.html" %}}\n{{% block body %}}\n{}\n{{% endblock %}}\n'
INLINE_SCRIPT = rule(
    "WWE503",
    Severity.WARNING,
    "A script inside the page never runs",
    "The Content-Security-Policy of the page allows scripts from files only. So nothing that a customer typed can "
    "become a script.",
    bad=_PAGE.format('<button id="save" onclick="save()">Save</button>'),
    good=_PAGE.format('<button id="save">Save</button>'),
    language="html",
)
INLINE_STYLE = rule(
    "WWE504",
    Severity.WARNING,
    "A style inside the page has no effect",
    "The Content-Security-Policy of the page allows style sheets from files only. Every .css file of the extension is "
    "loaded. PyScript needs inline styles itself, so there they work.",
    bad=_PAGE.format('<p style="color: red">Late</p>'),
    good=_PAGE.format('<p class="late">Late</p>'),
    language="html",
)
ELSEWHERE = rule(
    "WWE505",
    Severity.WARNING,
    "The page's policy holds it back",
    "The Content-Security-Policy of the page allows scripts, styles, fonts and pictures from its own origin only. It "
    "allows no media, no plug-ins, no base address, and no form that leaves the page.",
    bad=_PAGE.format('<img src="https://www.example.com/logo.png" alt="">'),
    good=_PAGE.format('<img src="static/logo.png" alt="">'),
    language="html",
)
OUTSIDE = rule(
    "WWE506",
    Severity.WARNING,
    "Content outside of a block is not shown",
    "A template that extends another one fills its blocks. Jinja2 drops what stands outside of them.",
    bad='{% extends "wwe/page.html" %}\n<main>Orders</main>\n',
    good='{% extends "wwe/page.html" %}\n{% block body %}\n<main>Orders</main>\n{% endblock %}\n',
    language="html",
)
NO_BLOCK = rule(
    "WWE507",
    Severity.WARNING,
    "There is no such block",
    "A template that extends another one fills the blocks that this has. Another one is not shown.",
    bad='{% extends "wwe/page.html" %}\n{% block bdoy %}\n<main>Orders</main>\n{% endblock %}\n',
    good='{% extends "wwe/page.html" %}\n{% block body %}\n<main>Orders</main>\n{% endblock %}\n',
    language="html",
)

# What shows something, and is not shown where it stands outside of a block.
_SHOWING = (nodes.CallBlock, nodes.FilterBlock, nodes.For, nodes.Include)
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_HANDLER = re.compile(r"on[a-z]+")
_ELSEWHERE = re.compile(r"\s*(https?:)?//", re.IGNORECASE)
_SCRIPT_URL = re.compile(r"\s*javascript:", re.IGNORECASE)
# Types that a browser runs, or follows, and that the policy holds back when they stand in the page itself.
_RUN = ("", "module", "importmap", "speculationrules", "text/javascript", "application/javascript")

_NO_FORM = "the page's policy allows no form to leave the page"
_MEDIA = ("audio", "video", "object", "embed")
_NO_SCRIPT = "the page's policy allows no script inside the page"
_NO_STYLE = "the page's policy allows no style inside the page. Put it into a style sheet: every .css file is loaded"
NOT_FETCHED = "the page's policy allows nothing from elsewhere. Put the file below static/, and name it with asset()"


def dropped_by_policy(name: str, source: str, *, allows_style: bool) -> list[Finding]:
    """Return what the Content-Security-Policy of an extension's page keeps from working in a template."""
    parser = _Tags(name, allows_style)
    parser.feed(_JINJA.sub(_filler, source))
    parser.close()
    return parser.found


def dropped_by_jinja(
    name: str, source: str, environment: jinja2.Environment, blocks: dict[str, list[str]]
) -> Iterator[Finding]:
    """Return what a template that extends another one says in vain. `blocks` are those of templates by their names."""
    body = environment.parse(source).body
    parent = _extended(body)
    if parent is None:
        return
    known = blocks.get(parent)
    for node in body:
        line = node.lineno if isinstance(node, _SHOWING) else _first_line(node) if isinstance(node, nodes.Output) else 0
        if line:
            yield OUTSIDE.at(name, line, "content outside of a block is not shown. Put it into {% block body %}.")
        elif isinstance(node, nodes.Block) and known is not None and node.name not in known:
            hint = did_you_mean(node.name, known)
            sentence = f'{parent} has no block "{node.name}", so it is not shown. {hint}'.rstrip()
            yield NO_BLOCK.at(name, node.lineno, sentence)


def blocks_by_template(sources: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the names of the blocks that each template has, by its own or by a template that it extends."""
    outlines = {name: _outline(source) for name, source in sources.items()}
    blocks: dict[str, list[str]] = {}
    for name in outlines:
        found: dict[str, None] = {}
        passed: set[str] = set()
        parent: str | None = name
        while parent in outlines and parent not in passed:
            passed.add(parent)
            found |= dict.fromkeys(outlines[parent].blocks)
            parent = outlines[parent].extends
        blocks[name] = list(found)
    return blocks


class _Outline(NamedTuple):
    """The names of a template's own blocks, and the template that it extends."""

    blocks: tuple[str, ...]
    extends: str | None


@lru_cache(maxsize=64)
def _outline(source: str) -> _Outline:
    """Every build asks for those of the kit's own templates, which never change."""
    tree = jinja2.Environment(extensions=["jinja2.ext.i18n"]).parse(source)
    return _Outline(tuple(block.name for block in tree.find_all(nodes.Block)), _extended(tree.body))


def _extended(body: list[nodes.Node]) -> str | None:
    """Return the template that a template extends, if it is named as it is."""
    return next((_named(node.template) for node in body if isinstance(node, nodes.Extends)), None)


class _Tags(HTMLParser):
    """Reads a template as HTML. What Jinja2 puts into it is not known here, and is left alone."""

    def __init__(self, name: str, allows_style: bool) -> None:
        super().__init__()
        self.found: list[Finding] = []
        self._name = name
        self._allows_style = allows_style

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at a tag."""
        attributes = dict(attrs)
        for where, broken, sentence in (*self._scripts(tag, attributes), *self._fetched(tag, attributes)):
            self.found.append(broken.at(self._name, self._line(where), f"{sentence}."))

    def _scripts(self, tag: str, attributes: dict[str, str | None]) -> Iterator[tuple[str, Rule, str]]:
        for name, value in attributes.items():
            if value is not None and _HANDLER.fullmatch(name):
                cure = f'Use @page.when("{name[2:]}", "#its-id") in Python'
                yield name, INLINE_SCRIPT, f"{name}= never runs: {_NO_SCRIPT}. {cure}"
            elif name == "style" and value and not self._allows_style:
                yield name, INLINE_STYLE, f"style= has no effect: {_NO_STYLE}"
            elif value and _SCRIPT_URL.match(value):
                yield name, INLINE_SCRIPT, f"{name}= never runs: {_NO_SCRIPT}. Use @page.when in Python"
        if tag == "script" and "src" not in attributes and (attributes.get("type") or "").strip().lower() in _RUN:
            cure = "Write it in Python, or put it into a file below static/"
            yield "", INLINE_SCRIPT, f"this script never runs: {_NO_SCRIPT}. {cure}"
        if tag == "style" and not self._allows_style:
            yield "", INLINE_STYLE, f"this style has no effect: {_NO_STYLE}"

    def _fetched(self, tag: str, attributes: dict[str, str | None]) -> Iterator[tuple[str, Rule, str]]:
        if (name := _fetches(tag, attributes)) and _ELSEWHERE.match(attributes[name] or ""):
            yield name, ELSEWHERE, f"{attributes[name]} is not fetched: {NOT_FETCHED}"
        if tag == "form" and _ELSEWHERE.match(attributes.get("action") or ""):
            cure = 'Read it in a handler of @page.when("submit", ...), and use page.fetch'
            yield "action", ELSEWHERE, f"this form is not sent to {attributes['action']}: {_NO_FORM}. {cure}"
        if tag == "base":
            yield "", ELSEWHERE, "this base has no effect: the page's policy allows none. Write whole addresses"
        if tag in _MEDIA and (name := next((each for each in ("src", "data") if attributes.get(each)), "")):
            yield name, ELSEWHERE, f"this {tag} shows nothing: the page's policy allows no media and no plug-ins"

    def _line(self, attribute: str) -> int:
        """Return the line of an attribute of the tag that is looked at; of the tag itself for ""."""
        text = self.get_starttag_text() or ""
        found = re.search(rf"\s{re.escape(attribute)}\s*=", text, re.IGNORECASE) if attribute else None
        return self.getpos()[0] + text.count("\n", 0, found.start() + 1 if found else 0)


def _fetches(tag: str, attributes: dict[str, str | None]) -> str:
    """Return the attribute with the address of what a tag fetches from the page's own origin only; "" for none."""
    if tag in ("script", "img") and "src" in attributes:
        return "src"
    is_sheet = tag == "link" and "stylesheet" in (attributes.get("rel") or "").lower().split()
    return "href" if is_sheet and "href" in attributes else ""


def _filler(found: re.Match[str]) -> str:
    """As long as what it replaces, on as many lines: a value is something, a tag or a comment nothing."""
    mark = "x" if found[0].startswith("{{") else " "
    return re.sub(r"[^\n]", mark, found[0])


def _first_line(node: nodes.Output) -> int:
    """Return the line of the first thing that would be shown; 0 for blanks alone."""
    for part in node.nodes:
        if not isinstance(part, nodes.TemplateData):
            return part.lineno
        if text := part.data.lstrip():
            return part.lineno + part.data.count("\n", 0, len(part.data) - len(text))
    return 0


def _named(template: nodes.Expr) -> str | None:
    """Return the template that is named; None for one that is found when the page is rendered."""
    return str(template.value) if isinstance(template, nodes.Const) else None
