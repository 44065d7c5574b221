"""Renders an extension's pages with Jinja2: ours, or the author's own template that extends it."""

from collections.abc import Callable
from typing import Any

import jinja2

from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project, View
from wwe_kit.resources import resource

# An author's template begins with {% extends "wwe/page.html" %}.
OURS = "wwe/page.html"


class EmbedPages:
    """The pages of one extension. `asset(path)` in a template is the address of a file of the extension's."""

    def __init__(self, project: Project, asset: Callable[[str], str]) -> None:
        self._project = project
        ours = resource("templates/extension/page.html.jinja").read_text(encoding="utf-8")
        loaders = [jinja2.DictLoader({OURS: ours}), jinja2.FileSystemLoader(project.folder)]
        self._environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader(loaders), undefined=jinja2.StrictUndefined, autoescape=True, trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["asset"] = asset

    def render(self, view: View, wwe: dict[str, Any]) -> str:
        """Give the page of a view. Raises BadInput that names file and line for a template that does not render."""
        name = view.template or OURS
        try:
            return self._environment.get_template(name).render(view=view, label=self._project.label, wwe=wwe)
        except BadInput:
            raise
        except jinja2.TemplateSyntaxError as error:
            raise BadInput(f"{self._file(error.name)}, line {error.lineno}: {error.message}") from None
        except Exception as error:  # what an author's template computes may fail in any way
            raise BadInput(f"{self._file(name)}{_line_of(error)}: {_reason(error)}") from None

    def _file(self, name: str | None) -> str:
        return str(self._project.folder / name) if name and name != OURS else "the page's template"


def _reason(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f'there is no template "{error.name}".'
    if isinstance(error, jinja2.TemplateError):
        return error.message or str(error)
    if isinstance(error, UnicodeDecodeError):
        return "this is not UTF-8; save the file in that encoding."
    return f"{type(error).__name__}: {error}"


def _line_of(error: BaseException) -> str:
    """The line of the template that was being rendered; Jinja2 puts it into the traceback."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if not file.endswith(".py") and not file.startswith("<frozen "):
            line = trace.tb_lineno
        trace = trace.tb_next
    return f", line {line}" if line else ""
