"""Everything that can be said of an extension before a browser sees it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from wwe_kit.check.data_files_check import judge_data_files
from wwe_kit.check.extension import Extension, modules_of
from wwe_kit.check.module_files import judge_files
from wwe_kit.check.pages_check import Pages, judge_pages
from wwe_kit.check.python.all import FINDERS
from wwe_kit.check.rule import RULES, Finding, Severity
from wwe_kit.check.runtime.judgement import judge_modules
from wwe_kit.check.runtime.smaller_runtime import judge_runtime
from wwe_kit.check.settings_check import FILE, judge_exclude, judge_settings, load_or_find, not_shipped
from wwe_kit.check.silences import without_silenced
from wwe_kit.check.style_check import judge_styles, style_sheets
from wwe_kit.errors import BadInput
from wwe_kit.packages.copied import with_large_apart
from wwe_kit.packages.locking import why_not_fitting
from wwe_kit.packages.packages import known_packages, packages_of
from wwe_kit.project.project import Project
from wwe_kit.project.text_file import SETTINGS_LIMIT, read_text

_ASKED = frozenset({"WWE202", "WWE601"})


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in an extension's folder, in the order of the files.

    `sources` are the texts that the findings are in. `unasked` says why the runtime itself was not asked.
    """

    folder: Path
    findings: list[Finding]
    sources: dict[str, str] = field(default_factory=dict)
    unasked: str = ""

    def of(self, *severities: Severity) -> list[Finding]:
        """Return the findings of these severities."""
        return [finding for finding in self.findings if finding.severity in severities]

    @property
    def has_failed(self) -> bool:
        """Whether anything was found that is more than advice."""
        return bool(self.of(Severity.ERROR, Severity.WARNING))


def check_folder(folder: Path, runtime: str | None = None) -> Report:
    """Look at an extension's folder. Raises BadInput where it is not the folder of one."""
    project = load_or_find(folder)
    if isinstance(project, Finding):
        return Report(folder, [project], {FILE: _settings(folder)})
    unfetched = _why_not_fetched(project)
    report = check_extension(project, runtime or project.runtime)
    return replace(report, unasked=report.unasked or unfetched)


def check_extension(project: Project, runtime: str, *, may_ask: bool = True, for_release: bool = True) -> Report:
    """Look at an extension that is to run on `runtime`.

    Without `may_ask` the runtime itself is not asked, which takes some tenths of a second the first time. What only a
    release needs is looked for with `for_release`. Raises BadInput where the runtime fails in Node.js.
    """
    try:
        project = with_large_apart(project, runtime)
        sources = project.author_sources()
        pages = judge_pages(project, runtime)
        sheets = style_sheets(project)
        files = list(judge_data_files(project))
    except BadInput as error:  # what must not ship, or cannot be read
        return Report(project.folder, [not_shipped(project, error)])
    extension = Extension(project, runtime, modules_of(sources), pages.rendered, known_packages(project))
    judgement = judge_modules(extension, may_ask=may_ask)
    texts = {**sources, **pages.sources, **sheets, FILE: _settings(project.folder)}
    found = [
        *(judge_settings(project) if for_release else ()),
        *judge_exclude(project),
        *judgement.findings,
        *files,
        *judge_styles(sheets),
        *_found(extension, pages),
        *(judge_runtime(extension, judgement) if may_ask else ()),
    ]
    looked_for = _not_looked_for(unasked=bool(judgement.unasked) or not may_ask)
    return Report(project.folder, without_silenced(found, texts, looked_for), texts, judgement.unasked)


def _why_not_fetched(project: Project) -> str:
    """Fetch the packages of a lock that fits; return why they cannot be had, without a full stop."""
    try:
        if project.dependencies and not why_not_fitting(project):
            packages_of(project, project.runtime)
    except BadInput as error:
        return error.message.rstrip(".")
    return ""


def _found(extension: Extension, pages: Pages) -> Iterator[Finding]:
    yield from pages.findings
    yield from judge_files(extension)
    for module in extension.modules:
        for find in FINDERS:
            yield from find(extension, module)


def _not_looked_for(*, unasked: bool) -> Iterable[str]:
    return [code for code, rule in RULES.items() if rule.asks or code in _ASKED] if unasked else ()


def _settings(folder: Path) -> str:
    return read_text(folder / FILE, SETTINGS_LIMIT)
