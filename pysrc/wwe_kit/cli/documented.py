"""Commands whose help shows an example and where to read more, and cuts nothing."""

from typing import Any

import click

from wwe_kit.errors import nearest
from wwe_kit.resources import documentation


class DocumentedCommand(click.Command):
    """A command with an example, and the page of docs/ that describes it: `commands.md#wwe-dev`."""

    def __init__(self, *arguments: Any, example: str, page: str, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.example = example
        self.page = page

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the example and the link."""
        with formatter.section("Example"):
            for line in self.example.splitlines():
                formatter.write_text(line)
        _write_link(formatter, self.page)


class DocumentedGroup(click.Group):
    """A group that lists its commands in their order, each with its whole first sentence."""

    def __init__(self, *arguments: Any, page: str, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.page = page

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which they were added."""
        return list(self.commands)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name. Raises UsageError, with the nearest, for one that there is not."""
        command = self.commands.get(cmd_name)
        if command is None and not cmd_name.startswith("-") and not ctx.resilient_parsing:
            raise click.UsageError(f'There is no command "{cmd_name}". {nearest(cmd_name, self.commands)}', ctx)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write name and first sentence of each command."""
        rows = [(name, command.get_short_help_str(limit=1000)) for name, command in self.commands.items()]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the link."""
        _write_link(formatter, self.page)


def _write_link(formatter: click.HelpFormatter, page: str) -> None:
    # Not wrapped, so that a terminal makes a link of it.
    formatter.write_paragraph()
    formatter.write(f"Read more: {documentation(page)}\n")
