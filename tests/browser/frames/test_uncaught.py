"""A page never dies without a word: what flies past Python, what no script has caught, a released page."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_kit.build.site import write_site
from wwe_kit.project.project import load_project

TEMPLATE = """{% extends "wwe/page.html" %}
{% block head %}<script src="{{ asset("static/own.js") }}"></script>{% endblock %}
"""
# What WebAssembly itself throws leaves the interpreter as it was; nothing of Python's goes on.
TRAP = 'globalThis.trap = () => { throw new WebAssembly.RuntimeError("the interpreter is gone"); };'
TRAPPED = "from genesys.wwe import page\nasync def main():\n    page.window.trap()\n"
ENDLESS = "import asyncio\nasync def main():\n    await asyncio.Event().wait()\n"
ENDING = 'from genesys.wwe import page\nasync def main():\n    page.fill("#app", "well")\n'
THROWS = "onload = () => { throw new TypeError('a script of the page failed'); };"
REJECTS = "onload = () => { Promise.reject(new RangeError('nobody awaits this')); };"
BOTH = """
addEventListener("load", () => { throw new TypeError("a script of the page failed"); });
addEventListener("load", () => { Promise.reject(new RangeError("nobody awaits this")); });
addEventListener("click", () => { Promise.reject(new RangeError("nor this, later")); });
"""


@pytest.fixture
def script():
    """A script that the page loads beside ours."""
    return ""


@pytest.fixture
def folder(copy_of, entry, script):
    folder = copy_of(EXTENSIONS / "broken")
    (folder / "main.py").write_text(entry, encoding="utf-8")
    (folder / "static").mkdir()
    (folder / "static/own.js").write_text(script, encoding="utf-8")
    (folder / "page.html").write_text(TEMPLATE, encoding="utf-8")
    file = folder / "pyproject.toml"
    file.write_text(file.read_text(encoding="utf-8") + 'template = "page.html"\n', encoding="utf-8")
    return folder


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.fixture
def frame(workspace, page):
    """Open the workspace; return the frame when it is in the state that is waited for."""

    def wait(state):
        page.goto(workspace.host_url)
        frame = page.frame_locator('iframe[title="Broken"]')
        frame.locator(f"html[data-wwe={state}]").wait_for(state="attached", timeout=60_000)
        return frame

    return wait


def is_printed(workspace, text):
    workspace.wait_until(lambda: any(text in line for line in workspace.printed))
    return True


class TestOnEachRuntime:
    @pytest.fixture
    def wwe_runtime(self, each_runtime):
        return each_runtime

    @pytest.mark.parametrize(("entry", "script"), [(TRAPPED, TRAP)])
    def test_an_entry_that_dies_outside_python_fails_the_start_with_a_panel_and_a_line(self, workspace, frame):
        expect(frame("failed").get_by_role("alert")).to_contain_text("the interpreter is gone")
        assert is_printed(workspace, "the interpreter is gone")


@pytest.mark.parametrize(
    ("script", "text"),
    [(THROWS, "TypeError: a script of the page failed"), (REJECTS, "RangeError: nobody awaits this")],
)
@pytest.mark.parametrize("entry", [ENDLESS])
def test_what_nobody_catches_fails_a_start_that_does_not_end(workspace, frame, text):
    expect(frame("failed").get_by_role("alert").get_by_role("heading")).to_contain_text(text)
    assert is_printed(workspace, text)


@pytest.mark.parametrize(("entry", "script"), [(ENDING, BOTH)])
def test_what_nobody_catches_then_or_later_is_printed_and_a_start_that_ends_is_ready_without_a_panel(workspace, frame):
    extension = frame("ready")
    expect(extension.locator("#app")).to_have_text("well")
    for text in ("TypeError: a script of the page failed", "RangeError: nobody awaits this"):
        assert is_printed(workspace, text)
    expect(extension.get_by_role("alert")).to_have_count(0)
    extension.locator("#app").click()
    assert is_printed(workspace, "RangeError: nor this, later")
    assert extension.locator("html").get_attribute("data-wwe") == "ready"


@pytest.mark.parametrize("entry", [ENDING])
class TestPyScriptWhereStorageIsBlocked:
    @pytest.fixture
    def wwe_runtime(self):
        return "pyscript"

    def test_its_page_reports_no_error_of_its_own(self, workspace, page, frame):
        errors = []
        page.on("pageerror", lambda error: errors.append(error.message))
        frame("ready")
        expect(frame("ready").locator("#app")).to_have_text("well")
        assert errors == []
        assert workspace.printed == []


@pytest.mark.parametrize("entry", ["import part\n"])
class TestAReleasedPage:
    @pytest.fixture
    def web_folder(self, folder, tmp_path):
        (folder / "part.py").write_text("\n\nraise RuntimeError('not today')\n", encoding="utf-8")
        file = folder / "pyproject.toml"
        origins = 'runtime = "micropython"\nworkspace-origins = ["*"]'
        file.write_text(file.read_text(encoding="utf-8").replace('runtime = "micropython"', origins), encoding="utf-8")
        write_site(load_project(folder), tmp_path / "site")
        return tmp_path / "site"

    @pytest.fixture
    def wwe_extensions(self):
        return []

    @pytest.fixture
    def wwe_options(self, origin):
        return {
            "interaction-workspace": {"workspace.web-content": "broken"},
            "broken": {"label": "Broken", "url": f"{origin}/index.html"},
        }

    def test_one_that_fails_shows_an_agent_a_sentence_and_to_whoever_asks_where_it_was_and_no_source(self, frame):
        alert = frame("failed").get_by_role("alert")
        expect(alert.get_by_role("heading")).to_have_text(
            "This web extension could not start: load the page again, or tell the people who look after it."
        )
        trace = alert.get_by_text("RuntimeError: not today")
        expect(trace).to_be_hidden()
        alert.get_by_text("What went wrong").click()
        expect(trace).to_be_visible()
        expect(trace).to_have_text("part.py, line 3: RuntimeError: not today")
