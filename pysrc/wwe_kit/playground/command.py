"""`wwe playground`: writes a folder for each origin, and says how they are to be served."""

import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from wwe_kit.playground.folders import EXTENSIONS, WORKSPACE, PlaygroundSettings, write_playground
from wwe_kit.project.project import Project
from wwe_kit.server.workspace_options import read_file

_FIRST_PORT = 8701
_HERE = ("localhost", "127.0.0.1")


def playground(
    projects: Iterable[Project],
    out: Path,
    *,
    workspace_origin: str,
    extension_origins: Sequence[str],
    options: Path | None,
    scenario: str,
    runtime: str | None,
    say: Callable[[str], object],
) -> dict[str, Any]:
    """Write them. Without `extension_origins` they are ports of this machine.

    Return the same for a program: what `--json` prints. Raises BadInput for what cannot be.
    """
    content, served = read_file(options) if options else {}, tuple(projects)
    origins = tuple(extension_origins) or tuple(f"http://127.0.0.1:{_FIRST_PORT + n}" for n in range(len(served)))
    setting = PlaygroundSettings(
        served, content, workspace_origin, origins, str(options or "the options"), runtime, scenario
    )
    written = write_playground(setting, out)
    warnings = [f"{setting.where}: {warning}" for warning in written.warnings]
    warnings += [str(warning) for site in written.extensions.values() for warning in site.warnings]
    for warning in warnings:
        say(f"Warning: {warning}")
    say(f"Wrote {out / WORKSPACE}, serve it at {workspace_origin}/")
    for name, origin in written.origins.items():
        say(f"Wrote {out / EXTENSIONS / name}, serve it at {origin}/")
    _say_headers(say, f"the files of {WORKSPACE}", written.workspace.headers)
    for name, site in written.extensions.items():
        _say_headers(say, f"the pages of {EXTENSIONS}/{name}", site.headers)
    places = {out / EXTENSIONS / name: origin for name, origin in written.origins.items()}
    _say_next(say, {out / WORKSPACE: workspace_origin, **places})
    return {
        "workspace": _served(out / WORKSPACE, workspace_origin, written.workspace.headers),
        "extensions": {
            name: _served(out / EXTENSIONS / name, written.origins[name], site.headers)
            for name, site in written.extensions.items()
        },
        "warnings": warnings,
    }


def _say_next(say: Callable[[str], object], places: Mapping[Path, str]) -> None:
    """Say how to try it. `places` has the origin of each folder; that of the workspace is the first."""
    here = {folder: urlsplit(origin) for folder, origin in places.items() if urlsplit(origin).hostname in _HERE}
    say("\nNext:")
    if len(here) < len(places):
        say("  put the folders on their web servers")
    if here:
        say("  start on this machine, each in a terminal of its own:")
    for folder, address in here.items():
        port = address.port or 80
        say(f"    python -m http.server {port} --bind 127.0.0.1 --directory {shlex.quote(str(folder))}")
    say(f"  open {next(iter(places.values()))}/")


def _served(folder: Path, origin: str, headers: dict[str, str]) -> dict[str, Any]:
    return {"folder": str(folder.resolve()), "origin": origin, "headers": headers}


def _say_headers(say: Callable[[str], object], what: str, headers: dict[str, str]) -> None:
    for name, value in headers.items():
        say(f"Serve {what} with the header {name}: {value}")
