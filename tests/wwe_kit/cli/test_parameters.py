from pathlib import Path

import pytest
from click.shell_completion import BashComplete

from wwe_kit.cli.main import wwe
from wwe_kit.cli.parameters import dist_of


@pytest.fixture
def completed():
    """What a shell completes at the end of a command line."""

    def of(*words):
        *before, last = words
        return [item.value for item in BashComplete(wwe, {}, "wwe", "_WWE_COMPLETE").get_completions(before, last)]

    return of


def test_a_shell_completes_commands_options_and_names(completed):
    assert completed("pl") == ["playground"]
    assert completed("build", "--no-m") == ["--no-measure"]
    assert completed("dev", "--scenario", "inbound-c") == ["inbound-call"]
    assert completed("dev", "--runtime", "p") == ["pyodide", "pyscript"]


def test_a_shell_completes_folders_itself():
    [item] = BashComplete(wwe, {}, "wwe", "_WWE_COMPLETE").get_completions(["build"], "my")
    assert (item.value, item.type) == ("my", "dir")


def test_a_site_is_built_in_its_extensions_folder_and_told_as_one_writes_it_from_here(tmp_path, monkeypatch):
    desk = tmp_path / "desk"
    desk.mkdir()
    assert dist_of(desk) == desk / "dist"
    monkeypatch.chdir(tmp_path)
    assert dist_of(desk) == Path("desk/dist")
    monkeypatch.chdir(desk)
    assert dist_of(Path(".")) == Path("dist")
