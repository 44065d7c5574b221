"""The static site of an extension: pages, scripts, the author's modules, and in a release the runtime beside them."""

import hashlib
import json
import mimetypes
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from wwe_kit import runtimes
from wwe_kit.bundle import library
from wwe_kit.errors import BadInput
from wwe_kit.pages import Pages
from wwe_kit.parsing import check_modules
from wwe_kit.policy import content_security_policy
from wwe_kit.project import ANY_ORIGIN, Project
from wwe_kit.resources import resource

DEVELOPMENT = "dev"
RELEASE = "release"

# Where a development page posts what is printed, and what goes wrong; the dev server answers there.
CONSOLE_PATH = "/wwe-dev/console"

_BUNDLE = "bundle.json"
_EARLY = ("shared/codec.js", "frame/panel.js", "frame/early.js")
_TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file of a site. The name of one that is `immutable` changes with its content."""

    content: bytes
    media_type: str
    immutable: bool = False


@dataclass(slots=True)
class Site:
    """The files by their path below the site's folder, the pages by view, and the headers that pages come with."""

    files: dict[str, SiteFile] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    _pages: dict[str, str] = field(default_factory=dict)

    def page(self, view: str) -> str:
        """Give the path of a view's page."""
        return self._pages[view]

    def add(self, path: str, content: bytes, *, immutable: bool = False) -> str:
        """Add a file; gives its path."""
        self.files[path] = SiteFile(content, media_type(path), immutable)
        return path

    def add_hashed(self, path: str, content: bytes) -> str:
        """Add a file under a name that changes with its content; gives its path."""
        return self.add(_hashed(path, hashlib.sha256(content).hexdigest()[:10]), content, immutable=True)

    def add_page(self, view: str, content: str) -> None:
        """Add the page of a view."""
        self._pages[view] = self.add(f"{view}.html", content.encode())

    def write(self, folder: Path) -> None:
        """Write the files into a folder."""
        for path, file in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)


