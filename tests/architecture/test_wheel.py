"""The wheel holds everything: unpacked, without the checkout, it builds an extension."""

import hashlib
import os
import subprocess
import sys
import tomllib
import zipfile

import pytest

from tests.architecture.sources import PACKAGES, ROOT, files
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

FILES = "wwe_kit/_files/"
OF_THE_REPOSITORY = ("wwe_kit/docs/", "wwe_kit/repository/")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built once and unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [file] = folder.glob("wwe_extension_kit-*.whl")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


@pytest.fixture
def run(wheel, tmp_path):
    """Run Python on what is in the wheel, somewhere else; the runtimes are as their own wheel has them."""
    lock = resource("web/package-lock.json")
    installed = tmp_path / "site-packages" / "wwe_runtimes"
    installed.mkdir(parents=True)
    (installed / "__init__.py").write_bytes(resource("web/runtimes/wwe_runtimes/__init__.py").read_bytes())
    (installed / lock.name).write_bytes(lock.read_bytes())
    (installed / "node_modules").symlink_to(runtimes.node_modules())
    cache = tmp_path / "cache" / "wwe-extension-kit" / hashlib.sha256(lock.read_bytes()).hexdigest()[:16]
    cache.parent.mkdir(parents=True)
    cache.symlink_to(runtimes.artefacts())
    path = os.pathsep.join([str(wheel), str(installed.parent)])
    environment = os.environ | {"PYTHONPATH": path, "XDG_CACHE_HOME": str(tmp_path / "cache")}

    return lambda *arguments: subprocess.run(
        [sys.executable, *arguments], cwd=tmp_path, env=environment, check=False, capture_output=True, text=True
    )


def below(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_every_module_is_in_it_but_those_of_the_repository(wheel):
    modules = {path for path in below(wheel) if path.endswith(".py") and not path.startswith(FILES)}
    assert modules == {path for path, _file in files() if not path.startswith(OF_THE_REPOSITORY)}


@pytest.mark.parametrize("package", [package.replace("genesys", "genesys/wwe") for package in PACKAGES])
def test_every_package_says_that_it_is_typed(wheel, package):
    assert (wheel / package / "py.typed").is_file()


@pytest.mark.parametrize("stub", ["genesys/wwe/dom.pyi", "js-stubs/__init__.pyi"])
def test_the_types_of_the_page_are_in_it(wheel, stub):
    assert (wheel / stub).is_file()


@pytest.mark.parametrize(
    "folder",
    ["templates", "web/frame", "web/host", "web/node", "web/packages", "web/playground", "web/pyscript", "web/shared"],
)
def test_what_is_not_python_is_in_it(wheel, folder):
    expected = below(resource(folder))
    assert expected
    assert below(wheel / FILES / folder) == expected


def test_the_documentation_is_in_it_without_its_pictures(wheel):
    assert below(wheel / FILES / "docs") == {file for file in below(resource("docs")) if file.endswith(".md")}


def test_it_holds_nothing_that_was_fetched_or_made(wheel):
    strange = [path for path in below(wheel) if "node_modules" in path or path.endswith(".pyc") or "tests/" in path]
    assert strange == []


def test_the_command_is_installed_with_it(wheel):
    [file] = wheel.glob("*.dist-info/entry_points.txt")
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    for name, place in scripts.items():
        assert f"{name} = {place}" in file.read_text(encoding="utf-8")


def test_resources_are_found_in_it(run, wheel):
    said = run("-c", "from wwe_kit.resources import *; print(checkout(), resource('web/frame/early.js'))")
    assert said.stdout.split() == ["None", str(wheel / FILES / "web/frame/early.js")]


def test_it_builds_an_extension(run, tmp_path):
    answer = run("-m", "wwe_kit", "build", str(ROOT / "examples/screen-pop"), "--out", "site")
    assert answer.returncode == 0
    steps = {"Checking the modules", "Making the image of Python's memory", "Compressing"}
    assert set(answer.stderr.splitlines()) <= steps  # what is cached is not done again
    assert (tmp_path / "site/customer.html").is_file()
