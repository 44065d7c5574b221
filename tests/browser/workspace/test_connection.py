"""The server goes away and another one comes back: the page says so meanwhile, and comes back by itself."""

import pytest
from playwright.sync_api import expect

from tests.free_ports import free_ports
from wwe_kit.project.project import load_project
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.testing import Workspace
from wwe_kit.testing.extension_pages import READY_MS

pytestmark = pytest.mark.wwe_served  # it is about the connection with the server


@pytest.fixture
def projects(wwe_extensions):
    return tuple(map(load_project, wwe_extensions))


@pytest.fixture
def serve(projects, wwe_options):
    """Serve a new workspace, each time on the same ports."""
    port = free_ports(2)
    return lambda: ThreadedDevServer(ServerSettings(projects, wwe_options, "wwe_options", port, port + 1), str)


@pytest.fixture
def has_popped(page):
    """Let a call come in and be answered; wait until the extension shows who is calling."""

    def wait(background):
        driver = Workspace(background, [])
        driver.ring().answer()
        frame = page.frame_locator('iframe[title="Customer"]')
        frame.locator("html[data-wwe=ready]").wait_for(state="attached", timeout=READY_MS)
        expect(frame.get_by_role("heading", name="Ann Miller")).to_be_visible()

    return wait


def test_the_page_says_that_nobody_answers_and_comes_back_with_the_server(page, serve, has_popped):
    connection = page.get_by_text("The workspace's server does not answer.")
    with serve() as first:
        page.goto(first.server.host_origin)
        expect(page.get_by_role("combobox", name="State")).to_be_visible()  # the workspace has this tab
        has_popped(first)
        expect(connection).to_be_hidden()
    expect(connection).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-connection", "lost")
    expect(page.locator("iframe")).to_have_count(1)  # what the agent was reading can still be read

    with serve() as second:
        expect(connection).to_be_hidden()
        expect(page.locator("html")).not_to_have_attribute("data-connection", "lost")
        expect(page.locator("iframe")).to_have_count(0)  # it is another workspace, without that call
        expect(page.get_by_role("combobox", name="State")).to_be_visible()  # and it has this tab
        has_popped(second)
        assert len(second.run(lambda server: server.workspace.session.tabs)) == 1
