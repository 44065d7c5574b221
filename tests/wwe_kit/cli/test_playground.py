import pytest

from tests.wwe_kit.cli.conftest import MICROPYTHON
from wwe_kit.playground import command


def test_playground_writes_the_extension_one_stands_in(run, extension, monkeypatch):
    written = []
    monkeypatch.setattr(command, "playground", lambda projects, out, **_options: written.append((projects, out)))
    monkeypatch.chdir(extension(MICROPYTHON))
    assert run("playground", "--out", "site").exit_code == 0
    [([project], out)] = written
    assert (project.name, out.name) == ("desk", "site")


@pytest.mark.parametrize("arguments", [(), ("--out", "site")])
def test_playground_says_what_is_missing(run, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    outcome = run("playground", *arguments)
    assert (outcome.exit_code, outcome.stdout) == (2, "")
    missing = "There is nothing to show" if arguments else "Missing option '--out'"
    assert outcome.stderr.splitlines()[-1].startswith(f"Error: {missing}")
