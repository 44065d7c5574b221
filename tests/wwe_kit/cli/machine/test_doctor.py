"""`wwe doctor` as a command."""

import pytest
from click.testing import CliRunner

from wwe_kit.cli.main import wwe
from wwe_kit.doctor import command
from wwe_kit.doctor.finding import ok, problem

FINE = [ok("disk", "There is room.")]


@pytest.fixture
def run(monkeypatch):
    def run_it(*arguments, found=FINE):
        monkeypatch.setattr(command, "findings_here", lambda: iter(found))
        return CliRunner().invoke(wwe, ["doctor", *arguments])

    return run_it


def test_its_exit_code_says_whether_there_is_a_problem(run):
    assert run().exit_code == 0
    assert run(found=[problem("disk", "It is full.", "Make room.")]).exit_code == 1


def test_what_was_asked_wrongly_is_one_sentence(run):
    answer = run("https://e.example.com/", "--workspace-origin", "workspace.example.com")
    assert answer.exit_code == 2
    assert '--workspace-origin is "workspace.example.com", but an origin is a scheme' in answer.output
    answer = run("--workspace-origin", "https://workspace.example.com")
    assert answer.exit_code == 2
    assert "needs the URL" in answer.output
    assert run("customer.html").exit_code == 2
