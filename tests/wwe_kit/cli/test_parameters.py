import pytest
from click.shell_completion import BashComplete

from wwe_kit.cli.main import wwe


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
