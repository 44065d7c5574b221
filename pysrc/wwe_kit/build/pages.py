"""Renders an extension's pages with Jinja2: ours, or the author's own template that extends it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock
from types import CodeType
from typing import Protocol, TypedDict

import jinja2
import jinja2.bccache

from wwe_kit import time_limit
from wwe_kit.build import macro_arguments
from wwe_kit.build.template_errors import Known, place_of, reason_of
from wwe_kit.check.rule import Finding
from wwe_kit.check.template_check import blocks_by_template, dropped_by_jinja, dropped_by_policy
from wwe_kit.errors import BadFile, BadInput
from wwe_kit.project.project import Project, View
from wwe_kit.resources import resource
from wwe_kit.texts.catalogue import UNTRANSLATED, Catalogue

# An author's template begins with {% extends "wwe/page.html" %}, or with one of the others of templates/extension.
OURS = "wwe/page.html"
MACROS = "wwe/macros.html"
_SUFFIX = ".jinja"


class PageValues(TypedDict):
    """What the templates of all pages of an extension get as `wwe`: addresses, and settings of the start."""

    language: str
    direction: str
    texts: str
    early: str
    start: str
    integrity: dict[str, str]
    keeper: str
    settings: dict[str, str]
    preload_modules: list[str]
    preload_files: list[str]
    pyscript: dict[str, str]
    policy: str
    origins: str
    subscribe: str
    console: str
    open: str
    watcher: str
    style: str
    styles: list[str]


class Pages(Protocol):
    """Makes the pages of an extension."""

    def render(self, view: View, wwe: PageValues) -> str:
        """Return the page of a view. Raises BadInput for a template that does not render."""
        ...

    def findings(self, *, allows_style: bool) -> Iterator[Finding]:
        """Return what is to be said about the templates that pages were rendered from."""
        ...

    def texts_of(self, view: View) -> list[str]:
        """Return the paths of the texts that every agent fetches for a view."""
        ...

    @property
    def sources(self) -> dict[str, str]:
        """The author's templates that pages were rendered from, by their names."""
        ...


class NeverStarts(BadFile):
    """A page that lacks the kit's scripts."""


class _Compiled(jinja2.BytecodeCache):
    """The code of the templates that were compiled last, for every build of this process."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}
        self._lock = Lock()  # several extensions may be built at once

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Give a bucket the code of its source, if there is any."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep the code of a bucket, and let the oldest go."""
        with self._lock:
            if bucket.code is not None:
                self._codes[bucket.key, bucket.checksum] = bucket.code
            if len(self._codes) > _MOST_COMPILED:
                del self._codes[next(iter(self._codes))]


_MOST_COMPILED = 64
_COMPILED = _Compiled()


class EmbedPages:
    """The pages of one extension, in the language of `texts`.

    `asset(path)` in a template is the address of a file of the extension's, `style(name)` the text of a sheet of ours.
    """

    def __init__(
        self, project: Project, asset: Callable[[str], str], style: Callable[[str], str], texts: Catalogue | None = None
    ) -> None:
        self._project = project
        self._ours = {
            f"wwe/{file.name.removesuffix(_SUFFIX)}": file.read_text(encoding="utf-8")
            for file in sorted(resource("templates/extension").glob(f"*{_SUFFIX}"))
        }
        self._authors = _AuthorsTemplates(project.folder)
        self._environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader([jinja2.DictLoader(self._ours), self._authors]),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
            bytecode_cache=_COMPILED,
        )
        self._environment.policies["ext.i18n.trimmed"] = True
        own = texts or UNTRANSLATED
        self._environment.install_gettext_callables(  # type: ignore[attr-defined]  # of the extension
            own.gettext, own.ngettext, newstyle=True, pgettext=own.pgettext, npgettext=own.npgettext
        )
        self._environment.globals |= macro_arguments.FUNCTIONS
        self._environment.globals |= {"asset": asset, "style": style}

    def render(self, view: View, wwe: PageValues) -> str:
        """Return the page of a view.

        Raises BadInput that names file and line for a template that does not render, and NeverStarts, which is one too,
        for a page that never starts Python.
        """
        page = self._rendered(view, wwe)
        if any(f'src="{script}"' not in page for script in (wwe["early"], wwe["start"])):
            raise NeverStarts(
                self._file(view.template),
                1,
                "this page never starts Python: it does not have the kit's scripts. "
                f'Begin it with {{% extends "{OURS}" %}}, and put what it shows into {{% block body %}}.',
            )
        return page

    def findings(self, *, allows_style: bool) -> Iterator[Finding]:
        """Return what is to be said about the author's templates that the pages were rendered from.

        `allows_style`: the policy of the pages lets styles stand in the page itself.
        """
        sources = self.sources
        blocks = blocks_by_template(self._ours | sources)
        for name, source in sorted(sources.items()):
            found = dropped_by_policy(name, source, allows_style=allows_style)
            yield from sorted([*found, *dropped_by_jinja(name, source, self._environment, blocks)])

    def texts_of(self, _view: View) -> list[str]:
        """Return nothing: these pages have their texts."""
        return []

    @property
    def sources(self) -> dict[str, str]:
        """The author's templates that the pages were rendered from, by their names."""
        return self._authors.sources

    def _rendered(self, view: View, wwe: PageValues) -> str:
        name = view.template or OURS
        try:
            template = self._environment.get_template(name)
            with time_limit.limited(time_limit.LIMIT_S):
                page = template.render(view=view, label=self._project.label, wwe=wwe)
            page.encode()  # half a surrogate pair, which a template can make, is no text that could be written
            return page
        except BadInput:
            raise
        except jinja2.TemplateSyntaxError as error:
            raise BadFile(self._file(error.name), error.lineno, str(error.message)) from None
        except Exception as error:  # what an author's template computes may fail in any way
            place, line = place_of(error, self._authors.files)
            raise BadFile(self._file(place or name), line or 0, reason_of(error, self._known())) from None

    def _known(self) -> Known:
        macros = vars(self._environment.get_template(MACROS).module)
        arguments = {name: each.arguments for name, each in macros.items() if isinstance(each, jinja2.runtime.Macro)}
        authors = [path.name for path in sorted(self._project.folder.glob("*.html"))]
        return Known([*self._ours, *authors], arguments)

    def _file(self, name: str | None) -> str:
        return str(self._project.folder / name) if name and name not in self._ours else "the page's template"


class _AuthorsTemplates(jinja2.FileSystemLoader):
    """The templates of an extension's folder. `sources` are those that were loaded, `files` their names by path."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.sources: dict[str, str] = {}
        self.files: dict[str, str] = {}

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Read a template."""
        found = super().get_source(environment, template)
        self.sources[template] = found[0]
        self.files[found[1]] = template
        return found
