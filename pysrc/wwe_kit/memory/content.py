"""What an extension is made of, for tests in memory: read, checked and rendered once for each state of its folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType

from wwe_kit.build.bundle import imports_texts
from wwe_kit.check.checker import check_extension
from wwe_kit.check.entry_form import mains
from wwe_kit.check.extension import interpreter_of
from wwe_kit.check.pages_check import judge_pages
from wwe_kit.check.report.refusal import refuse_errors
from wwe_kit.check.rule import Finding, Severity
from wwe_kit.errors import BadInput
from wwe_kit.memory.packages.library import Library, library_of
from wwe_kit.packages.package import Package
from wwe_kit.packages.packages import packages_of
from wwe_kit.project.project import Project, load_project
from wwe_kit.runtimes.runtimes import PYODIDE
from wwe_kit.server.edits.folder_state import FolderState, folder_state


@dataclass(frozen=True, slots=True)
class Content:
    """An extension that was checked: `html` by view, `sources` by path, and the entries whose `main()` is run.

    `interpreter` is what its pages run on, `packages` are what it gets from PyPI, `texts` what its pages fetch in other
    languages, `warnings` what `wwe check` warns of. If it `has_keeper`, its pages share an interpreter. `codes` keeps
    what was compiled of it.
    """

    project: Project
    html: Mapping[str, str]
    sources: dict[str, str]
    mains: list[str]
    interpreter: str
    packages: tuple[Package, ...]
    texts: Mapping[str, bytes]
    warnings: tuple[Finding, ...] = ()
    has_keeper: bool = False
    codes: dict[str, CodeType] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """Where its files are, with a slash at the end."""
        return f"{self.project.folder}/"

    @property
    def has_texts(self) -> bool:
        """Whether its pages know their language, and write dates and numbers."""
        return bool(self.project.languages) or imports_texts(self.sources.values())

    @property
    def library(self) -> Library | None:
        """What its code imports of its packages; None where it has none."""
        return library_of(self.packages) if self.packages else None

    @property
    def paths(self) -> list[str]:
        """Where its files and its packages are found."""
        return [str(self.project.folder), *([str(self.library.folder)] if self.library else [])]


_kept: dict[tuple[Path, str | None, bool], tuple[FolderState, Content]] = {}


def content_of(folder: Path, runtime: str | None = None, *, is_checked: bool = True) -> Content:
    """Return the content of an extension's folder as it is now; `runtime` is instead of the one that it names.

    If it `is_checked`, raises BadInput with every error that `wwe check` finds: what the runtime of its pages lacks,
    CPython has.
    """
    key = (folder.resolve(), runtime, is_checked)
    if key in _kept:
        state, content = _kept[key]
        if state == folder_state(content.project):
            return content
    project = load_project(folder)
    state = folder_state(project)
    warnings = _checked(project, runtime or project.runtime) if is_checked else ()
    content = _content(project, runtime or project.runtime, warnings)
    _kept[key] = (state, content)
    return content


def _checked(project: Project, runtime: str) -> tuple[Finding, ...]:
    report = check_extension(project, runtime, for_release=False)
    refuse_errors(report)
    return tuple(report.of(Severity.WARNING))


def _content(project: Project, runtime: str, warnings: tuple[Finding, ...]) -> Content:
    pages = judge_pages(project, runtime)
    if pages.rendered is None:
        raise BadInput("\n".join(finding.text(project.folder) for finding in pages.findings))
    sources = project.author_sources()
    entries = mains(sources, [view.entry for view in project.views])
    packages = packages_of(project, runtime)
    has_keeper = bool(project.keeper) and runtime == PYODIDE
    interpreter = interpreter_of(project, runtime)
    return Content(project, pages.rendered, sources, entries, interpreter, packages, pages.texts, warnings, has_keeper)
