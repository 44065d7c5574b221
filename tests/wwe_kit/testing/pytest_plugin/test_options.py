"""What can be said on the command line, and settings of pytest around it."""

import subprocess
import sys

import pytest

ONE_TEST = """
    def test_of_the_extension(workspace):
        assert workspace.agent_state == "READY"
"""


def test_a_runtime_that_there_is_not_is_refused_with_those_that_there_are(run_pytest):
    refused = run_pytest("", "--wwe-runtime", "cpython")
    assert refused.code == pytest.ExitCode.USAGE_ERROR
    assert "--wwe-runtime: invalid choice: 'cpython'" in refused.output
    assert "micropython" in refused.output


def test_a_workspace_in_the_browser_needs_a_browser(run_pytest):
    refused = run_pytest(ONE_TEST, "--wwe-host", "static")
    assert refused.code == pytest.ExitCode.USAGE_ERROR
    assert "--wwe-host static runs the workspace in a browser: it needs pytest-playwright." in refused.output


def test_settings_of_pytest_above_the_extension_change_nothing(run_pytest):
    outcome = run_pytest(ONE_TEST, above="[pytest]\n")
    assert "1 passed in " in outcome.output
    assert "configfile: pytest.ini" in outcome.output


def test_authors_do_not_hear_of_a_fixture_that_is_not_theirs(run_pytest):
    test = """
        import warnings

        def test_with_a_warning_of_pytest_base_url():
            warnings.warn("Session-scoped fixtures defined as instance methods are deprecated.")
    """
    outcome = run_pytest(test, "-q", above="[pytest]\nfilterwarnings = error")
    assert outcome.code == 0
    assert "warning" not in outcome.output


IN_ORDER = """
import importlib, sys
from wwe_kit.testing.pytest_plugin import pytest_plugins

for place, name in enumerate(pytest_plugins):
    importlib.import_module(name)
    early = [each for each in pytest_plugins[place + 1 :] if each in sys.modules]
    assert not early, f"{name} imports {early}, which stand behind it"
"""


def test_no_part_of_the_plugin_is_imported_before_pytest_knows_it():
    subprocess.run([sys.executable, "-c", IN_ORDER], check=True)
