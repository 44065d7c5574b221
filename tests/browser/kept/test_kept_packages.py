"""Pages that share an interpreter share the packages from PyPI, and pages on PyScript have them as well."""

import pytest
from playwright.sync_api import expect

from tests.browser.sites.test_packages import EVERYTHING, MAIN, TILL, wheel_folder
from tests.wwe_kit.made_up_wheels import locked, wheel
from wwe_kit.packages.lock import Lock, write_lock

__all__ = ["locked", "wheel", "wheel_folder"]
SETTINGS = """
[project]
name = "shop"
dependencies = ["till"]

[tool.wwe]
label = "Shop"
workspace-origins = ["*"]
{settings}

[tool.wwe.views.shop]
entry = "main.py"
"""
KEEPER = """
[tool.wwe.views.lobby]
level = "workspace"
kind = "hidden"
entry = "lobby.py"
"""


@pytest.fixture
def wwe_extensions(tmp_path, wheel, locked, settings):
    made = tmp_path / "shop"
    made.mkdir()
    text = SETTINGS.format(settings=settings) + (KEEPER if "keeper" in settings else "")
    for path, content in {"pyproject.toml": text, "main.py": MAIN.replace('"failure", ', ""), "lobby.py": ""}.items():
        (made / path).write_text(content, encoding="utf-8")
    write_lock(made, Lock("3.14", ("till",), (locked(wheel("till", "2.5", TILL)),)))
    return [made]


@pytest.mark.parametrize("settings", ['runtime = "pyodide"\nkeeper = "lobby"'])
def test_pages_of_a_keeper_open_what_they_want_of_the_packages(workspace, workspace_page, extension_frame):
    workspace.ring().answer()
    shop = extension_frame("Shop").locator("main")
    expect(shop).to_have_text("the till")
    for told in ("rates, late", EVERYTHING):
        shop.click()
        expect(shop).to_have_text(told)


@pytest.mark.parametrize("settings", ['runtime = "pyscript"\ninterpreter = "pyodide"'])
def test_where_pyscript_may_store_files_a_page_on_pyodide_has_the_packages_too(workspace, page):
    page.goto(f"{workspace.extension_origins['shop']}/shop.html")  # in no frame of another site
    shop = page.locator("main")
    expect(shop).to_have_text("the till")
    for told in ("rates, late", EVERYTHING):
        shop.dispatch_event("click")  # over it lies that there is no workspace
        expect(shop).to_have_text(told)
