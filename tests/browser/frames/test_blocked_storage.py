"""Pages of another site may store nothing: every runtime works all the same, or its panel says which ones do."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS

STORAGE = """() => {
  try { localStorage.getItem("x"); return "allowed"; } catch { return "blocked"; }
}"""
NO_COOKIES_OF_OTHERS = {"network.cookie.cookieBehavior": 1}  # Firefox: block all of them, not only trackers'


@pytest.fixture(scope="module")
def blocking_browser(browser_name, browser_type, browser_type_launch_args):
    """A browser that blocks third-party storage. Chromium does so in every window that is like Playwright's."""
    arguments = dict(browser_type_launch_args)
    if browser_name == "firefox":
        arguments["firefox_user_prefs"] = arguments["firefox_user_prefs"] | NO_COOKIES_OF_OTHERS
    browser = browser_type.launch(**arguments)
    yield browser
    browser.close()


@pytest.fixture
def page(blocking_browser):
    context = blocking_browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def folder(copy_of):
    return copy_of(EXTENSIONS / "broken")


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


class TestOnTheRuntimesThatNeedNone:
    @pytest.fixture
    def wwe_runtime(self, each_interpreter):
        return each_interpreter

    def test_a_page_starts(self, extension_frame):
        frame = extension_frame("Broken")
        expect(frame.locator("#app")).to_have_text("Click here")
        assert frame.locator("html").evaluate(STORAGE) == "blocked"


@pytest.mark.parametrize("interpreter", ["micropython", "pyodide"])
class TestOnPyScript:
    @pytest.fixture
    def wwe_runtime(self):
        return "pyscript"

    @pytest.fixture(autouse=True)
    def chosen(self, folder, interpreter):
        file = folder / "pyproject.toml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("[tool.wwe]", f'[tool.wwe]\ninterpreter = "{interpreter}"'), encoding="utf-8")

    def test_the_panel_names_the_runtimes_that_need_none(
        self, browser_name, workspace_page, extension_frame, interpreter
    ):
        if (browser_name, interpreter) == ("chromium", "micropython"):
            expect(extension_frame("Broken").locator("#app")).to_have_text("Click here")
            return
        frame = workspace_page.frame_locator('iframe[title="Broken"]')
        expect(frame.get_by_role("alert")).to_contain_text(
            "PyScript needs storage, and this browser blocks it for pages of another site. "
            'Use the runtime "micropython" or "pyodide": they need none.',
            timeout=60_000,
        )
