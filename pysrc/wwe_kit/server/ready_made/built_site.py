"""A site that `wwe build` wrote, as production serves it, for a workspace on this machine."""

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from pathlib import Path

from wwe_kit.build.site import Site
from wwe_kit.errors import BadInput
from wwe_kit.project.folder_walk import walk
from wwe_kit.project.project import ANY_ORIGIN, Project
from wwe_kit.server.site_folder import lasts

_ORIGINS = re.compile(r'(?<= data-origins=")[^"]*')
_FRAMES = re.compile(r"(?<=; frame-src )(?:&#?\w+;|[^;\"&])*")  # in an attribute, where quotes are &#39;
_SETTINGS = "pyproject.toml"
_HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


def read_built_site(project: Project, folder: Path, origins: Sequence[str]) -> Site:
    """Return the site in a folder. Its pages may also talk to these origins, which those in production do not know.

    Raises BadInput where the folder has no page of a view of the project.
    """
    site = Site(headers=dict(_HEADERS))
    for path, file in _files(folder):
        site.add(path, file.read_bytes(), immutable=lasts(f"/{path}"))
    for view in project.views:
        path = f"{view.name}.html"
        if path not in site.files:
            raise BadInput(f"{folder} has no {path}: run `wwe build` first, or name the folder with --out.")
        page, embedders = _with_origins(site.files[path].content.decode(), origins)
        site.add_page(view.name, page)
        site.headers["Content-Security-Policy"] = f"frame-ancestors {embedders}"
    return site


def edited_since(project: Project, folder: Path) -> list[str]:
    """Return the files of the extension that are newer than the pages in the folder; none if a page is missing.

    Raises BadInput as `Project.author_modules` does.
    """
    pages = [folder / f"{view.name}.html" for view in project.views]
    if not all(page.is_file() for page in pages):
        return []
    built = min(page.stat().st_mtime for page in pages)
    templates = {view.template: project.folder / view.template for view in project.views if view.template}
    own = {**project.author_modules(), **project.assets(), **project.data_files(), **templates}
    sources = {_SETTINGS: project.folder / _SETTINGS, **own}
    return [path for path, file in sorted(sources.items()) if file.is_file() and file.stat().st_mtime > built]


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    if not folder.is_dir():
        raise BadInput(f"{folder} is not there: run `wwe build` first, or name the folder with --out.")
    for found in walk(folder, lambda _path: False):
        if not found.is_folder and not found.problem:
            yield found.path, found.file


def _with_origins(page: str, origins: Sequence[str]) -> tuple[str, str]:
    """Return a page that knows these origins too, and all that may embed it."""
    found = _ORIGINS.search(page)
    own = unescape(found[0]).split() if found else []
    if own == [ANY_ORIGIN]:
        return page, ANY_ORIGIN
    more = " ".join(dict.fromkeys([*own, *origins]))
    with_frames = _FRAMES.sub(lambda match: f"{match[0]} {escape(' '.join(origins))}", page, count=1)
    return _ORIGINS.sub(escape(more), with_frames, count=1), more
