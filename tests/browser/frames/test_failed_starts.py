"""A start that fails shows a readable panel, never a white page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES, EXTENSIONS


@pytest.fixture
def folder(copy_of):
    return copy_of(EXTENSIONS / "broken")


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.fixture
def alert(workspace, page):
    """Return the panel of a page that could not start."""

    def wait():
        page.goto(workspace.host_url)
        frame = page.frame_locator('iframe[title="Broken"]')
        frame.locator("html[data-wwe=failed]").wait_for(state="attached", timeout=60_000)
        return frame.get_by_role("alert")

    return wait


@pytest.mark.parametrize("runtime", ["micropython", "pyodide", "pyscript"])
class TestOnEachRuntime:
    @pytest.fixture
    def wwe_runtime(self, runtime):
        return runtime

    @pytest.fixture(autouse=True)
    def broken_entry(self, folder):
        (folder / "main.py").write_text("import json\n\nx = = 1\n", encoding="utf-8")

    def test_a_syntax_error_is_shown_with_file_and_line(self, alert):
        expect(alert()).to_contain_text("SyntaxError")
        expect(alert()).to_contain_text("main.py, line 3")


class TestAnErrorInTheEntry:
    @pytest.fixture(autouse=True)
    def failing_entry(self, folder):
        (folder / "main.py").write_text("import part\n", encoding="utf-8")
        (folder / "part.py").write_text("\n\nraise RuntimeError('not today')\n", encoding="utf-8")

    def test_it_is_shown_where_it_happened(self, alert):
        expect(alert()).to_contain_text("not today")
        expect(alert()).to_contain_text("part.py, line 3")


class TestPythonThatTheRuntimeDoesNotKnow:
    @pytest.fixture(autouse=True)
    def newer_entry(self, folder):
        (folder / "main.py").write_text("import dataclasses\n", encoding="utf-8")

    def test_a_missing_module_is_named(self, alert):
        expect(alert()).to_contain_text("dataclasses")
        expect(alert()).to_contain_text("main.py, line 1")


@pytest.mark.parametrize("missing", ["bundle", "micropython.mjs", "micropython.wasm"])
def test_a_file_that_cannot_be_fetched_is_named(alert, page, missing):
    page.route(re.compile(re.escape(missing)), lambda route: route.fulfill(status=404, body="not here"))
    expect(alert()).to_contain_text("could not start")
    expect(alert()).to_contain_text(missing)


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream"])
def test_a_module_of_a_wrong_type_is_named_with_the_type_that_it_must_have(alert, page, kind):
    def answer(route):
        route.fulfill(response=route.fetch(), headers={"Content-Type": kind, "X-Content-Type-Options": "nosniff"})

    page.route(re.compile(r"micropython\.mjs"), answer)
    expect(alert()).to_contain_text(
        f"micropython.mjs cannot be run, for the web server sends it as {kind}: it must be text/javascript."
    )


def test_a_page_outside_any_workspace_says_what_it_is(workspace, page):
    page.goto(workspace.extension_origins["broken"] + "/index.html")
    expect(page.get_by_role("status")).to_contain_text("open it in a workspace")
    assert page.locator("html").get_attribute("data-wwe") == "standalone"


class TestAPageThatAsksAtOnce:
    @pytest.fixture
    def wwe_extensions(self):
        return [EXAMPLES / "screen-pop"]

    def test_says_outside_any_workspace_what_it_is_and_not_which_call_failed(self, workspace, page):
        page.goto(workspace.extension_origins["screen-pop"] + "/customer.html")
        page.wait_for_function("() => performance.getEntriesByName('wwe-standalone').length > 1")  # Python says it, too
        expect(page.locator("wwe-panel p")).to_have_text(
            "This page is a web extension for Agent Workspace. Opened on its own, it has nobody to talk to: "
            "open it in a workspace."
        )
