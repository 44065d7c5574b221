"""`wwe doctor`: this machine, or an extension that is served somewhere."""

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import say
from wwe_kit.cli.parameters import json_option
from wwe_kit.errors import BadInput
from wwe_kit.project.origins import problem_of


@click.command(
    cls=DocumentedCommand,
    example="wwe doctor\nwwe doctor https://extension.example.com/customer.html --workspace-origin https://workspace.example.com",
    page="commands.md#wwe-doctor",
)
@click.argument("url", metavar="[URL]", required=False)
@click.option("--workspace-origin", default="", help="Origin of the workspace that will embed the page at URL.")
@json_option
@click.pass_context
def doctor(context: click.Context, url: str | None, workspace_origin: str, as_json: bool) -> None:
    """Look for what is wrong: on this machine, or at the address of a live extension.

    Without URL: the system, Python, Node.js, browsers, ports, proxies, certificates, the cache, and what a browser
    allows a page of another site. With URL: what its web server sends, header by header.
    """
    from wwe_kit.doctor.command import diagnose  # noqa: PLC0415 - the others start faster without

    _check(url, workspace_origin)
    if not diagnose(url, workspace_origin, say, as_json=as_json):
        context.exit(1)


def _check(url: str | None, workspace_origin: str) -> None:
    """Raise BadInput for a workspace that cannot be meant."""
    if workspace_origin and (problem := problem_of(workspace_origin)):
        raise BadInput(f'--workspace-origin is "{workspace_origin}", but {problem}.')
    if workspace_origin and not url:
        raise BadInput("--workspace-origin needs the URL of an extension's page, which that workspace will embed.")
