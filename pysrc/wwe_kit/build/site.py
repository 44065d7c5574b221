"""The static site of an extension: pages, scripts, the author's modules, and in a release the runtime beside them."""

import hashlib
import mimetypes
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from wwe_kit.build.images.image import Image
from wwe_kit.build.licences.pages import licence_files
from wwe_kit.build.output import check_out, replace_folders
from wwe_kit.build.page_maker import page_maker
from wwe_kit.build.page_start import kept_by, page_start
from wwe_kit.build.pages import Pages, PageValues
from wwe_kit.build.policy import content_security_policy, integrity
from wwe_kit.build.scripts import SHEETS, joined, script, sheet
from wwe_kit.build.starts.minified import Script, minified
from wwe_kit.build.starts.parts import early_parts, start_parts
from wwe_kit.build.starts.start import Start
from wwe_kit.check.checker import check_extension
from wwe_kit.check.module_files import check_names
from wwe_kit.check.report.refusal import refuse_errors
from wwe_kit.check.rule import Finding, Severity
from wwe_kit.errors import BadInput
from wwe_kit.packages.copied import with_large_apart
from wwe_kit.packages.packages import packages_of
from wwe_kit.project.project import ANY_ORIGIN, Project

DEVELOPMENT = "dev"
RELEASE = "release"

# Where a development page posts what is printed, and what goes wrong; the dev server answers there.
CONSOLE_PATH = "/wwe-dev/console"
# Where it asks for the author's editor.
OPEN_PATH = "/wwe-dev/open"

_TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}


