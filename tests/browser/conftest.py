"""What the browser tests share: the example extension, on each of the three runtimes."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES
from tests.browser.released import ReleasedSites
from tests.browser.web_server import serving

# Two browsers at once, on two cores: what has come after 5 s on an idle machine may take longer.
expect.set_options(timeout=20_000)


@pytest.fixture
def wwe_extensions():
    return [EXAMPLES / "screen-pop"]


@pytest.fixture
def wwe_options():
    """Nothing happens by itself: a slow start must not change what a test sees."""
    return {"wwe-host": {"voice.far-end-answers-after": 0, "voice.no-answer-timeout": 0}}


@pytest.fixture(params=["micropython", "pyodide", "pyscript"])
def each_runtime(request):
    """Run the test on every runtime: override `wwe_runtime` with this."""
    return request.param


@pytest.fixture(params=["micropython", "pyodide"])
def each_interpreter(request):
    """Run the test on both interpreters, where it makes no difference that PyScript has started one of them."""
    return request.param


@pytest.fixture
def web_folder():
    """What a customer's own web server serves."""
    return Path(__file__).parent / "pages"


@pytest.fixture
def origin(web_folder):
    """The origin of a customer's own web server."""
    with serving(web_folder) as origin:
        yield origin


@pytest.fixture(scope="session")
def released_sites(tmp_path_factory):
    return ReleasedSites(tmp_path_factory.mktemp("released"))


@pytest.fixture
def copy_of(tmp_path):
    """Return a copy of an extension, for a test that edits it."""

    def copy(folder):
        return Path(shutil.copytree(folder, tmp_path / folder.name))

    return copy
