"""Where the workspace of a test runs: beside the development server, or as a static site in the browser."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from wwe_kit.project.project import Project
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.server.workspace_options import read_file
from wwe_kit.testing.handles.host import Driven
from wwe_kit.testing.pytest_plugin.options import STATIC

if TYPE_CHECKING:
    from wwe_kit.playground.serving import PlaygroundServers

_OPTIONS = "the fixture wwe_options"


@dataclass(frozen=True, slots=True)
class Options:
    """The workspace's options, and what error messages call them."""

    content: dict[str, Any]
    where: str

    @staticmethod
    def of(given: Mapping[str, Any] | str | Path) -> "Options":
        """Return the options that a test gives: themselves, or their file. Raises BadInput for a file that is none."""
        if isinstance(given, Mapping):
            return Options(dict(given), _OPTIONS)
        return Options(read_file(Path(given), _OPTIONS), str(given))


@dataclass(frozen=True, slots=True)
class Served:
    """What the workspace is to show, and where goes what is printed."""

    projects: tuple[Project, ...]
    runtime: str | None
    printed: list[str]


@contextmanager
def driven(request: pytest.FixtureRequest, host: str, served: Served, options: Options) -> Iterator[Driven]:
    """Run a workspace. Raises BadInput for options or extensions that cannot be served."""
    if host == STATIC:
        yield _static(request, served, options)
        return
    settings = ServerSettings(served.projects, options.content, options.where, runtime=served.runtime)
    with ThreadedDevServer(settings, served.printed.append) as background:
        yield background


def _static(request: pytest.FixtureRequest, served: Served, options: Options) -> Driven:
    from wwe_kit.playground.driving import RemoteWorkspace  # noqa: PLC0415 - few tests need it
    from wwe_kit.playground.folders import PlaygroundSettings, build_playground  # noqa: PLC0415

    servers: PlaygroundServers = request.getfixturevalue("wwe_playground_servers")
    settings = PlaygroundSettings(
        served.projects,
        options.content,
        servers.host_origin,
        servers.extension_origins(len(served.projects)),
        options.where,
        served.runtime,
    )
    playground = build_playground(settings)
    served.printed.extend(playground.warnings)
    servers.show(playground)
    return RemoteWorkspace(
        request.getfixturevalue("context"), settings.workspace_origin, playground.origins, served.printed
    )
