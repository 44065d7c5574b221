"""What is to be said of the files that Python reads: patterns that name none, and how large they are."""

from collections.abc import Iterator

from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.check.settings_check import FILE
from wwe_kit.errors import quoted
from wwe_kit.project.patterns import matches
from wwe_kit.project.project import Project
from wwe_kit.project.text_file import SETTINGS_LIMIT, read_text
from wwe_kit.project.toml_lines import line_of

NAMES_NONE = rule(
    "WWE107",
    Severity.WARNING,
    "A pattern names no file",
    "What `files` names ships, and nothing else that Python could read. Modules ship by their own rules; hidden files, "
    "backups and folders such as `tests/` only where they are named one by one.",
    bad='files = ["locales/*.json"], where the folder has locale/de.json',
    good='files = ["locale/*.json"], where the folder has locale/de.json',
    language="file",
)
LARGE = rule(
    "WWE108",
    Severity.ADVICE,
    "Every page brings large files",
    "What `files` names comes with every page, before its entry runs. What is below `static/` is fetched when it is "
    "asked for.",
    bad="data/prices.csv with 2 MB, in files",
    good="static/prices.csv, which page.fetch reads",
    language="file",
)

_LARGEST = 300_000  # bytes; a page on Pyodide fetches 2 MB, compressed


def judge_data_files(project: Project) -> Iterator[Finding]:
    """Find what is wrong with `files`. Raises BadInput for what must not ship, and for what cannot be read."""
    paths = project.data_files()
    line = line_of(read_text(project.folder / FILE, SETTINGS_LIMIT), "tool.wwe.files")
    for pattern in project.file_patterns:
        if not any(matches(path, pattern) for path in paths):
            sentence = f"files has the pattern {quoted(pattern)}, and no file that may ship fits it."
            yield NAMES_NONE.at(FILE, line, sentence)
    sizes = {path: file.stat().st_size for path, file in paths.items()}
    if sum(sizes.values()) > _LARGEST:
        largest = max(sizes, key=lambda path: sizes[path])
        yield LARGE.at(
            FILE,
            line,
            f"every page brings the {sum(sizes.values()) / 1e6:,.1f} MB of files, of which {largest} is the largest. "
            "Put what few pages need below static/, and write: await page.fetch(...).",
        )
