"""What page_pip.py knows of pip from the inside, against the pip that is installed."""

import json
import subprocess
import sys
import tomllib
from importlib.metadata import version

from packaging.requirements import Requirement

from wwe_kit.packages.page_python import page_python
from wwe_kit.resources import PACKAGE, require_checkout


def collected(*arguments):
    """Return the names of the wheels that pip would install."""
    script = PACKAGE / "packages" / "page_pip.py"
    command = [sys.executable, "-P", str(script), json.dumps(page_python().markers), "download", *arguments]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    saved = next((line for line in answer.stdout.splitlines() if line.startswith("Successfully downloaded ")), "")
    return set(saved.removeprefix("Successfully downloaded ").split())


MARKERS = {
    "machine": 'platform_machine == "wasm32"',
    "page": 'sys_platform == "emscripten"',
    "python": 'python_version == "3.14"',
    "desktop": 'sys_platform == "win32" or platform_system == "Linux"',
    "old-python": 'python_version < "3.14"',
    "tests": "extra == 'tests'",
}


def test_pip_judges_the_requirements_of_packages_by_the_pages_python(wheel, tmp_path):
    for name in MARKERS:
        wheel(name)
    wheel("desk-tools", requires=[f"{name}; {marker}" for name, marker in MARKERS.items()])
    got = collected("--dest", str(tmp_path), *page_python().pip_options, "desk-tools")
    assert got == {"desk-tools", "machine", "page", "python"}


def test_pip_is_of_the_range_that_the_kit_asks_for():
    project = tomllib.loads((require_checkout() / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = next(Requirement(each) for each in project["dependencies"] if each.startswith("pip>"))
    assert {specifier.operator for specifier in asked.specifier} == {">=", "<"}
    assert asked.specifier.contains(version("pip"))
