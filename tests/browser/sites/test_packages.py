"""An extension with packages from PyPI: in the page are their modules, their data and their metadata."""

import os

import pytest
from playwright.sync_api import expect

from tests.browser.published import options_for, web_folder, wwe_extensions
from tests.browser.released import BUILT_FOR
from tests.wwe_kit.made_up_wheels import locked, wheel
from wwe_kit.build.packages.pieces import PIECE
from wwe_kit.packages.lock import Lock, write_lock
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE

SETTINGS = f"""
[project]
name = "shop"
dependencies = ["till"]

[tool.wwe]
label = "Shop"
runtime = "RUNTIME"
workspace-origins = ["{BUILT_FOR}"]

[tool.wwe.views.shop]
entry = "main.py"
"""
MAIN = """
import till
from genesys.wwe import page

page.fill("main", till.name)

asked = iter(["failure", "rates", "everything"])

@page.when("click", "main")
def show(event):
    page.fill("main", getattr(till, next(asked)))
"""
# It imports a module when it is first asked for, and reads what lies beside it.
TILL = {
    "till/__init__.py": """
import inspect
from importlib import import_module, metadata, resources
from pathlib import Path

name = "the till"

def __getattr__(name):
    if name == "rates":
        return import_module("till.rates").text
    if name == "everything":
        return " | ".join(_all())
    if name == "failure":
        try:
            return import_module("till.rates").text
        except OSError as error:
            return str(error)
    raise AttributeError(name)

def _all():
    yield metadata.version("till")
    yield resources.files(__name__).joinpath("data/notes.txt").read_text().strip()
    yield str(len(Path(__file__).with_name("large.bin").read_bytes()))
    yield inspect.getsource(import_module("till.rates")).partition("#")[2].strip()
    yield import_module("sched").scheduler.__name__
    yield ", ".join(sorted(entry.name for entry in Path(__file__).parent.iterdir()))
""",
    "sched.py": "",  # the library has one, and it comes first
    "till/rates.py": "text = 'rates, late'  # of today\n",
    "till/data/notes.txt": "first notes\n",
    "till/large.bin": "x" * (PIECE * 2 + 5),
    "till/tables.py": "# a line\n" * 120_000,  # so the package has a layer of its own in the image
}

# What MicroPython can do of it.
SMALL_TILL = {
    "till/__init__.py": """
name = "the till"

def __getattr__(name):
    if name == "failure":
        return "none here"
    if name == "rates":
        import till.rates
        return till.rates.text
    if name == "everything":
        with open(__file__.replace("__init__.py", "data/notes.txt")) as file:
            return file.read().strip()
    raise AttributeError(name)
""",
    "till/rates.py": TILL["till/rates.py"],
    "till/data/notes.txt": TILL["till/data/notes.txt"],
}

EVERYTHING = (
    "2.5 | first notes | 524293 | of today | scheduler | __init__.py, __pycache__, data, large.bin, rates.py, tables.py"
)
__all__ = ["locked", "web_folder", "wheel", "wwe_extensions"]


@pytest.fixture
def wheel_folder(tmp_path, monkeypatch):
    """The folder of wheels is all that pip knows of the world."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    for name, value in {"CONFIG_FILE": os.devnull, "NO_INDEX": "1", "FIND_LINKS": str(folder)}.items():
        monkeypatch.setenv(f"PIP_{name}", value)
    return folder


@pytest.fixture
def runtime():
    return PYODIDE


@pytest.fixture
def folder(tmp_path, wheel, locked, runtime):
    """An extension that imports its package."""
    made = tmp_path / "shop"
    made.mkdir()
    (made / "pyproject.toml").write_text(SETTINGS.replace("RUNTIME", runtime), encoding="utf-8")
    (made / "main.py").write_text(MAIN, encoding="utf-8")
    files = TILL if runtime == PYODIDE else SMALL_TILL
    write_lock(made, Lock("3.14", ("till",), (locked(wheel("till", "2.5", files)),)))
    return made


@pytest.fixture
def wwe_options(origin):
    return options_for(origin, "shop", "Shop", "shop.html")


@pytest.fixture
def pieces(page):
    """The pieces of packages that the page has asked for."""
    asked = []
    page.on("request", lambda request: asked.append(request.url) if ".piece" in request.url else None)
    return asked


@pytest.fixture
def shop(workspace, released_sites, folder, web_folder, workspace_page, extension_frame):
    """Publish the extension and open its page."""
    released_sites.put(folder, web_folder, workspace.host_url.rstrip("/"))
    workspace.ring().answer()
    return extension_frame("Shop").locator("main")


def test_what_an_extension_imports_is_there_at_once_and_what_it_opens_later_is_fetched_then(shop, pieces, web_folder):
    expect(shop).to_have_text("the till")
    expect(shop.locator("xpath=ancestor::html")).to_have_attribute("data-wwe-start", "snapshot")
    assert len(list(web_folder.glob("python-*.image"))) == 3
    assert pieces == []

    folder = (web_folder / "packages").rename(web_folder / "gone")
    shop.click()
    expect(shop).to_have_text("[Errno 29] I/O error: '/packages/till/rates.py'")
    folder.rename(web_folder / "packages")

    pieces.clear()
    shop.click()
    expect(shop).to_have_text("rates, late")
    assert len(pieces) == 1

    shop.click()
    expect(shop).to_have_text(EVERYTHING)


@pytest.mark.parametrize("runtime", [MICROPYTHON])
def test_a_package_that_micropython_imports_ships_the_same_way(shop, pieces):
    expect(shop).to_have_text("the till")
    shop.click()
    expect(shop).to_have_text("none here")
    assert pieces == []
    shop.click()
    expect(shop).to_have_text("rates, late")
    shop.click()
    expect(shop).to_have_text("first notes")
    assert len(pieces) == 1
