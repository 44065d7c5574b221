"""What is wrong with `[tool.wwe]`, and what the build would refuse of it."""

from collections.abc import Iterator
from pathlib import Path

from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.errors import BadFile, BadInput, BadSetting
from wwe_kit.packages.lock import FILE as LOCK
from wwe_kit.packages.locking import why_not_fitting
from wwe_kit.packages.packages import unmatched_patterns
from wwe_kit.project.project import Project, load_project
from wwe_kit.project.text_file import SETTINGS_LIMIT, read_text
from wwe_kit.project.toml_file import NotToml
from wwe_kit.project.toml_lines import line_of

BAD_SETTING = rule(
    "WWE101",
    Severity.ERROR,
    "A setting cannot be",
    "`[tool.wwe]` in pyproject.toml has the keys and values that [the table of all settings](settings.md) lists.",
    bad='[tool.wwe]\nruntime = "micropyton"\n',
    good='[tool.wwe]\nruntime = "micropython"\nworkspace-origins = ["https://workspace.example.com"]\n',
    language="toml",
)
NO_ORIGIN = rule(
    "WWE102",
    Severity.ERROR,
    "No workspace may talk to the pages",
    "Pages talk to the workspaces that are named, and to no others, so the build asks for one.",
    bad='[tool.wwe]\nlabel = "Desk"\n',
    good='[tool.wwe]\nlabel = "Desk"\nworkspace-origins = ["https://workspace.example.com"]\n',
    language="toml",
)
NOT_SHIPPED = rule(
    "WWE105",
    Severity.ERROR,
    "A file cannot ship",
    "A link that leads out of the folder, a key that everybody could fetch, or a file that cannot be read.",
    bad="static/server.pem",
    good="server.pem in a folder outside of the extension",
    language="file",
)
NO_LOCK = rule(
    "WWE106",
    Severity.WARNING,
    "The lock does not fit the dependencies",
    "`wwe lock` writes pylock.toml, with the version and the hash of [each package](../packages.md) that pages get. A "
    "build without a lock takes what is newest that day, and refuses a lock that does not fit.",
    bad='dependencies = ["humanize"] in pyproject.toml, and no humanize in pylock.toml',
    good='dependencies = ["humanize"] in pyproject.toml, and pylock.toml as `wwe lock` writes it then',
    language="file",
)
NOTHING_EXCLUDED = rule(
    "WWE109",
    Severity.WARNING,
    "A pattern of exclude names no file",
    "`[tool.wwe] exclude` leaves out files of [packages](../packages.md). A pattern is a path in the wheel of one.",
    bad='[tool.wwe]\nworkspace-origins = ["https://workspace.example.com"]\nexclude = ["babel/locale_data/*"]\n',
    good='[tool.wwe]\nworkspace-origins = ["https://workspace.example.com"]\n',
    language="toml",
)

FILE = "pyproject.toml"


def load_or_find(folder: Path) -> Project | Finding:
    """Return an extension's settings, or what is wrong with them. Raises BadInput where the folder is no extension."""
    try:
        return load_project(folder)
    except BadInput as error:
        file = folder / FILE
        if not file.is_file() or "is not an extension" in error.message:
            raise
        return _finding(file, error)


def judge_settings(project: Project) -> Iterator[Finding]:
    """Find what the build refuses in settings that can be read."""
    if not project.workspace_origins:
        yield NO_ORIGIN.at(
            FILE,
            line_of(read_text(project.folder / FILE, SETTINGS_LIMIT), "tool.wwe"),
            "tool.wwe.workspace-origins is missing. Name the origins of the workspaces that the extension talks to, "
            'or ["*"] for any, which is not safe.',
        )
    if why := _why_no_lock(project):
        line = line_of(read_text(project.folder / FILE, SETTINGS_LIMIT), "project.dependencies")
        yield NO_LOCK.at(FILE, line, f"{LOCK} does not fit: {why}. Run `wwe lock`.")


def judge_exclude(project: Project) -> Iterator[Finding]:
    """Find patterns that leave out nothing, where the packages are known."""
    line = line_of(read_text(project.folder / FILE, SETTINGS_LIMIT), "tool.wwe.exclude")
    for pattern in unmatched_patterns(project):
        yield NOTHING_EXCLUDED.at(FILE, line, f'tool.wwe.exclude: no package has a file "{pattern}".')


def not_shipped(project: Project, error: BadInput) -> Finding:
    """Return the finding for what keeps the files of an extension from being read."""
    if isinstance(error, BadFile):
        return NOT_SHIPPED.at(_below(project.folder, error.file), error.line, error.sentence)
    return NOT_SHIPPED.at(FILE, 0, error.message)


def _why_no_lock(project: Project) -> str:
    """Return why no lock fits, without a full stop; "" where one does."""
    try:
        return why_not_fitting(project)
    except BadInput as error:
        return error.message.removeprefix(f"{project.folder / LOCK}: ").rstrip(".")


def _finding(file: Path, error: BadInput) -> Finding:
    if isinstance(error, BadSetting):
        return BAD_SETTING.at(FILE, line_of(read_text(file, SETTINGS_LIMIT), error.key), error.sentence)
    if isinstance(error, BadFile | NotToml):
        return BAD_SETTING.at(FILE, error.line, error.sentence)
    return BAD_SETTING.at(FILE, 0, error.message.removeprefix(f"{file}: ").removeprefix(f"{file} "))


def _below(folder: Path, file: str) -> str:
    path = Path(file)
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else file
