"""An extension's folder: what its `pyproject.toml` says under `[tool.wwe]`, and the files it ships."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wwe_kit.errors import BadInput, did_you_mean, nearest, quoted
from wwe_kit.project.budget import Budget, read_budget
from wwe_kit.project.dependencies import read_dependencies
from wwe_kit.project.keys import HIDDEN, INTERACTION, TOOL, VIEW, VIEW_NAME, WORKSPACE
from wwe_kit.project.languages import read_languages
from wwe_kit.project.named_files import is_elsewhere, named_file, read_files
from wwe_kit.project.origins import problem_of
from wwe_kit.project.shipped import is_asset, is_left_out, is_named, shipped, surprises, why_not_shipped
from wwe_kit.project.table import Table
from wwe_kit.project.text_file import MODULE_LIMIT, SETTINGS_LIMIT, read_text
from wwe_kit.project.toml_file import parse_toml
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE
from wwe_protocol.events import EVENT_NAMES, MESSENGER_PREFIX

ANY_ORIGIN = "*"

_NAME = re.compile(VIEW_NAME)
_SEPARATOR = re.compile(r"[\s,]")  # of the list in the page, which web/frame/early.js reads


@dataclass(frozen=True, slots=True)
class View:
    """One page of an extension."""

    name: str
    level: str
    kind: str
    entry: str
    template: str | None
    title: str


@dataclass(frozen=True, slots=True)
class Project:
    """An extension's settings. `name` is its place in addresses, `label` what an agent reads.

    `style` is the style sheet of ours that all its pages have; with "auto" each page's template chooses.
    The first of the `languages` is that of the texts in the sources; there are none where nothing is translated.
    `files` name one file each, and `file_patterns` any number of them.
    `dependencies` are requirements as they are written, and `exclude` patterns of their files that do not ship.
    `apart` are packages in its folder that are none of its modules: see `wwe_kit.packages.copied`.
    """

    folder: Path
    name: str
    label: str
    runtime: str
    interpreter: str
    workspace_origins: tuple[str, ...]
    subscribe: tuple[str, ...]
    connect: tuple[str, ...]
    keeper: str
    snapshot: bool
    style: str
    budget: Budget
    files: tuple[str, ...]
    file_patterns: tuple[str, ...]
    dependencies: tuple[str, ...]
    exclude: tuple[str, ...]
    languages: tuple[str, ...]
    fallback_language: str
    views: tuple[View, ...]
    apart: tuple[str, ...] = ()

    def view(self, name: str) -> View:
        """Return a view by its name. Raises BadInput for one that is not there."""
        for view in self.views:
            if view.name == name:
                return view
        raise BadInput(f'{self.name} has no view "{name}". {nearest(name, [view.name for view in self.views])}')

    def author_modules(self) -> dict[str, Path]:
        """Return the Python files to ship: path below the folder, with slashes -> file. Tests are not shipped.

        Raises BadInput for what must not ship; see `wwe_kit.project.shipped`.
        """
        return {path: file for path, file in self._shipped() if path.endswith(".py")}

    def author_sources(self) -> dict[str, str]:
        """Return the text of the Python files to ship. Raises BadInput for one that is no text, or is too large."""
        return {path: read_text(file, MODULE_LIMIT) for path, file in self.author_modules().items()}

    def assets(self) -> dict[str, Path]:
        """Return what a browser fetches by its address: style sheets, and what is below `static/`.

        Raises BadInput for what must not ship; see `wwe_kit.project.shipped`.
        """
        found = shipped(self.folder, self.files, self.file_patterns)  # a package may bring style sheets
        return {path: file for path, file in found if is_asset(path)}

    def data_files(self) -> dict[str, Path]:
        """Return what Python reads: all that `files` names but modules.

        Raises BadInput for what must not ship; see `wwe_kit.project.shipped`.
        """
        return {path: file for path, file in self._shipped() if self._is_data(path)}

    def not_shipped(self) -> list[str]:
        """Return the paths of what an author may think that it ships, and that does not."""
        return surprises(self.folder, {path for path, _file in self._shipped()}, self.apart)

    def would_ship(self, place: Path) -> bool:
        """Return whether what is written to a place is in the extension's folder, and would ship."""
        if not place.is_relative_to(self.folder):
            return False
        return not is_left_out(place.relative_to(self.folder).as_posix())

    def _shipped(self) -> Iterator[tuple[str, Path]]:
        return shipped(self.folder, self.files, self.file_patterns, self.apart)

    def _is_data(self, path: str) -> bool:
        return (path in self.files and not path.endswith(".py")) or is_named(path, self.file_patterns)


