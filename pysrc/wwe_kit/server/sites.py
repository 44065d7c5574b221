"""The extensions that are served: each one's site in memory, rebuilt from its folder when that changes."""

import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wwe_kit.errors import BadFile, BadInput, BadSetting, nearest
from wwe_kit.packages.lock import FILE as LOCK
from wwe_kit.printable import printable
from wwe_kit.project.project import ANY_ORIGIN, Project, load_project
from wwe_kit.project.text_file import SETTINGS_LIMIT, read_text
from wwe_kit.project.toml_file import NotToml
from wwe_kit.project.toml_lines import line_of
from wwe_kit.server.edits.folder_state import FolderState, folder_state

if TYPE_CHECKING:
    from wwe_kit.build.site import Site

Build = Callable[[Project], "Site"]


class _Built(NamedTuple):
    project: Project
    site: "Site"
    trouble: str = ""


class ServedExtension:
    """One extension. While it cannot be built, `trouble` is the sentence why, and the last good site stays.

    `origin` is its own, at whose root its site is; `check_name` raises BadInput for a name that another has.
    `built_from` is what its folder looked like when the last build began.
    """

    def __init__(
        self,
        project: Project,
        build: Build,
        origin: str,
        check_name: Callable[[Project], object] = lambda _project: None,
    ) -> None:
        self.origin = origin
        self._check_name = check_name
        self._build = build
        self._builds = 0
        self.built_from = folder_state(project)
        self._built = _Built(project, build(project))

    @property
    def project(self) -> Project:
        """Its settings, of the last build that was good."""
        return self._built.project

    @property
    def site(self) -> "Site":
        """The last good site."""
        return self._built.site

    @property
    def trouble(self) -> str:
        """Why it cannot be built; "" where it can."""
        return self._built.trouble

    @property
    def pages(self) -> dict[str, str]:
        """View -> path of its page."""
        built = self._built
        return {view.name: built.site.page(view.name) for view in built.project.views}

    def rebuild(self) -> None:
        """Read its folder again. Nothing is raised, whatever is in it. May be called in another thread."""
        self._builds += 1
        number = self._builds
        self.built_from = folder_state(self.project)
        built = self._rebuilt()
        self.built_from = self._without_own_lock(built.project)
        if number == self._builds:  # one that was slower than the next must not replace it
            self._built = built

    def _without_own_lock(self, project: Project) -> FolderState:
        """Return what was built from, with the lock that the build itself has written: that is no edit."""
        now = folder_state(project)
        changed = {file for file, *_ in self.built_from.files ^ now.files}
        return now if changed == {project.folder / LOCK} else self.built_from

    def note_trouble(self, trouble: str) -> None:
        """Say what is wrong while a build goes on."""
        self._built = self._built._replace(trouble=trouble)

    def _rebuilt(self) -> _Built:
        old = self._built
        try:
            project = load_project(old.project.folder)
            if project.name != old.project.name:
                self._check_name(project)
            return _Built(project, self._build(project))
        except BadInput as error:
            return old._replace(trouble=_with_line(error))
        except Exception as error:  # nothing that somebody edits may end the server
            return old._replace(trouble=_unforeseen(old.project, error))


def _with_line(error: BadInput) -> str:
    """Return what is wrong, with the line of a settings file as `excerpt_of` finds it."""
    if isinstance(error, NotToml):
        return BadFile(error.file, error.line, error.sentence).message
    if not isinstance(error, BadSetting):
        return error.message
    try:
        line = line_of(read_text(Path(error.file), SETTINGS_LIMIT), error.key)
    except BadInput:  # it has been removed since
        return error.message
    return BadFile(error.file, line, error.sentence).message


def _unforeseen(project: Project, error: Exception) -> str:
    """Return the sentence for an error that is a defect of ours: with the place, for who will mend it."""
    *_, last = traceback.extract_tb(error.__traceback__)
    return printable(
        f"{project.folder} cannot be built: {type(error).__name__}: {str(error)[:200]}, "
        f"in {last.filename}, line {last.lineno}. This is a bug in wwe. Please report it."
    )


class Sites:
    """All that are served, by name, each at the origin that is given for it."""

    def __init__(self, projects: Iterable[Project], build: Build, origins: Iterable[str]) -> None:
        self._all: list[ServedExtension] = []
        for project, origin in zip(projects, origins, strict=True):
            self._check_name(project)
            self._all.append(ServedExtension(project, build, origin, self._check_name))

    def _check_name(self, project: Project) -> None:
        """Raise BadInput where another extension has the name of this one."""
        other = self.by_name.get(project.name)
        if other and other.project.folder == project.folder:
            raise BadInput(f"{project.folder} is named twice.")
        if other:
            raise BadInput(
                f"{other.project.folder} and {project.folder} are both named {project.name}: "
                "give one of them another name in [project]."
            )

    @property
    def by_name(self) -> "dict[str, ServedExtension]":
        """All of them, by the names that they have now."""
        return {extension.project.name: extension for extension in self._all}

    def __getitem__(self, name: str) -> ServedExtension:
        if name not in self.by_name:
            raise BadInput(f'No extension "{name}" is served. {nearest(name, self.by_name)}'.rstrip())
        return self.by_name[name]

    def origins(self) -> dict[str, str]:
        """Return the origin of each extension, by its name."""
        return {name: extension.origin for name, extension in self.by_name.items()}


def accepted_origins(project: Project, workspaces: Iterable[str]) -> list[str]:
    """Return the origins a page served here may talk to: those of its settings, and these workspaces."""
    if ANY_ORIGIN in project.workspace_origins:
        return [ANY_ORIGIN]
    return list(dict.fromkeys([*project.workspace_origins, *workspaces]))
