"""What the browser throws under Python is an exception of Python's; functions of the window stay what they are.

That a thousand of each kind harm neither interpreter, tests/wasm/inside/javascript_exceptions.py shows.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS

# What the extension `throwing` lets fail, and what each is called in the browser.
NAMES = {
    "a method": "SyntaxError",
    "a function": "InvalidCharacterError",
    "a getter": "SecurityError",
    "a setter": "SyntaxError",
    "a class": "TypeError",
    "JSON": "SyntaxError",
}


def caught(times):
    """What the extension shows when everything was caught."""
    plain = [f"{kind}: {times} {name}" for kind, name in NAMES.items()]
    later = [f"{kind}, async: {times} {name}" for kind, name in NAMES.items()]
    return sorted([*plain, *later, f"a promise, async: {times} TypeError"])


BORDER = """
import asyncio
import json
from js import encodeURIComponent
from genesys.wwe import page

said = []

async def main():
    timer = page.window.setTimeout
    page.window.clearTimeout(page.window.setTimeout(page.window.isNaN, 5))
    assert hasattr(page.window, "setTimeout") and timer is not None
    for _ in range(3):
        await asyncio.sleep(0.001)
    said.append(page.window.encodeURIComponent("a b"))
    said.append(encodeURIComponent("c d"))
    said.append(page.document.querySelector("#no") is None)
    said.append(page.document.body.getAttribute("no") is None)
    page.fill("#app", page.document.body.getAttribute("no"), json.dumps(said))
"""


@pytest.fixture
def folder(copy_of, extension):
    return copy_of(EXTENSIONS / extension)


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.fixture
def wwe_runtime(each_interpreter):
    return each_interpreter


@pytest.fixture
def app(extension_frame):
    return extension_frame("Throwing").locator("#app")


@pytest.fixture
def throw(app):
    """Let the browser throw so many times of each kind; return the lines that say what was caught."""

    def throw(times):
        app.evaluate("(app, times) => { document.body.dataset.times = times; }", times)
        app.dispatch_event("throw")
        lines = app.locator("p")
        expect(lines.last).to_have_text("ticking", timeout=60_000)
        return lines.all_text_contents()[:-1]

    return throw


@pytest.mark.parametrize("extension", ["throwing"])
class TestWhatTheBrowserThrows:
    @pytest.mark.wwe_served  # only a page in development shows a trace
    def test_one_that_nobody_catches_is_shown_with_the_line_and_the_page_goes_on(self, app, throw, extension_frame):
        expect(app).to_have_text("page.when: '[[[' is not a CSS selector")
        app.evaluate("app => { for (let times = 0; times < 40; times++) app.dispatchEvent(new Event('fail')); }")
        alert = extension_frame("Throwing").get_by_role("alert")
        expect(alert).to_contain_text("SyntaxError", timeout=30_000)
        expect(alert).to_contain_text("main.py, line 83")
        app.evaluate("() => { window.odd = () => { throw { get name() { throw new Error('not even this'); } }; }; }")
        app.dispatch_event("odd")
        expect(app).to_contain_text("odd: ")
        assert throw(100) == caught(100)


@pytest.mark.parametrize("extension", ["broken"])
class TestFunctionsAndNull:
    @pytest.fixture(autouse=True)
    def entry(self, folder):
        (folder / "main.py").write_text(BORDER, encoding="utf-8")

    def test_functions_of_the_window_and_null_are_what_they_are_everywhere(self, extension_frame):
        app = extension_frame("Broken").locator("#app")
        expect(app).to_have_text('["a%20b", "c%20d", true, true]')


@pytest.mark.parametrize("extension", ["broken"])
class TestPyScriptWithPyodide:
    @pytest.fixture
    def wwe_runtime(self):
        return "pyscript"

    @pytest.fixture(autouse=True)
    def entry(self, folder):
        file = folder / "pyproject.toml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("[tool.wwe]", '[tool.wwe]\ninterpreter = "pyodide"'), encoding="utf-8")
        (folder / "main.py").write_text(BORDER, encoding="utf-8")

    @pytest.mark.wwe_served
    def test_functions_of_the_window_and_null_are_what_they_are_everywhere(self, workspace, page):
        page.goto(workspace.extension_origins["broken"] + "/index.html")  # in no frame, where it may have its storage
        expect(page.locator("#app")).to_have_text('["a%20b", "c%20d", true, true]', timeout=60_000)
