"""What commands print: results on stdout, everything else on stderr where a program reads the result."""

import sys

import click


def say(text: str) -> None:
    """Print a line about what the command does."""
    click.echo(text)


def say_aside(text: str) -> None:
    """Print such a line where stdout has a result for a program."""
    click.echo(text, err=True)


def warn(text: str) -> None:
    """Print a warning."""
    click.secho(f"Warning: {text}", fg="yellow", err=True)


def is_interactive() -> bool:
    """Return whether somebody sits there who can answer a question."""
    return sys.stdin.isatty()