# What is told of a file that a site has from now on: its path and its content.
Added = Callable[[str, bytes], object]


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file of a site. The name of one that is `immutable` changes with its content."""

    content: bytes
    media_type: str
    immutable: bool = False


@dataclass(slots=True)
class Site:
    """The files by their path below the site's folder, the pages by view, and the headers that pages come with.

    `visit` are the files that a first visit fetches beside the page itself, by what they are.
    `image` is that of Python's memory, if the pages start from one.
    `findings` are what `wwe check` says of the extension.
    `shipped` are the files of the extension's folder that are in it, by their path there; `not_shipped` are others, of
    which an author may think so.
    `added(path, content)` is told each file at once, while the others are still made.
    """

    files: dict[str, SiteFile] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    visit: dict[str, list[str]] = field(default_factory=dict)
    image: Image | None = None
    findings: list[Finding] = field(default_factory=list)
    shipped: list[str] = field(default_factory=list)
    not_shipped: list[str] = field(default_factory=list)
    folder: Path = field(default_factory=Path)
    added: Added | None = None
    _pages: dict[str, str] = field(default_factory=dict)

    @property
    def skipped(self) -> dict[str, str]:
        """The modules that are not in the image of Python's memory, and why: each page imports them itself."""
        return self.image.skipped if self.image else {}

    @property
    def warnings(self) -> list[str]:
        """Sentences about what does not work, or works in another way than its author may think."""
        return [each.text(self.folder) for each in self.findings if each.severity is not Severity.ADVICE]

    @property
    def advice(self) -> list[str]:
        """Sentences about what would be better."""
        return [each.text(self.folder) for each in self.findings if each.severity is Severity.ADVICE]

    def page(self, view: str) -> str:
        """Return the path of a view's page."""
        return self._pages[view]

    def pages(self) -> list[str]:
        """Return the paths of all pages."""
        return list(self._pages.values())

    def add(self, path: str, content: bytes, *, immutable: bool = False) -> str:
        """Add a file; return its path."""
        self.files[path] = SiteFile(content, media_type(path), immutable)
        if self.added:
            self.added(path, content)
        return path

    def add_hashed(self, path: str, content: bytes) -> str:
        """Add a file under a name that changes with its content; return its path."""
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
    """Return the media type of a file by its name, the same on every machine."""
    return _TYPES.get(PurePosixPath(path).suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"


def build_site(
    project: Project,
    *,
    mode: str = DEVELOPMENT,
    workspace_origins: Sequence[str] = (),
    runtime: str | None = None,
    added: Added | None = None,
) -> Site:
    """Make the site of an extension in memory.

    `workspace_origins` are beside those that the extension names; `runtime` is instead of the one it names. In
    development, runtimes are found under `/runtimes/` of the same origin. `added(path, content)` is told each file when
    it is there. Raises BadInput for a template that does not render, and for a file that cannot be read.
    """
    builder = _Builder(project, mode, (*project.workspace_origins, *workspace_origins), runtime or project.runtime)
    try:
        return builder.build(added)
    except OSError as error:  # a file went away while it was read
        raise BadInput(f"{error.filename or project.folder} cannot be read: {error.strerror}.") from None


def write_site(
    project: Project,
    out: Path,
    *,
    runtime: str | None = None,
    added: Added | None = None,
    finish: Callable[[Site, Path], object] = lambda _site, _folder: None,
) -> Site:
    """Write the site of an extension into a folder, replacing what is in it. Return the site.

    `added(path, content)` is told each file when it is there. `finish(site, folder)` adds to what was written before it
    takes the place of what `out` holds. A build that fails leaves that as it is.

    Raises BadInput for a folder that is not to be replaced, and with every error that `wwe check` finds.
    """
    check_out([project], out, _hashed("bundle.json", "*"))
    site = _checked(project, runtime, added)
    replace_folders({out: site}, out, lambda folder: finish(site, folder))
    return site


def _checked(project: Project, runtime: str | None, added: Added | None) -> Site:
    """Make the site, while the extension is checked. What the check says comes first."""
    packages_of(project, runtime or project.runtime)  # both need them
    with ThreadPoolExecutor(1) as pool:
        checking = pool.submit(copy_context().run, check_extension, project, runtime or project.runtime)
        try:
            site = build_site(project, mode=RELEASE, runtime=runtime, added=added)
        finally:
            refuse_errors(checking.result())
    site.findings = checking.result().findings
    return site


def _hashed(path: str, digest: str) -> str:
    plain = PurePosixPath(path)
    return str(plain.with_name(f"{plain.stem}-{digest}{plain.suffix}"))


class _Builder:
    def __init__(self, project: Project, mode: str, origins: tuple[str, ...], runtime: str) -> None:
        self._project = project = with_large_apart(project, runtime)
        self._mode = mode
        self._origins = (ANY_ORIGIN,) if ANY_ORIGIN in origins else tuple(dict.fromkeys(origins))
        self._runtime = runtime
        self._assets = project.assets()
        copied = {f"{package}/" for package in project.apart}
        ships = {*project.author_modules(), *self._assets, *project.data_files(), *copied}
        self._site = Site(shipped=sorted(ships), not_shipped=project.not_shipped(), folder=project.folder)

    def build(self, added: Added | None) -> Site:
        self._site.added = added
        check_names(self._project)
        for path, file in self._assets.items():
            self._site.add(path, file.read_bytes())
        shared = self._shared()
        pages = self._pages()
        for view in self._project.views:
            self._site.add_page(view.name, pages.render(view, shared))
        if self._mode == RELEASE:
            for path, text in licence_files(self._project, self._runtime).items():
                self._site.add(path, text.encode())
        report = check_extension(self._project, self._runtime, may_ask=False, for_release=False)
        self._site.findings = report.findings
        self._site.headers["Content-Security-Policy"] = "frame-ancestors " + (" ".join(self._origins) or "'none'")
        return self._site

    def _pages(self) -> Pages:
        def asset(path: str) -> str:
            return quote(self._asset(path))

        pages = page_maker(self._project, asset, sheet, self._site.add_hashed)
        self._site.visit["client and extension"] += pages.texts_of(self._project.views[0])
        return pages

    def _shared(self) -> PageValues:
        """Return the values that the templates of all pages get."""
        start = page_start(self._project, self._runtime, self._site, is_release=self._mode == RELEASE)
        self._site.image = start.image
        styles = [self._asset(path) for path in self._assets if path.endswith(".css")]
        values = self._values(start, styles)
        own = [values["early"], values["start"], *styles]
        if self._mode == RELEASE:
            values["integrity"] = {path: integrity(self._site.files[path].content) for path in own[:2]}
        self._site.visit = {"scripts and styles": own, "client and extension": start.own, "runtime": start.runtime}
        if start.packages:
            self._site.visit["compiled packages"] = start.packages
        return values

    def _values(self, start: Start, styles: list[str]) -> PageValues:
        is_development = self._mode == DEVELOPMENT
        early, starting = self._two_scripts(start, is_development=is_development)
        return {
            "language": "en",
            "direction": "ltr",
            "texts": "",
            "early": early,
            "start": starting,
            "integrity": {},
            "keeper": kept_by(self._project, self._runtime),
            "settings": start.settings,
            "preload_modules": start.modules,
            "preload_files": start.fetched,
            "pyscript": start.tag(starting),
            "policy": content_security_policy(
                self._runtime,
                self._project.connect,
                self._origins,
                [sheet(name) for name in self._looks()],
                self._project.assets(),
            ),
            "origins": " ".join(self._origins),
            "subscribe": " ".join(self._project.subscribe),
            "console": CONSOLE_PATH if is_development else "",
            "open": OPEN_PATH if is_development else "",
            "watcher": self._site.add_hashed("watcher.js", script("frame/watcher.js")) if is_development else "",
            "style": self._project.style,
            "styles": [quote(path) for path in styles],
        }

    def _two_scripts(self, start: Start, *, is_development: bool) -> tuple[str, str]:
        """Return where a page's two scripts are, `early.js` and `start.js`, which is a module."""
        early = joined(early_parts(self._project, self._runtime, is_development=is_development))
        ours = start_parts(self._project, self._runtime, start)
        if is_development:
            starting = joined(ours, start.glue)
        elif start.is_glue_ready:
            early, starting = minified([Script(early, is_module=False), Script(joined(ours), is_module=False)])
            starting = b"\n".join([start.glue, starting])
        else:
            early, starting = minified(
                [Script(early, is_module=False), Script(joined(ours, start.glue), is_module=True)]
            )
        return self._site.add_hashed("early.js", early), self._site.add_hashed("start.js", starting)

    def _looks(self) -> list[str]:
        """Return the style sheets of ours that a page may have."""
        return [name for name in SHEETS if self._project.style in (name, "auto")]

    def _asset(self, path: str) -> str:
        """Return the path of a file of the extension's, under a name that changes with its content."""
        file = self._assets.get(path)
        if file is None:
            raise BadInput(f'{self._project.folder} has no asset "{path}": a style sheet, or a file below static/.')
        return self._site.add_hashed(path, file.read_bytes())
