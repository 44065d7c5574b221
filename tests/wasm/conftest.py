"""Each runtime is started once for all tests of this folder."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.portable.rig.runner import MODULES
from tests.wasm.interpreters import IN_PAGES, RUNTIMES, report

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
