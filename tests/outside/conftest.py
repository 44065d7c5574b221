"""What the tests from outside share: the wheel, an author who has it installed, and how long each step took."""

import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from platformdirs import user_cache_dir

from tests.free_ports import free_ports
from tests.outside.author import Author
from wwe_kit.repository.outcome import STEP
from wwe_kit.runtimes.cache import OVERRIDE, cached, cached_folder
from wwe_kit.runtimes.runtimes import RUNTIMES

_CACHE = "from wwe_kit.runtimes.cache import folder; print(folder())"
_LARGE = 1_000_000  # bytes; what Brotli takes longest for: Pyodide's WebAssembly and image, the same in every build
_TOOK = pytest.StashKey[dict[str, float]]()


def pytest_configure(config):
    config.stash[_TOOK] = {}


def pytest_terminal_summary(terminalreporter, config):
    if took := config.stash[_TOOK]:
        terminalreporter.section("from outside the checkout")
        for step, seconds in took.items():
            terminalreporter.write_line(f"{step:<48}{seconds:>7.1f} s")


@pytest.fixture(scope="session")
def step(pytestconfig, record_testsuite_property):
    """Do a step of what an author does: `with step("installed"): ...`. How long it took is printed at the end."""

    @contextmanager
    def timed(name):
        start = time.monotonic()
        yield
        seconds = time.monotonic() - start
        pytestconfig.stash[_TOOK][name] = seconds
        record_testsuite_property(STEP + name, f"{seconds:.1f}")

    return timed


@pytest.fixture(scope="session")
def kept():
    """Make a folder once for this machine, whatever clone the tests are run in: `kept(name, make)`."""

    def keep(name, make):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(OVERRIDE, user_cache_dir("wwe-extension-kit"))
            return cached_folder(name, make)

    return keep


@pytest.fixture(scope="session")
def wheels(pytestconfig, tmp_path_factory, step):
    """The folder with the kit's wheel and that of its runtimes."""
    folder = tmp_path_factory.mktemp("wheels")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    for name, place in (("the wheel", "."), ("the wheel of the runtimes", "web/runtimes")):
        with step(f"{name} is made"):
            subprocess.run(command, cwd=pytestconfig.rootpath / place, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def author(pytestconfig, wheels, tmp_path_factory, step):
    author = Author(tmp_path_factory.mktemp("author"))
    with step("it is installed with what tests need"):
        author.install(wheels, pytestconfig.rootpath / "constraints.txt")
    return author


@pytest.fixture(scope="session")
def workspace_port():
    """A port for the workspace: a site is built for the one origin that will embed it."""
    return free_ports(1)


@pytest.fixture(scope="session")
def extensions(author, workspace_port):
    """The author's extension, by runtime."""
    return {runtime: author.write_extension(runtime, f"http://localhost:{workspace_port}") for runtime in RUNTIMES}


@pytest.fixture(scope="session")
def compressed(author):
    """What is large is compressed once for this machine, as it is for an author: builds find it in the cache.

    All else of a first build is made with an empty cache.
    """
    place = Path(author.run("python", "-c", _CACHE).strip())
    place.mkdir(parents=True, exist_ok=True)
    kept = Path(user_cache_dir("wwe-extension-kit")) / "compressed"
    for file in kept.glob("*.br"):
        if not (place / file.name).exists():
            (place / file.name).symlink_to(file)
    yield
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(OVERRIDE, str(kept))
        for file in place.glob("*.br"):
            if not file.is_symlink() and file.stat().st_size > _LARGE:
                cached(file.name, partial(shutil.copy, file))


@pytest.fixture(scope="session")
def built(author, compressed, extensions, step):
    """Build the extension for a runtime, once; return the folder of its site."""
    sites = {}

    def build(runtime):
        if runtime not in sites:
            with step(f"{runtime}: built"):
                author.run("wwe", "build", cwd=extensions[runtime])
            sites[runtime] = extensions[runtime] / "dist"
        return sites[runtime]

    return build
