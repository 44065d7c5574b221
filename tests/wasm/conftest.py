"""Each runtime is started once for all tests of this folder; scripts of a page are run in Node.js."""

import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.portable.rig.runner import MODULES
from tests.wasm.interpreters import IN_PAGES, RUNTIMES, report
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

# They need a `js` that is JavaScript itself.
BORDER = ("javascript_exceptions", "javascript_functions", "javascript_null")


@pytest.fixture(scope="session")
def report_of(tmp_path_factory):
    """Return, by runtime, what came of the client's suite and of the tests that go through JavaScript."""
    names = {runtime: [*MODULES, "javascript_values", *(BORDER if runtime in IN_PAGES else ())] for runtime in RUNTIMES}
    folder = tmp_path_factory.mktemp("library")
    with ThreadPoolExecutor() as pool:
        reports = {runtime: pool.submit(report, runtime, names[runtime], folder) for runtime in RUNTIMES}
        yield lambda runtime: reports[runtime].result()


@pytest.fixture
def in_node(tmp_path):
    """Run a script that gets the path of one below web/, and how to go on; return what it writes."""

    def run(script, path, how):
        file = tmp_path / "script.mjs"
        file.write_text(script, encoding="utf-8")
        command = [runtimes.node_command(), str(file), str(resource(path)), how]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout

    return run
