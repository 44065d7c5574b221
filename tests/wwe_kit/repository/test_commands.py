import subprocess
import sys

import pytest
from click.testing import CliRunner

from wwe_kit.cli.main import wwe
from wwe_kit.docs.pages import PAGES
from wwe_kit.repository.commands import build_py
from wwe_kit.server import command


@pytest.fixture
def run():
    """Run a command of build.py; return its outcome."""
    return lambda *arguments: CliRunner().invoke(build_py, [str(argument) for argument in arguments])


def test_every_command_has_its_help(run):
    assert all(run(name, "--help").exit_code == 0 for name in build_py.commands)


def test_it_has_none_of_an_authors_commands_but_the_one_that_shows_the_workspace():
    assert {command.callback for command in build_py.commands.values()} & {
        command.callback for command in wwe.commands.values()
    } == {wwe.commands["dev"].callback}


def test_the_module_is_what_build_py_hands_over_to():
    answer = subprocess.run(
        [sys.executable, "-m", "wwe_kit.repository", "bench", "nothing-of-the-kind"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith('Error: There is no measurement "nothing-of-the-kind". ')


@pytest.mark.parametrize("place", [".", "examples/desk"])
def test_serve_shows_the_extension_one_stands_in_and_else_the_first_example(run, pytestconfig, monkeypatch, place):
    shown = []
    monkeypatch.setattr(command, "serve_until_stopped", lambda projects, *_how, **_more: shown.extend(projects))
    monkeypatch.chdir(pytestconfig.rootpath / place)
    assert run("serve").exit_code == 0
    assert [project.name for project in shown] == ["screen-pop" if place == "." else "desk"]


def test_docs_writes_the_pages_of_the_checkout(run, pytestconfig):
    files = [pytestconfig.rootpath / page for page in PAGES]
    before = [file.read_bytes() for file in files]
    outcome = run("docs")
    assert outcome.stdout == "".join(f"Wrote {file}\n" for file in files)
    assert [file.read_bytes() for file in files] == before


@pytest.mark.usefixtures("copy")
@pytest.mark.parametrize("command", ["test", "bench", "check", "docs", "serve"])
def test_an_installed_package_has_no_repository_to_work_on(run, command):
    outcome = run(command)
    assert (outcome.exit_code, outcome.stdout) == (2, "")
    assert outcome.stderr == ("Error: This command needs a checkout of the repository; this is an installed package.\n")
