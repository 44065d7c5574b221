"""A workspace with its extensions as files: a folder for the workspace's origin, and one for each extension's."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from jinja2 import FileSystemLoader

from wwe_host.access.origins import AcceptedOrigins
from wwe_host.model.agent import agent_of
from wwe_host.page.templates import environment
from wwe_host.settings.options import TRANSACTION, Options
from wwe_kit.build.output import check_out, replace_folders
from wwe_kit.build.policy import workspace_policy
from wwe_kit.build.site import RELEASE, Site, build_site
from wwe_kit.check.checker import check_extension
from wwe_kit.check.report.refusal import refuse_errors
from wwe_kit.errors import BadInput
from wwe_kit.icons import sprite
from wwe_kit.playground.archive import python_archives
from wwe_kit.project.origins import problem_of
from wwe_kit.project.project import Project
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.server.host_files import page_files, page_modules
from wwe_kit.server.scenario_file import load_scenario, scenario_text
from wwe_kit.server.sites import Sites, accepted_origins
from wwe_kit.server.workspace_options import ORIGINS, Content, workspace_options

WORKSPACE = "workspace"
EXTENSIONS = "extensions"
SETTING = "setting.json"
REMOTE = "remote.html"

# `link.js` takes the place of the one that a page with a server has.
_SCRIPTS = ("link.js", "locks.js", "open.js", "remote.js", "session.mjs")


@dataclass(frozen=True, slots=True)
class PlaygroundSettings:
    """What to write. `where` is what error messages call the options; `scenario` is a name, a file or "".

    `extension_origins` are those of the projects, in their order.
    """

    projects: tuple[Project, ...]
    options: Content
    workspace_origin: str
    extension_origins: tuple[str, ...]
    where: str = "the options"
    runtime: str | None = None
    scenario: str = ""


@dataclass(frozen=True, slots=True)
class Playground:
    """The site of the workspace, with its headers, and those of the extensions and their origins, by name."""

    workspace: Site
    extensions: dict[str, Site]
    origins: dict[str, str]
    warnings: tuple[str, ...]

    def folders(self, out: Path) -> dict[Path, Site]:
        """Return where each site goes."""
        extensions = {out / EXTENSIONS / name: site for name, site in self.extensions.items()}
        return {out / WORKSPACE: self.workspace, **extensions}


def write_playground(setting: PlaygroundSettings, out: Path) -> Playground:
    """Write a folder for each origin into a folder, replacing what is in it. Return what was written.

    Raises BadInput as `build_playground` does, for a folder that is not to be replaced, and for a module that a runtime
    cannot parse or find.
    """
    check_out(setting.projects, out, f"{WORKSPACE}/{SETTING}")
    for project in setting.projects:
        refuse_errors(check_extension(project, setting.runtime or project.runtime, for_release=False))
    playground = build_playground(setting)
    replace_folders(playground.folders(out), out)
    return playground


def build_playground(setting: PlaygroundSettings) -> Playground:
    """Make the sites in memory. Raises BadInput for origins, options or extensions that cannot be."""
    _check_origins(setting)

    def build(project: Project) -> Site:
        accepted = accepted_origins(project, [setting.workspace_origin])
        return build_site(project, mode=RELEASE, workspace_origins=accepted, runtime=setting.runtime)

    sites = Sites(setting.projects, build, setting.extension_origins)
    below = dict(load_scenario(setting.scenario).options) if setting.scenario else {}
    options = workspace_options(setting.options, setting.where, sites.by_name.values(), below)
    extensions = {name: extension.site for name, extension in sites.by_name.items()}
    return Playground(_workspace(setting, options), extensions, sites.origins(), options.warnings)


def _check_origins(setting: PlaygroundSettings) -> None:
    origins = setting.extension_origins
    named = [("--workspace-origin", setting.workspace_origin), *(("--extension-origin", each) for each in origins)]
    for option, origin in named:
        if problem := problem_of(origin):
            raise BadInput(f"{option} is {origin}, but {problem}.")
    if len(origins) != len(setting.projects):
        raise BadInput(
            f"--extension-origin is given {len(origins)} times, but it must be {len(setting.projects)}: once for each "
            "extension, in their order."
        )
    for origin, count in Counter((setting.workspace_origin, *origins)).items():
        if count > 1:
            raise BadInput(
                f"{origin} is the origin of more than one: give the workspace and each extension one of its own. On "
                "one origin nothing would keep their pages apart, and no origin rule could be tried."
            )


def _workspace(setting: PlaygroundSettings, options: Options) -> Site:
    site = Site()
    page = environment(FileSystemLoader(resource("templates"))).get_template("host/page.html.jinja")
    modules = page_modules(page_files())
    html = page.render(agent=agent_of(options).full_name, address="", files="", modules=modules, icons=sprite())
    site.add("index.html", html.encode())
    site.add(SETTING, _setting(setting, options).encode())
    for path, content in _assets():
        site.add(path, content)
    accepted = AcceptedOrigins(options.text(ORIGINS)).origins
    policy = workspace_policy(accepted, runs_python=True)
    site.headers |= {"Content-Security-Policy": policy, "Referrer-Policy": "no-referrer"}
    return site


def _setting(setting: PlaygroundSettings, options: Options) -> str:
    """Return what the host reads when it starts; see `wwe_playground.playground`."""
    return json.dumps(
        {
            "options": {**options.sections, TRANSACTION: options.transactions},
            "runtimes": {
                f"{project.name}.{view.name}": setting.runtime or project.runtime
                for project in setting.projects
                for view in project.views
            },
            "scenario": scenario_text(setting.scenario) if setting.scenario else "",
        }
    )


def _assets() -> Iterable[tuple[str, bytes]]:
    """Return what the page and its worker fetch, as the development server has it, and the runtime."""
    yield from ((path, file.read_bytes()) for path, file in page_files().items())
    ours = resource("web/playground")
    yield REMOTE, (ours / REMOTE).read_bytes()
    yield from ((f"assets/{name}", (ours / name).read_bytes()) for name in _SCRIPTS)
    files = runtimes.runtime_files(runtimes.PYODIDE)
    yield from ({f"runtime/{name}": file.read_bytes() for name, file in files.items()} | python_archives()).items()
