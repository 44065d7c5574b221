"""An extension's templates: whether they render, start Python, and what of them the browser drops."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from wwe_kit.build.page_maker import page_maker
from wwe_kit.build.pages import NeverStarts, PageValues
from wwe_kit.build.pages import Pages as PageMaker
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.check.translation_rules import NO_CATALOGUE
from wwe_kit.errors import BadFile, BadInput, nearest
from wwe_kit.project.project import Project
from wwe_kit.runtimes.runtimes import PYSCRIPT

NOT_RENDERED = rule(
    "WWE501",
    Severity.ERROR,
    "The template cannot be rendered",
    "Jinja2 cannot read the template, or what it computes fails.",
    bad='{% extends "wwe/page.html" %}\n{% block body %}\n<h1>{{ lable }}</h1>\n{% endblock %}\n',
    good='{% extends "wwe/page.html" %}\n{% block body %}\n<h1>{{ label }}</h1>\n{% endblock %}\n',
    language="html",
)
NEVER_STARTS = rule(
    "WWE502",
    Severity.ERROR,
    "The page never starts Python",
    "Python is started by the kit's scripts, which `wwe/page.html` brings.",
    bad="<!doctype html>\n<main>Orders</main>\n",
    good='{% extends "wwe/page.html" %}\n{% block body %}\n<main>Orders</main>\n{% endblock %}\n',
    language="html",
)


@dataclass(slots=True)
class Pages:
    """What templates become: `rendered` by view, or None where one cannot be. `sources` are the author's templates.

    `texts` are the files that pages of other languages fetch: path -> JSON.
    """

    findings: list[Finding] = field(default_factory=list)
    rendered: dict[str, str] | None = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    texts: dict[str, bytes] = field(default_factory=dict)


def judge_pages(project: Project, runtime: str) -> Pages:
    """Render every view of an extension, and find what is wrong with its templates."""
    assets = project.assets()

    def asset(path: str) -> str:
        if path not in assets:
            raise BadInput(
                f'there is no asset "{path}": a style sheet, or a file below static/. {nearest(path, assets)}'
            )
        return path

    judged = Pages()

    def keep(path: str, content: bytes) -> str:
        judged.texts[path] = content
        return path

    try:
        pages = page_maker(project, asset, lambda name: f"{name}.css", keep)
    except BadInput as error:  # of a catalogue
        return Pages([_of_catalogue(project.folder, error)], None)
    for view in project.views:
        try:
            html = pages.render(view, _values(project))
        except BadInput as error:
            judged.rendered = None
            judged.findings.append(_finding(project.folder, view.template or "", error))
        else:
            if judged.rendered is not None:
                judged.rendered[view.name] = html
    judged.sources = dict(pages.sources)
    judged.findings += _dropped(pages, runtime, judged)
    return judged


def _values(project: Project) -> PageValues:
    """Return what the page's own template is told, as far as it matters to what an author writes."""
    return {
        "language": "en",
        "direction": "ltr",
        "texts": "",
        "early": "wwe-early.js",
        "start": "wwe-start.js",
        "integrity": {},
        "keeper": "",
        "settings": {},
        "preload_modules": [],
        "preload_files": [],
        "pyscript": {},
        "policy": "",
        "origins": "",
        "subscribe": "",
        "console": "",
        "open": "",
        "watcher": "",
        "style": project.style,
        "styles": [],
    }


def _of_catalogue(folder: Path, error: BadInput) -> Finding:
    if isinstance(error, BadFile):
        return NO_CATALOGUE.at(Path(error.file).relative_to(folder).as_posix(), error.line, error.sentence)
    return NO_CATALOGUE.at("pyproject.toml", 0, error.message.removeprefix(f"{folder / 'pyproject.toml'}: "))


def _dropped(pages: PageMaker, runtime: str, judged: Pages) -> Iterator[Finding]:
    if judged.rendered is not None:  # what cannot be parsed is told already
        yield from pages.findings(allows_style=runtime == PYSCRIPT)


def _finding(folder: Path, template: str, error: BadInput) -> Finding:
    broken = NEVER_STARTS if isinstance(error, NeverStarts) else NOT_RENDERED
    if not isinstance(error, BadFile):
        return broken.at(template, 0, error.message)
    file = Path(error.file)
    path = file.relative_to(folder).as_posix() if file.is_relative_to(folder) else template
    return broken.at(path, error.line, error.sentence)
