"""The portable packages and the host need nothing but Python itself to be imported."""

import json
import subprocess
import sys

import pytest

from tests.architecture.sources import PACKAGES, PORTABLE, PYSRC, files

HOST = ("wwe_host", "wwe_playground")
_IMPORT_ALL = """
import importlib, json, sys
folder, packages, ours = json.loads(sys.argv[1])
sys.path.insert(0, folder)
before = set(sys.modules)
failed, foreign = {}, {}
for module in packages:
    try:
        importlib.import_module(module)
    except Exception as error:
        failed[module] = repr(error)
    tops = {name.partition(".")[0] for name in set(sys.modules) - before}
    foreign[module] = sorted(tops - sys.stdlib_module_names - set(ours))
print(json.dumps([failed, foreign]))
"""


@pytest.fixture(scope="module")
def imported():
    """Every module, imported in one process of its own: what failed and why; what came along that is not Python's."""
    names = [path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path, _file in files()]
    modules = [name for name in names if not name.startswith("wwe_kit")]
    modules.sort(key=lambda name: name.startswith(HOST))
    command = [sys.executable, "-I", "-W", "error", "-c", _IMPORT_ALL, json.dumps([str(PYSRC), modules, PACKAGES])]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)


def test_every_module_can_be_imported_outside_a_browser(imported):
    failed, foreign = imported
    assert failed == {}
    assert {name.partition(".")[0] for name in foreign} == {*PORTABLE, *HOST, "wwe_keeper"}


def test_the_portable_packages_bring_nothing_of_other_people(imported):
    _failed, foreign = imported
    portable = {name: tops for name, tops in foreign.items() if name.startswith(PORTABLE)}
    assert {name: tops for name, tops in portable.items() if tops} == {}


def test_the_host_brings_at_most_its_templates_and_a_writer_of_toml(imported):
    _failed, foreign = imported
    assert {top for tops in foreign.values() for top in tops} <= {"jinja2", "markupsafe", "tomli_w"}
