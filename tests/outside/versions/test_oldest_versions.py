"""The plugin's own tests with the oldest pytest, pytest-playwright, Playwright and turbohtml that its extra allows."""

import hashlib
import os
import subprocess
import sys
import tomllib
from importlib.metadata import distributions

import pytest
from packaging.requirements import Requirement

# What a plugin needs of the three of them: fixtures, marks and options; contexts, pages, frames, locators, routes.
A_DOZEN = (
    "tests/browser/memory/test_tiers.py::TestInABrowser",
    "tests/browser/python/test_routes.py",
    "tests/wwe_kit/testing/pytest_plugin/test_stages.py::TestWhatATestLeaves",
)


@pytest.fixture(scope="session")
def oldest(pytestconfig):
    """The requirements of the extra for tests, each at its lower bound."""
    settings = tomllib.loads((pytestconfig.rootpath / "pyproject.toml").read_text(encoding="utf-8"))
    requirements = map(Requirement, settings["project"]["optional-dependencies"]["test"])
    return [
        f"{each.name}=={bound.version}" for each in requirements for bound in each.specifier if bound.operator == ">="
    ]


@pytest.fixture(scope="session")
def folder_with_oldest(oldest, kept, step):
    """A folder in which they are installed. It is kept: only the first run fetches them."""

    def install(folder):
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), *oldest]
        subprocess.run(command, check=True)

    name = hashlib.sha256(" ".join([sys.version, *oldest]).encode()).hexdigest()[:16]
    with step("the oldest versions are installed"):
        return kept(f"oldest/{name}", install)


def test_the_plugin_works_with_them(pytestconfig, oldest, folder_with_oldest, step):
    found = {each.name: each.version for each in distributions(path=[str(folder_with_oldest)])}
    for name, _, version in (each.partition("==") for each in oldest):
        assert found[name].startswith(version)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--browser", "chromium", *A_DOZEN]
    environment = os.environ | {"PYTEST_ADDOPTS": "", "PYTHONPATH": str(folder_with_oldest)}
    with step("the oldest versions: tests of the plugin"):
        answer = subprocess.run(
            command, cwd=pytestconfig.rootpath, env=environment, capture_output=True, text=True, check=False
        )
    assert answer.returncode == 0, answer.stdout + answer.stderr