def load_project(folder: Path) -> Project:
    """Read an extension's folder. Raises BadInput with one sentence for whatever is wrong with it."""
    file = folder / "pyproject.toml"
    metadata, text, table = _read(folder, file)
    name = _name(metadata, folder, file)
    label = table.text("label", name)
    languages, fallback_language = read_languages(table)
    files, file_patterns = read_files(table, folder)
    project = Project(
        folder=folder.resolve(),
        name=name,
        label=label,
        runtime=table.choice("runtime", TOOL["runtime"].choices, PYODIDE),
        interpreter=table.choice("interpreter", TOOL["interpreter"].choices, MICROPYTHON),
        workspace_origins=_workspace_origins(table),
        subscribe=_subscribe(table),
        connect=_origins(table, "connect"),
        keeper=table.text("keeper", ""),
        snapshot=table.flag("snapshot", default=True),
        style=table.choice("style", TOOL["style"].choices, "auto"),
        budget=read_budget(table.table("budget")),
        files=files,
        file_patterns=file_patterns,
        dependencies=read_dependencies(metadata, file, text),
        exclude=_exclude(table),
        languages=languages,
        fallback_language=fallback_language,
        views=_views(table, label, folder, files),
    )
    _check_keeper(table, project)
    table.finish()
    return project


def is_extension(folder: Path) -> bool:
    """Return whether a folder is meant as an extension, whatever may be wrong with its `pyproject.toml`."""
    file = folder / "pyproject.toml"
    try:
        return file.is_file() and b"[tool.wwe" in file.read_bytes()[:SETTINGS_LIMIT]
    except OSError:
        return False


def extension_around(folder: Path) -> Path | None:
    """Return the folder of the extension that a folder is in; None where it is in none."""
    return next((each for each in folder.resolve().parents if is_extension(each)), None)


def no_extension(folder: Path) -> BadInput:
    """Return the error for a folder that is no extension."""
    return BadInput(
        f"{folder} is not an extension: it has no pyproject.toml with a table [tool.wwe]. Name the folder of one, or "
        "write one with `wwe new NAME`."
    )


def no_folder(folder: Path) -> BadInput:
    """Return the error for a folder that is not there, with the nearest extension beside it."""
    beside = sorted(each.name for each in folder.resolve().parent.glob("*") if is_extension(each))
    hint = did_you_mean(folder.name, beside) or "Give the folder of an extension."
    return BadInput(f"{folder} is not a folder. {hint}")


def _read(folder: Path, file: Path) -> tuple[dict[str, Any], str, Table]:
    if not folder.is_dir():
        raise no_folder(folder)
    if not file.is_file():
        raise no_extension(folder)
    text = read_text(file, SETTINGS_LIMIT)
    content = parse_toml(text, str(file))
    tool = content.get("tool")
    if not isinstance(tool, dict) or "wwe" not in tool:
        raise no_extension(folder)
    return content, text, Table(tool["wwe"], str(file), "tool.wwe")


def _name(content: dict[str, Any], folder: Path, file: Path) -> str:
    project = content.get("project")
    name = project.get("name") if isinstance(project, dict) else None
    name = folder.resolve().name if name is None else name
    if isinstance(name, str) and _NAME.fullmatch(name.lower()):
        return name.lower()
    raise BadInput(
        f"{file}: the extension's name is {quoted(name)}, but it becomes part of an address: "
        'set name in [project], with letters, digits, "-", "_" and "." only.'
    )


