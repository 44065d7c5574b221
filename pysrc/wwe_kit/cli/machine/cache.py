"""`wwe cache`: where the kit keeps what takes long to make, and how to remove it."""

import click

from wwe_kit.cli.documented import DocumentedCommand
from wwe_kit.cli.output import say

DIR, CLEAN = "dir", "clean"


@click.command(cls=DocumentedCommand, example="wwe cache dir\nwwe cache clean", page="commands.md#wwe-cache")
@click.argument("action", type=click.Choice([DIR, CLEAN]))
def cache(action: str) -> None:
    """Show the folder of the cache (dir), or remove all that is in it (clean).

    Commands make again what they need. Remove it while no other command runs.
    """
    from wwe_kit.runtimes import cache as kept  # noqa: PLC0415 - the others start faster without

    if action == DIR:
        say(str(kept.folder()))
    else:
        say(f"{kept.clear() / 1e6:.0f} MB are removed from {kept.folder()}.")
