"""Each runtime is started once for all tests of this folder."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.portable.rig.runner import MODULES
from tests.wasm.interpreters import RUNTIMES, report


@pytest.fixture(scope="session")
def report_of(tmp_path_factory):
    """Give, by runtime, what came of the client's suite and of the tests that go through JavaScript."""
    names = [*MODULES, "javascript_values"]
    folder = tmp_path_factory.mktemp("library")
    with ThreadPoolExecutor() as pool:
        reports = {runtime: pool.submit(report, runtime, names, folder) for runtime in RUNTIMES}
        yield lambda runtime: reports[runtime].result()