def _check_keeper(table: Table, project: Project) -> None:
    """Check the view whose page keeps the interpreter for all others: it must stay until the agent logs out."""
    if not project.keeper:
        return
    if project.runtime != PYODIDE:
        is_only_keeper = any(view.name == project.keeper and view.kind == HIDDEN for view in project.views)
        and_view = f" and the view {project.keeper}" if is_only_keeper else ""
        raise table.refused(
            "keeper",
            f'pages share an interpreter only with runtime = "{PYODIDE}", and this extension has "{project.runtime}". '
            f'Remove the line keeper = "{project.keeper}"{and_view}.',
        )
    lasting = [view.name for view in project.views if view.level == WORKSPACE]
    if project.keeper not in lasting:
        hint = nearest(project.keeper, lasting) if lasting else 'Add one, with level = "workspace" and kind = "hidden".'
        raise table.wrong("keeper", project.keeper, "it must be the name of a view at workspace level", hint)


def _workspace_origins(table: Table) -> tuple[str, ...]:
    origins = table.texts("workspace-origins")
    if ANY_ORIGIN not in origins:
        return _checked_origins(table, "workspace-origins", origins)
    if len(origins) > 1:
        raise table.wrong("workspace-origins", list(origins), '"*" means every origin, so it must be alone')
    return origins


def _origins(table: Table, key: str) -> tuple[str, ...]:
    return _checked_origins(table, key, table.texts(key))


def _checked_origins(table: Table, key: str, origins: tuple[str, ...]) -> tuple[str, ...]:
    for origin in origins:
        if problem := problem_of(origin):
            raise table.wrong(key, origin, problem)
    return origins


def _exclude(table: Table) -> tuple[str, ...]:
    patterns = table.texts("exclude")
    for pattern in patterns:
        if not pattern.strip() or is_elsewhere(pattern):
            raise table.wrong("exclude", pattern, 'it must be a path in a package, with slashes: "babel/locale-data/*"')
    return patterns


def _subscribe(table: Table) -> tuple[str, ...]:
    names = table.texts("subscribe")
    for name in names:
        channel = name.removeprefix(MESSENGER_PREFIX)
        if name not in EVENT_NAMES and (channel == name or not channel):
            valid = [*EVENT_NAMES, MESSENGER_PREFIX + "<channel>"]
            raise table.wrong("subscribe", name, "that is no event", nearest(name, valid))
        if _SEPARATOR.search(name):
            raise table.wrong("subscribe", name, "a channel that is subscribed to while loading has no blank or comma")
    return names


def _views(table: Table, label: str, folder: Path, files: tuple[str, ...]) -> tuple[View, ...]:
    tables = table.tables("views")
    if not tables:
        tables = {"index": Table({}, str(folder / "pyproject.toml"), "tool.wwe.views.index")}
    return tuple(_view(name, view, label, folder, files) for name, view in tables.items())


def _view(name: str, table: Table, label: str, folder: Path, files: tuple[str, ...]) -> View:
    if not _NAME.fullmatch(name):
        raise BadInput(
            f'{folder / "pyproject.toml"}: the view "{name}" becomes part of an address: '
            'name it with lower-case letters, digits, "-", "_" and "." only.'
        )
    view = View(
        name=name,
        level=table.choice("level", VIEW["level"].choices, INTERACTION),
        kind=table.choice("kind", VIEW["kind"].choices, VIEW["kind"].default),
        entry=_file(table, "entry", "main.py", folder),
        template=_file(table, "template", "", folder) or None,
        title=table.text("title", label),
    )
    table.finish()
    if not view.entry.endswith(".py"):
        raise table.wrong("entry", view.entry, "it must be a Python file")
    if view.entry not in files and (why := why_not_shipped(view.entry)):
        raise table.wrong("entry", view.entry, why)
    return view


def _file(table: Table, key: str, default: str, folder: Path) -> str:
    name = table.text(key, default)
    return named_file(table, key, name, folder) if name else ""
