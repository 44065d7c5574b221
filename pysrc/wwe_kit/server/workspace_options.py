"""The options of the workspace that is served: a file's, and those that the extensions beside it need."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from wwe_host.settings.definitions import HOST, WORKSPACE
from wwe_host.settings.option_checks import OptionError
from wwe_host.settings.options import TRANSACTION, Options, read_options
from wwe_kit.errors import BadInput, did_you_mean, nearest
from wwe_kit.project.keys import INTERACTION, LEVELS
from wwe_kit.project.project import Project
from wwe_kit.project.text_file import SETTINGS_LIMIT, read_text
from wwe_kit.project.toml_file import parse_toml

ORIGINS = "service-client-api.accepted-web-content-origins"
# What an extension's page finds in its URL: genesys.wwe.page.context reads it.
_AGENT_QUERY = (
    "employeeId=$Agent.EmployeeId$&userName=$Agent.UserName$&fullName=$Agent.FullName$"
    "&firstName=$Agent.FirstName$&lastName=$Agent.LastName$"
)
INTERACTION_QUERY = f"interactionId=$Interaction.Id$&{_AGENT_QUERY}"

Content = dict[str, Any]


class Served(Protocol):
    """An extension that is served: where it is, and the paths of its pages by view."""

    @property
    def origin(self) -> str:
        """The origin, at whose root its site is."""
        ...

    @property
    def project(self) -> Project:
        """Its settings."""
        ...

    @property
    def pages(self) -> Mapping[str, str]:
        """View -> path of its page."""
        ...


@dataclass(frozen=True, slots=True)
class ShownView:
    """A view that the workspace shows, and the section that says so: `extension.name`, or `name` alone.

    `filters` are what its origin may ask for, as an administrator writes them; "" for everything.
    """

    origin: str
    name: str
    level: str
    options: dict[str, str]
    extension: str = ""
    filters: str = ""

    @property
    def section(self) -> str:
        """The name of the section."""
        return section_of(self.extension, self.name) if self.extension else self.name

    @property
    def granted(self) -> str:
        """The origin with its filters, as the list of accepted origins has it."""
        return f"{self.origin} ({self.filters})" if self.filters else self.origin


def read_file(file: Path, where: str = "--options") -> Content:
    """Read an options file; `where` is who named it. Raises BadInput where it is not there or is not TOML."""
    if not os.path.exists(file):
        raise BadInput(f"{where} {file}: there is no such file.")
    return parse_toml(read_text(file, SETTINGS_LIMIT), str(file))


def workspace_options(
    content: Content, where: str, extensions: Iterable[Served], below: Content, pages: Iterable[ShownView] = ()
) -> Options:
    """Return the options: `content` as a file named `where` has it, and a section for each view of the extensions.

    `pages` are views that others serve.

    `below` is what holds where the file says nothing: what a scenario wants the workspace to be set up with.

    What the file says holds, also in a view's section, which it may write as `[name.view]` or `["name.view"]`. Where it
    does not say which origins are accepted, the extensions' origins are. Raises BadInput that names the file and the
    option.
    """
    views = [*shown_views(extensions), *pages]
    with_views = content | {view.section: view.options | _said(content, view) for view in views}
    try:
        own = read_options(_laid_over(below, with_views))
        sections = _listed(own, views)
        options = read_options(sections | {TRANSACTION: own.transactions})
    except OptionError as error:
        hint = nearest(error.option or error.section, error.valid) if error.valid else ""
        raise BadInput(f"{where}: {error}. {hint}".rstrip()) from None
    options.warnings += tuple(sorted(_unread(options, views)))
    return options


def section_of(extension: str, view: str) -> str:
    """Return the section of the options that shows a view of an extension."""
    return f"{extension}.{view}"


def _laid_over(below: Content, content: Content) -> Content:
    """Return both, section by section and option by option; what is in `content` holds."""
    base, own = read_options(below).sections, read_options(content).sections
    merged = {name: {**base.get(name, {}), **own.get(name, {})} for name in {**base, **own}}
    return {**merged, **{key: value for key, value in content.items() if key not in own}}


def with_query(url: str, level: str) -> str:
    """Return an address with the variables of a page at this level, as `page.context` reads them."""
    query = INTERACTION_QUERY if level == INTERACTION else _AGENT_QUERY
    return f"{url}{'&' if '?' in url else '?'}{query}"


def shown_views(extensions: Iterable[Served]) -> list[ShownView]:
    """Return the views of extensions, as sections of the workspace's options show them."""
    return [
        ShownView(
            extension.origin,
            view.name,
            view.level,
            {
                "label": view.title,
                "url": with_query(f"{extension.origin}/{extension.pages[view.name]}", view.level),
                "kind": view.kind,
            },
            extension.project.name,
        )
        for extension in extensions
        for view in extension.project.views
    ]


def _said(content: Content, view: ShownView) -> Content:
    """Return what the file says in a view's section."""
    table = content.get(view.extension)
    tables = (table.get(view.name) if isinstance(table, dict) else None, content.get(view.section))
    return {key: value for table in tables if isinstance(table, dict) for key, value in table.items()}


def _listed(own: Options, views: list[ShownView]) -> Content:
    """Return the sections, with every view among what is shown."""
    sections = {name: dict(section) for name, section in own.sections.items()}
    workspace = sections.setdefault(WORKSPACE, {})
    if views:
        workspace.setdefault(ORIGINS, ",".join(dict.fromkeys(view.granted for view in views)))
    for view in views:
        option = f"{view.level}.web-content"
        names = [part.strip() for part in workspace.get(option, "").split(",") if part.strip()]
        workspace[option] = ",".join(dict.fromkeys([*names, view.section]))
    return sections


def _unread(options: Options, views: list[ShownView]) -> Iterator[str]:
    """Return what to say of sections that show nothing, and look as if they were meant to do something."""
    shown = {content.section for level in LEVELS for content in options.web_content(level)}
    parts = {view.extension for view in views}
    for name in options.sections.keys() - shown - parts - {WORKSPACE, HOST}:
        near = did_you_mean(name, (WORKSPACE, HOST, TRANSACTION))
        if near:
            yield f"[{name}] is a section that the host does not know. {near}"
        elif "url" in options.sections[name]:
            yield f"[{name}] is not shown: neither workspace.web-content nor interaction.web-content names it."
