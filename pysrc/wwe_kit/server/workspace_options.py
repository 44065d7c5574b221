"""The options of the workspace that is served: a file's, and those that the extensions beside it need."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wwe_host.definitions import HOST, WORKSPACE
from wwe_host.option_checks import OptionError
from wwe_host.options import TRANSACTION, Options, read_options
from wwe_kit.errors import BadInput, nearest
from wwe_kit.project import INTERACTION
from wwe_kit.server.sites import ServedExtension

ORIGINS = "service-client-api.accepted-web-content-origins"
# What an extension's page finds in its URL: genesys.wwe.page.context reads it.
_AGENT_QUERY = (
    "employeeId=$Agent.EmployeeId$&userName=$Agent.UserName$&fullName=$Agent.FullName$"
    "&firstName=$Agent.FirstName$&lastName=$Agent.LastName$"
)
_INTERACTION_QUERY = f"interactionId=$Interaction.Id$&{_AGENT_QUERY}"

Content = dict[str, Any]


def read_file(file: Path) -> Content:
    """Read an options file. Raises BadInput where it is not there or is not TOML."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadInput(f"--options {file}: there is no such file.") from None
    except OSError as error:
        raise BadInput(f"--options {file} cannot be read: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{file} is not TOML: {error}.") from None


def workspace_options(
    content: Content, where: str, extensions: Iterable[ServedExtension], extension_origin: str
) -> Options:
    """Give the options: `content` as a file named `where` has it, and a section for each view of the extensions.

    What the file says holds; an extension's section that it has already is left as it is. Where it does not say which
    origins are accepted, the extensions' origin is. Raises BadInput that names the file and the option.
    """
    try:
        own = read_options(content)
        sections = _with_extensions(own, list(extensions), extension_origin)
        return read_options(sections | {TRANSACTION: own.transactions})
    except OptionError as error:
        hint = nearest(error.option or error.section, error.valid) if error.valid else ""
        raise BadInput(f"{where}: {error}. {hint}".rstrip()) from None


def section_name(extension: ServedExtension, view: str) -> str:
    """Give the name of the section of an extension's view."""
    return f"{extension.project.name}.{view}"


def _with_extensions(own: Options, extensions: list[ServedExtension], origin: str) -> Content:
    sections = {name: dict(section) for name, section in own.sections.items()}
    workspace = sections.setdefault(WORKSPACE, {})
    sections.setdefault(HOST, {})
    if extensions:
        workspace.setdefault(ORIGINS, origin)
    for extension in extensions:
        for view in extension.project.views:
            name = section_name(extension, view.name)
            sections.setdefault(name, {
                "label": view.title,
                "url": f"{origin}/{extension.project.name}/{extension.pages[view.name]}?"
                       f"{_INTERACTION_QUERY if view.level == INTERACTION else _AGENT_QUERY}",
                "kind": view.kind,
            })
            _list(workspace, f"{view.level}.web-content", name)
    return sections


def _list(workspace: dict[str, str], option: str, name: str) -> None:
    names = [part.strip() for part in workspace.get(option, "").split(",") if part.strip()]
    if name not in names:
        workspace[option] = ",".join([*names, name])
