"""`wwe playground`: writes the two folders, and says how they are to be served."""

from collections.abc import Callable, Iterable
from pathlib import Path

from wwe_kit.playground.folders import EXTENSIONS, WORKSPACE, PlaygroundSettings, write_playground
from wwe_kit.project.project import Project
from wwe_kit.server.workspace_options import read_file


def playground(
    projects: Iterable[Project], out: Path, *, origins: tuple[str, str], options: Path | None, scenario: str,
    runtime: str | None, say: Callable[[str], object],
) -> None:
    """Write them; `origins` are the workspace's and the extensions'. Raises BadInput for what cannot be."""
    content = read_file(options) if options else {}
    setting = PlaygroundSettings(tuple(projects), content, *origins, str(options or "the options"), runtime, scenario)
    written = write_playground(setting, out)
    for warning in written.warnings:
        say(f"Warning: {setting.where}: {warning}")
    for warning in (warning for site in written.extensions.values() for warning in site.warnings):
        say(f"Warning: {warning}")
    for folder, origin in zip((WORKSPACE, EXTENSIONS), origins, strict=True):
        say(f"Wrote {out / folder}, to be served at {origin}/")
    _say_headers(say, f"the files of {WORKSPACE}", written.workspace.headers)
    for name, site in written.extensions.items():
        _say_headers(say, f"the pages of {EXTENSIONS}/{name}", site.headers)


def _say_headers(say: Callable[[str], object], what: str, headers: dict[str, str]) -> None:
    for name, value in headers.items():
        say(f"Serve {what} with the header {name}: {value}")
