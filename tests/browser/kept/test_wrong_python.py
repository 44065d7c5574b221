"""What `wwe new` writes, with a mistake in it: the page of a call, which a keeper runs, shows what is wrong."""

import pytest
from playwright.sync_api import expect

from tests.browser.released import BUILT_FOR
from wwe_kit.runtimes.runtimes import PYODIDE
from wwe_kit.scaffold.choices import Choices
from wwe_kit.scaffold.files import scaffold_files
from wwe_kit.scaffold.writing import write_scaffold

# What the author has written instead of something else, and what the page says then.
UNREADABLE = ("main() -> None:", "main() -> None", "SyntaxError")
NO_DATE = "NameError: name 'date' is not defined"
RAISING = ("async def main", "date.today()\n\n\nasync def main", NO_DATE)
MISSING = ("from genesys.wwe import I", "import requests\nfrom genesys.wwe import I", "No module named 'requests'")
# A build finds what is written wrongly, but not this.
UNLUCKY = ("async def main", 'int("none")\n\n\nasync def main', "ValueError")
HANDLER = ("    if interaction and", "    date.today()\n    if interaction and", NO_DATE)
RELEASED = "This web extension could not start: load the page again, or tell the people who look after it."


@pytest.fixture
def folder(tmp_path, mistake):
    """The folder of a new extension, with the mistake in it."""
    folder = tmp_path / "lookup"
    write_scaffold(folder, scaffold_files(Choices("lookup", "Lookup", PYODIDE, "interaction", "tab")))
    right, wrong, _ = mistake
    file = folder / "main.py"
    text = file.read_text(encoding="utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong), encoding="utf-8")
    return folder


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.fixture
def call(workspace, workspace_page):
    """Answer a call once the keeper is there; return the frame of its page, in the state that is waited for."""

    def answered(state):
        keeper = workspace_page.frame_locator('iframe[title="Lookup, interpreter"]').locator("html[data-wwe=ready]")
        keeper.wait_for(state="attached", timeout=60_000)
        workspace.ring().answer()
        frame = workspace_page.frame_locator('iframe[title="Lookup"]')
        frame.locator(f"html[data-wwe={state}]").wait_for(state="attached", timeout=60_000)
        # A page with an interpreter of its own says how that has started.
        assert frame.locator("html").get_attribute("data-wwe-start") is None
        return frame

    return answered


def is_on_top(alert):
    """Return whether whoever clicks at the middle of the panel clicks at the panel."""
    return alert.evaluate("""(section) => {
        const { x, y, width, height } = section.getBoundingClientRect();
        return section.getRootNode().host === document.elementFromPoint(x + width / 2, y + height / 2);
    }""")


@pytest.mark.wwe_served
@pytest.mark.parametrize("mistake", [UNREADABLE, RAISING, MISSING], ids=["unreadable", "raising", "missing"])
def test_an_entry_that_fails_is_shown_with_its_line(call, mistake):
    alert = call("failed").get_by_role("alert")
    expect(alert.get_by_role("heading")).to_contain_text(mistake[2])
    expect(alert.get_by_role("mark")).to_be_visible()
    assert is_on_top(alert)


@pytest.mark.wwe_served
@pytest.mark.parametrize("mistake", [HANDLER], ids=["handler"])
def test_a_handler_that_fails_is_shown_with_its_line_and_the_page_stays(workspace, call, mistake):
    frame = call("ready")
    workspace.interactions[0].hold()
    alert = frame.get_by_role("alert")
    expect(alert.get_by_role("heading")).to_contain_text(mistake[2])
    expect(alert.get_by_role("mark")).to_contain_text("date.today()")
    assert is_on_top(alert)
    expect(frame.get_by_role("button", name="Promise to call back")).to_be_visible()


@pytest.mark.parametrize("mistake", [UNLUCKY], ids=["unlucky"])
class TestAReleasedPage:
    @pytest.fixture
    def web_folder(self, tmp_path):
        site = tmp_path / "site"
        site.mkdir()
        return site

    @pytest.fixture
    def wwe_extensions(self):
        return []

    @pytest.fixture
    def wwe_options(self, origin):
        return {
            "interaction-workspace": {"workspace.web-content": "lobby", "interaction.web-content": "main"},
            "lobby": {"label": "Lookup, interpreter", "kind": "hidden", "url": f"{origin}/lobby.html"},
            "main": {"label": "Lookup", "url": f"{origin}/main.html"},
        }

    @pytest.fixture(autouse=True)
    def site(self, workspace, released_sites, folder, web_folder):
        assert BUILT_FOR in (folder / "pyproject.toml").read_text(encoding="utf-8")
        released_sites.put(folder, web_folder, workspace.host_url.rstrip("/"))

    def test_one_that_fails_shows_an_agent_a_sentence(self, call):
        alert = call("failed").get_by_role("alert")
        expect(alert.get_by_role("heading")).to_have_text(RELEASED)
        assert is_on_top(alert)