def media_type(path: str) -> str:
    """Give the media type of a file by its name, the same on every machine."""
    return _TYPES.get(PurePosixPath(path).suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"


def build_site(
    project: Project, *, mode: str = DEVELOPMENT, workspace_origins: Sequence[str] = (), runtime: str | None = None
) -> Site:
    """Make the site of an extension in memory.

    `workspace_origins` are beside those that the extension names; `runtime` is instead of the one it names. In
    development, runtimes are found under `/runtimes/` of the same origin. Raises BadInput for a template that does not
    render, and for a file that cannot be read.
    """
    builder = _Builder(project, mode, (*project.workspace_origins, *workspace_origins), runtime or project.runtime)
    try:
        return builder.build()
    except OSError as error:  # a file went away while it was read
        raise BadInput(f"{error.filename} cannot be read: {error.strerror}.") from None


def write_site(project: Project, out: Path, *, runtime: str | None = None) -> Site:
    """Write the site of an extension into a folder, replacing what is in it. Gives the site.

    Raises BadInput where no workspace origin is named, for a folder that is not to be replaced, and for a module that
    the runtime cannot parse or find.
    """
    if not project.workspace_origins:
        raise BadInput(
            f"{project.folder / 'pyproject.toml'}: tool.wwe.workspace-origins is missing. Name the origins of the "
            'workspaces that the extension talks to, or ["*"] for any, which is not safe.'
        )
    check_out([project], out, _hashed(_BUNDLE, "*"))
    check_modules(project, runtime or project.runtime)
    site = build_site(project, mode=RELEASE, runtime=runtime)
    replace_folders({out: site}, out)
    return site


def check_out(projects: Iterable[Project], out: Path, mark: str) -> None:
    """Raise BadInput for a folder that is not to be replaced. What a build has written holds a file like `mark`."""
    if out.exists() and not out.is_dir():
        raise BadInput(f"--out {out} is a file, but it must be a folder.")
    for project in projects:
        if out.resolve() in (project.folder, *project.folder.parents):
            raise BadInput(f"--out {out} holds the extension itself; give another folder.")
        if project.would_ship(out.resolve()):
            raise BadInput(f"--out {out} would be shipped with the extension that it is in: use build/ or dist/ there.")
    if out.exists() and any(out.iterdir()) and not any(out.glob(mark)):
        raise BadInput(f"--out {out} holds what no build has written; empty it, or give another folder.")


def replace_folders(sites: Mapping[Path, Site], out: Path) -> None:
    """Write sites into their folders, in the place of everything that `out` holds."""
    try:
        if out.exists():
            shutil.rmtree(out.resolve())
        for folder, site in sites.items():
            site.write(folder.resolve())
    except OSError as error:
        raise BadInput(f"--out {out} cannot be written: {error.strerror}.") from None


def _hashed(path: str, digest: str) -> str:
    plain = PurePosixPath(path)
    return str(plain.with_name(f"{plain.stem}-{digest}{plain.suffix}"))


class _Builder:
    def __init__(self, project: Project, mode: str, origins: tuple[str, ...], runtime: str) -> None:
        self._project = project
        self._mode = mode
        self._origins = (ANY_ORIGIN,) if ANY_ORIGIN in origins else tuple(dict.fromkeys(origins))
        self._runtime = runtime
        self._site = Site()

    def build(self) -> Site:
        for path, file in self._project.assets().items():
            self._site.add(path, file.read_bytes())
        shared = self._shared()
        pages = Pages(self._project, self._asset)
        for view in self._project.views:
            self._site.add_page(view.name, pages.render(view, shared))
        self._site.headers["Content-Security-Policy"] = "frame-ancestors " + (" ".join(self._origins) or "'none'")
        return self._site

    def _shared(self) -> dict[str, Any]:
        """What every page of the extension is told."""
        return {
            "bundle": self._bundle(),
            "early": self._script("early.js", _EARLY),
            "start": self._script("start.js", self._start_parts()),
            "keeper": self._keeper,
            "runtime": self._runtime_entry(),
            "runtime_files": " ".join(self._interpreter_addresses().values()),
            "interpreter": self._project.interpreter,
            **self._pyscript(),
            "policy": content_security_policy(self._runtime, self._project.connect, self._origins),
            "origins": " ".join(self._origins),
            "subscribe": " ".join(self._project.subscribe),
            "console": CONSOLE_PATH if self._mode == DEVELOPMENT else "",
            "base_style": self._site.add_hashed("base.css", resource("web/frame/base.css").read_bytes()),
            "styles": [self._asset(path) for path in self._project.assets() if path.endswith(".css")],
        }

    @property
    def _keeper(self) -> str:
        """The view that keeps the interpreter; "" where each page has its own."""
        return self._project.keeper if self._runtime == runtimes.PYODIDE else ""

    def _start_parts(self) -> list[str]:
        return [*(["frame/keeper.js"] if self._keeper else []), "frame/start.js", f"frame/start-{self._runtime}.js"]

    def _script(self, name: str, parts: Sequence[str]) -> str:
        content = b"\n".join(resource(f"web/{part}").read_bytes() for part in parts)
        return self._site.add_hashed(name, content)

    def _bundle(self) -> str:
        app = self._project.author_sources()
        content = {"library": library(app.values(), has_keeper=bool(self._keeper)), "app": app}
        return self._site.add_hashed(_BUNDLE, json.dumps(content, ensure_ascii=False).encode())

    def _asset(self, path: str) -> str:
        """The address of a file of the extension's, under a name that changes with its content."""
        file = self._project.assets().get(path)
        if file is None:
            raise BadInput(f'{self._project.folder} has no asset "{path}": a style sheet, or a file below static/.')
        return self._site.add_hashed(path, file.read_bytes())

    # --- the runtime -------------------------------------------------------------------------------------------------

    def _runtime_entry(self) -> str:
        """The address of the module that a page's start imports."""
        addresses = self._runtime_addresses(self._runtime)
        if self._runtime == runtimes.PYSCRIPT:
            return addresses["core.js"]
        return addresses["pyodide.mjs" if self._runtime == runtimes.PYODIDE else "micropython.mjs"]

    def _interpreter_addresses(self) -> dict[str, str]:
        """Python itself, also where PyScript loads it; a page whose start fails says which file is missing."""
        is_pyscript = self._runtime == runtimes.PYSCRIPT
        return self._runtime_addresses(self._project.interpreter if is_pyscript else self._runtime)

    def _runtime_addresses(self, runtime: str) -> dict[str, str]:
        package = runtimes.PACKAGES[runtime]
        if self._mode == DEVELOPMENT:
            return {name: f"/runtimes/{package}/{name}" for name in runtimes.runtime_files(runtime)}
        folder = f"{runtime}-{runtimes.package_version(package)}"
        return {
            name: self._site.add(f"{folder}/{name}", file.read_bytes(), immutable=True)
            for name, file in runtimes.runtime_files(runtime).items()
        }

    def _pyscript(self) -> dict[str, str]:
        """PyScript is always pointed at local files: without that it fetches its interpreter from elsewhere."""
        if self._runtime != runtimes.PYSCRIPT:
            return {}
        is_pyodide = self._project.interpreter == runtimes.PYODIDE
        addresses = self._interpreter_addresses()
        config = {"interpreter": _absolute_below(addresses["pyodide.mjs" if is_pyodide else "micropython.mjs"])}
        return {
            "pyscript_type": "py" if is_pyodide else "mpy",
            "pyscript_config": self._site.add_hashed("pyscript.json", json.dumps(config).encode()),
            # The tag makes PyScript start; the entry itself is run by our own start, which shows what goes wrong.
            "pyscript_entry": self._site.add_hashed("pyscript.py", b"pass\n"),
        }


def _absolute_below(address: str) -> str:
    return address if address.startswith("/") else f"./{address}"
