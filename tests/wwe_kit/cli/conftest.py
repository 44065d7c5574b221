"""The command `wwe`, run in this process."""

import pytest
from click.testing import CliRunner

from wwe_kit.cli.main import wwe
from wwe_kit.server import command

MICROPYTHON = 'runtime = "micropython"\nworkspace-origins = ["https://workspace.example.com"]'


@pytest.fixture
def run():
    """Run the command; return its outcome."""
    return lambda *arguments: CliRunner().invoke(wwe, [str(argument) for argument in arguments], prog_name="wwe")


@pytest.fixture
def refused(run):
    """Run the command, which refuses; return its one sentence, which the line that it is about may follow."""

    def of(*arguments):
        outcome = run(*arguments)
        assert outcome.exit_code == 2
        assert outcome.stdout == ""
        line, *source = outcome.stderr.splitlines()
        assert all(" | " in each or not each for each in source)
        return line.removeprefix("Error: ")

    return of


@pytest.fixture
def shown(monkeypatch):
    """The folders of the extensions that were served; nothing is."""
    folders = []
    monkeypatch.setattr(
        command,
        "serve_until_stopped",
        lambda projects, *_how, **_more: folders.extend(project.folder for project in projects),
    )
    return folders
