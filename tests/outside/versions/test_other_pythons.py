"""The memory tier on each other CPython that this machine has: clock, debuggers and coverage know Python's inside."""

import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

VERSIONS = [f"3.{minor}" for minor in range(11, 15) if minor != sys.version_info.minor]
TESTS = (
    "tests/wwe_kit/memory/debugging",
    "tests/wwe_kit/memory/test_clock.py",
    "tests/wwe_kit/memory/test_workspace.py",
)
PLUGIN = "wwe_kit.testing.pytest_plugin"
_LEFT_OUT = ("wwe-extension-kit-runtimes",)  # memory needs none


@pytest.fixture
def python(version):
    """The interpreter of this version."""
    named = shutil.which(f"python{version}")
    installed = sorted(map(str, Path.home().glob(f".pyenv/versions/{version}.*/bin/python")))
    for each in filter(None, [*installed, named]):
        if subprocess.run([each, "--version"], capture_output=True, check=False).returncode == 0:
            return each
    return pytest.skip(f"there is no CPython {version} here")


@pytest.fixture
def packages(pytestconfig, python, kept, step, version):
    """A folder with what the kit and its tests need, for this interpreter. It is kept."""
    project = tomllib.loads((pytestconfig.rootpath / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["test"], "pytest-cov"]
    needed = [each for each in needed if not each.startswith(_LEFT_OUT)]

    def install(folder):
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--target", str(folder), *needed], check=True)

    name = hashlib.sha256(" ".join([python, *needed]).encode()).hexdigest()[:16]
    with step(f"CPython {version}: packages"):
        return kept(f"pythons/{name}", install)


@pytest.mark.parametrize("version", VERSIONS)
def test_debuggers_coverage_and_the_clock_work_there(pytestconfig, python, packages, step, version):
    path = os.pathsep.join([str(pytestconfig.rootpath / "pysrc"), str(packages)])
    environment = os.environ | {"PYTHONPATH": path, "PYTEST_ADDOPTS": "", "PYTEST_PLUGINS": PLUGIN}
    command = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS]
    with step(f"CPython {version}: tests of the memory tier"):
        answer = subprocess.run(
            command, cwd=pytestconfig.rootpath, env=environment, capture_output=True, text=True, check=False
        )
    assert answer.returncode == 0, answer.stdout + answer.stderr
