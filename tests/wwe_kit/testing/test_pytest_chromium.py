import os
import subprocess
import sys
from pathlib import Path

from wwe_kit.testing.chromium import launch_options

TESTS = """
def test_it(browser_name, browser_type_launch_args):
    ours = "--disable-background-networking" in browser_type_launch_args.get("args", [])
    assert ours == (browser_name == "chromium")
    assert browser_type_launch_args["slow_mo"] == 7
    assert browser_type_launch_args["headless"] is False
"""
CONFTEST = """
import pytest

@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | {"slow_mo": 7}
"""


def test_playwright_gets_the_chromium_of_this_machine_and_it_talks_to_nobody(browser_type_launch_args):
    options = launch_options()
    assert "--disable-background-networking" in options["args"]
    assert browser_type_launch_args | options == browser_type_launch_args


def test_other_browsers_are_as_playwright_has_them_and_an_authors_own_settings_hold(tmp_path):
    (tmp_path / "test_it.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--headed",
               "--browser", "chromium", "--browser", "firefox"]
    answer = subprocess.run(command, cwd=Path(tmp_path), env=os.environ | {"PYTEST_ADDOPTS": ""}, capture_output=True,
                            text=True, check=False)
    assert "2 passed" in answer.stdout, answer.stdout
