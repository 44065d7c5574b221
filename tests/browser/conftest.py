"""What the browser tests share: the example extension, on each of the three runtimes."""

from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def wwe_extensions():
    return [EXAMPLES / "screen-pop"]


@pytest.fixture(params=["micropython", "pyodide", "pyscript"])
def each_runtime(request):
    """Run the test on every runtime: override `wwe_runtime` with this."""
    return request.param
