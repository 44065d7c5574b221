"""The extensions that are served: each one's site in memory, rebuilt from its folder when that changes."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from wwe_kit.errors import BadInput, nearest
from wwe_kit.project.project import ANY_ORIGIN, Project, load_project

if TYPE_CHECKING:
    from wwe_kit.build.site import Site

Build = Callable[[Project], "Site"]


class ServedExtension:
    """One extension. While it cannot be built, `trouble` is the sentence why, and the last good site stays."""

    def __init__(self, project: Project, build: Build) -> None:
        self.project = project
        self.trouble = ""
        self._build = build
        self.site = build(project)

    def rebuild(self) -> None:
        """Read its folder again."""
        try:
            project = load_project(self.project.folder)
            if project.name != self.project.name:
                raise BadInput(
                    f"{project.folder} was {self.project.name} and is {project.name} now: start the server again."
                )
            self.site = self._build(project)
        except BadInput as error:
            self.trouble = error.message
        else:
            self.project, self.trouble = project, ""

    @property
    def pages(self) -> dict[str, str]:
        """View -> path of its page below the extension's address."""
        return {view.name: self.site.page(view.name) for view in self.project.views}


class Sites:
    """All that are served, by name."""

    def __init__(self, projects: Iterable[Project], build: Build) -> None:
        self.by_name: dict[str, ServedExtension] = {}
        for project in projects:
            other = self.by_name.get(project.name)
            if other and other.project.folder == project.folder:
                raise BadInput(f"{project.folder} is given twice.")
            if other:
                raise BadInput(
                    f"{other.project.folder} and {project.folder} are both named {project.name}: "
                    "give one of them another name in [project]."
                )
            self.by_name[project.name] = ServedExtension(project, build)

    def __getitem__(self, name: str) -> ServedExtension:
        if name not in self.by_name:
            raise BadInput(f'No extension "{name}" is served. {nearest(name, self.by_name)}'.rstrip())
        return self.by_name[name]

    def path(self, name: str, view: str = "") -> str:
        """Give the path of a view's page; of the first view where none is named."""
        extension = self[name]
        return f"{name}/{extension.pages[extension.project.view(view).name if view else next(iter(extension.pages))]}"

    def of_file(self, file: Path) -> ServedExtension | None:
        """Give the extension whose folder a file is in."""
        for extension in self.by_name.values():
            if file.is_relative_to(extension.project.folder):
                return extension
        return None


def accepted_origins(project: Project, host_origin: str) -> list[str]:
    """Give the origins a page served here may talk to: those of its settings, and the workspace beside it."""
    if ANY_ORIGIN in project.workspace_origins:
        return [ANY_ORIGIN]
    return [*project.workspace_origins, host_origin]
