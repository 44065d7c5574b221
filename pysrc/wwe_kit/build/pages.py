"""Renders an extension's pages with Jinja2: ours, or the author's own template that extends it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypedDict

import jinja2

from wwe_kit.check.template_check import blocks_of, dropped_by_jinja, dropped_by_policy
from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project, View
from wwe_kit.resources import resource

# An author's template begins with {% extends "wwe/page.html" %}.
OURS = "wwe/page.html"


class PageValues(TypedDict):
    """What the templates of all pages of an extension get as `wwe`: addresses, and settings of the start."""

    early: str
    start: str
    keeper: str
    settings: dict[str, str]
    preload_modules: list[str]
    preload_files: list[str]
    pyscript: dict[str, str]
    policy: str
    origins: str
    subscribe: str
    console: str
    watcher: str
    base_style: str
    styles: list[str]


class EmbedPages:
    """The pages of one extension. `asset(path)` in a template is the address of a file of the extension's."""

    def __init__(self, project: Project, asset: Callable[[str], str]) -> None:
        self._project = project
        ours = resource("templates/extension/page.html.jinja").read_text(encoding="utf-8")
        self._authors = _AuthorsTemplates(project.folder)
        loaders = [jinja2.DictLoader({OURS: ours}), self._authors]
        self._environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader(loaders),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["asset"] = asset
        self._blocks = {OURS: blocks_of(ours, self._environment)}

    def render(self, view: View, wwe: PageValues) -> str:
        """Return the page of a view.

        Raises BadInput that names file and line for a template that does not render, or whose page never starts Python.
        """
        page = self._rendered(view, wwe)
        if any(f'src="{script}"' not in page for script in (wwe["early"], wwe["start"])):
            raise BadInput(
                f"{self._file(view.template)}, line 1: this page never starts Python: it does not have the kit's "
                f'scripts. Begin it with {{% extends "{OURS}" %}}, and put what it shows into {{% block body %}}.'
            )
        return page

    def warnings(self, *, allows_style: bool) -> Iterator[str]:
        """Return what is to be said about the author's templates that the pages were rendered from.

        `allows_style`: the policy of the pages lets styles stand in the page itself.
        """
        sources = self._authors.sources
        blocks = self._blocks | {name: blocks_of(source, self._environment) for name, source in sources.items()}
        for name, source in sorted(sources.items()):
            found = [
                *dropped_by_policy(source, allows_style=allows_style),
                *dropped_by_jinja(source, self._environment, blocks),
            ]
            for line, sentence in sorted(found):
                yield f"{self._file(name)}, line {line}: {sentence}{'' if sentence.endswith('?') else '.'}"

    def _rendered(self, view: View, wwe: PageValues) -> str:
        name = view.template or OURS
        try:
            page = self._environment.get_template(name).render(view=view, label=self._project.label, wwe=wwe)
            page.encode()  # half a surrogate pair, which a template can make, is no text that could be written
            return page
        except BadInput:
            raise
        except jinja2.TemplateSyntaxError as error:
            raise BadInput(f"{self._file(error.name)}, line {error.lineno}: {error.message}") from None
        except Exception as error:  # what an author's template computes may fail in any way
            raise BadInput(f"{self._file(name)}{_line_of(error)}: {_reason(error)}") from None

    def _file(self, name: str | None) -> str:
        return str(self._project.folder / name) if name and name != OURS else "the page's template"


class _AuthorsTemplates(jinja2.FileSystemLoader):
    """The templates of an extension's folder. `sources` are those that were loaded."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.sources: dict[str, str] = {}

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Read a template."""
        found = super().get_source(environment, template)
        self.sources[template] = found[0]
        return found


def _reason(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f'there is no template "{error.name}".'
    if isinstance(error, jinja2.TemplateError):
        return error.message or str(error)
    if isinstance(error, UnicodeEncodeError):
        return f"it makes {error.object[error.start]!a}, half a character, which no page can hold."
    if isinstance(error, RecursionError):
        return "its expressions are nested too deeply, or it includes itself."
    if isinstance(error, UnicodeDecodeError):
        return "this is not UTF-8; save the file in that encoding."
    return f"{type(error).__name__}: {error}"


def _line_of(error: BaseException) -> str:
    """Return the line of the template that was being rendered; Jinja2 puts it into the traceback."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if not file.endswith(".py") and not file.startswith("<frozen "):
            line = trace.tb_lineno
        trace = trace.tb_next
    return f", line {line}" if line else ""
