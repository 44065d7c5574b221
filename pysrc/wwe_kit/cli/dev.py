"""`wwe dev`: extensions in a workspace, while they are edited."""

from pathlib import Path
from typing import Any

import click

from wwe_kit.cli.caller import Caller
from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.parameters import FILE, OneOf, folders_argument, prepare, runtime_option, serving_options
from wwe_kit.errors import BadInput
from wwe_kit.project.keys import INTERACTION, KINDS, LEVELS
from wwe_kit.project.project import load_project


@click.command(
    cls=DocumentedCommand,
    example="wwe dev\nwwe dev my-desk --options workspace.toml\nwwe dev --url https://crm.example.com/page.html",
    page="commands.md#wwe-dev",
)
@folders_argument
@click.option("--url", "urls", multiple=True, help="Show a page that others serve, Python or not; may be repeated.")
@click.option("--level", type=OneOf(LEVELS), help=f"Level of these pages. [default: {INTERACTION}]")
@click.option("--kind", type=OneOf(KINDS), help=f"Where these pages are shown. [default: {KINDS[0]}]")
@click.option("--label", help="What agents read of these pages. [default: their host]")
@click.option("--allow", help='What the iframes of these pages may use, such as "microphone".')
@click.option("--permissions", help='What these pages may ask for: "agent.*, voice.dial". [default: everything]')
@click.option(
    "--workspace-origin",
    multiple=True,
    help="Let a real workspace of this origin embed the extensions; may be repeated.",
)
@click.option("--certificate", type=FILE, help="Serve the extensions over HTTPS with this certificate (PEM).")
@click.option("--key", type=FILE, help="Key of the certificate.")
@serving_options
@runtime_option
@click.pass_obj
def dev(
    caller: Caller,
    /,
    folders: tuple[Path, ...],
    urls: tuple[str, ...],
    level: str | None,
    kind: str | None,
    label: str | None,
    allow: str | None,
    permissions: str | None,
    workspace_origin: tuple[str, ...],
    certificate: Path | None,
    key: Path | None,
    runtime: str | None,
    **serving: Any,
) -> None:
    """Show extensions in an Agent Workspace page, and reload them after each edit.

    Without EXTENSION_DIR and --url, use the extension in the current folder.
    """
    from wwe_kit.server.command import Serving, serve_until_stopped  # noqa: PLC0415 - the others start faster without
    from wwe_kit.server.ready_made.foreign_page import ForeignPages  # noqa: PLC0415
    from wwe_kit.server.real_workspace.command_line import RealWorkspace  # noqa: PLC0415

    of_pages = {"--level": level, "--kind": kind, "--label": label, "--allow": allow, "--permissions": permissions}
    _check_pages_are_named(urls, of_pages)
    real = RealWorkspace(workspace_origin, certificate, key).checked()
    pages = ForeignPages(urls, level or INTERACTION, kind or KINDS[0], label or "", allow or "", permissions or "")
    names = folders or (() if urls else caller.without_folders(serving["options"]))
    projects = [load_project(folder) for folder in names]
    prepare()
    serve_until_stopped(projects, Serving(**serving, runtime=runtime, real=real), pages=pages)


def _check_pages_are_named(urls: tuple[str, ...], of_pages: dict[str, str | None]) -> None:
    given = [name for name, value in of_pages.items() if value is not None]
    if given and not urls:
        raise BadInput(f"{given[0]} is about pages of --url, and there is none. An extension has it in its settings.")
