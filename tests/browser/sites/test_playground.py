"""The workspace as a static site: its Python runs in a worker that all tabs of its origin share."""

import re
import shutil
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES, EXTENSIONS
from tests.browser.web_server import serving
from wwe_host.journal.entry import Kind
from wwe_kit.server.polling import poll

READY_MS = 60_000


@pytest.fixture
def wwe_host():
    return "static"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Where the command writes."""
    return tmp_path_factory.mktemp("playground")


@pytest.fixture(scope="module")
def address(written):
    """Write the folders and serve them; return the address of the workspace's page."""
    with serving(written) as served, serving(written / "site" / "extensions" / "screen-pop") as extensions:
        host = served.replace("127.0.0.1", "localhost")
        command = [
            sys.executable,
            "-m",
            "wwe_kit",
            "playground",
            EXAMPLES / "screen-pop",
            "--out",
            written / "site",
            "--workspace-origin",
            host,
            "--extension-origin",
            extensions,
            "--scenario",
            "inbound-call",
        ]
        subprocess.run(command, check=True, capture_output=True)
        yield f"{host}/site/workspace/"


@pytest.fixture
def open_tab(workspace, context):
    """Open the workspace in another tab of the browser; return its page and the extension's frame in it."""

    def open_one():
        page = context.new_page()
        page.goto(workspace.host_url)
        desk = page.frame_locator('iframe[title="Desk"]')
        desk.locator("html[data-wwe=ready]").wait_for(state="attached", timeout=READY_MS)
        desk.get_by_role("button", name="Ask").click()
        expect(desk.locator("#answers")).not_to_be_empty()  # so what it had said before, its subscriptions, has arrived
        return page, desk

    return open_one


def test_a_call_pops_the_callers_record_and_outlives_a_reload_while_another_tab_is_open(
    workspace, workspace_page, extension_frame
):
    call = workspace.ring()
    workspace_page.get_by_role("button", name="Answer").click()
    frame = extension_frame("Customer")
    expect(frame.get_by_role("heading", name="Ann Miller")).to_be_visible()
    expect(frame.get_by_text("voice · TALKING")).to_be_visible()
    workspace.wait_until(lambda: call.user_data.get("ScreenPop") == "shown")

    workspace_page.reload()
    expect(workspace_page.get_by_role("navigation", name="Interactions")).to_contain_text("Ann Miller")
    expect(workspace_page.locator("iframe")).to_have_count(1)
    workspace.wait_until(lambda: list(workspace.tabs) == ["tab2"])
    extension_frame("Customer")  # its page writes to the call, which must not be over by then
    call.hang_up()
    call.mark_done()
    expect(workspace_page.locator("iframe")).to_have_count(0)
    assert workspace.messages(Kind.FAILURE) == []


class TestSeveralTabs:
    @pytest.fixture
    def wwe_extensions(self):
        return [EXTENSIONS / "desk"]

    def test_one_of_them_leads_and_when_it_is_closed_the_other_does(self, workspace, open_tab):
        first, _ = open_tab()
        workspace.wait_until(lambda: workspace.tabs == {"tab1": "LEADING"})
        _, desk = open_tab()
        workspace.wait_until(lambda: workspace.tabs == {"tab1": "LEADING", "tab2": "FOLLOWING"})
        call = workspace.ring()
        expect(desk.locator("#interaction")).to_have_text("RINGING=1 ")
        first.close()
        expect(desk.locator("#states")).to_have_text(re.compile("NEGOTIATING LEADING $"))
        assert workspace.tabs == {"tab2": "LEADING"}
        assert call.state == "RINGING"


class TestWhatTheCommandWrites:
    """Below a path of somebody's web server, which sets no headers."""

    @pytest.fixture
    def nobody_lends_workers(self, page):
        """What browsers do in the page of another site whose storage is blocked."""
        page.add_init_script(
            'SharedWorker = class { constructor() { throw new DOMException("no", "SecurityError"); } };'
        )

    @pytest.mark.usefixtures("nobody_lends_workers")
    def test_a_tab_that_gets_no_shared_worker_has_a_session_of_its_own_and_plays_the_scenario(self, page, address):
        held = []

        def hold(route):
            held.append(route)

        page.route("**/python.zip", hold)  # a quick machine would load it before the page says anything
        page.goto(address)
        expect(page.locator("#connection")).to_be_visible()  # it says what it waits for
        assert poll(lambda: held, 20, lambda seconds: page.wait_for_timeout(1000 * seconds))
        held[0].continue_()
        page.get_by_role("combobox", name="State").wait_for(timeout=READY_MS)
        expect(page.locator("#connection")).to_be_hidden()
        frame = page.frame_locator('iframe[title="Customer"]')
        frame.locator("html[data-wwe=ready]").wait_for(state="attached", timeout=READY_MS)

    def test_a_page_whose_worker_is_gone_begins_anew_with_another(self, page, address, browser):
        page.goto(address)
        state = page.get_by_role("combobox", name="State")
        state.wait_for(timeout=READY_MS)
        page.evaluate("document.body.dataset.old = 'yes'")
        devtools = browser.new_browser_cdp_session()
        targets = devtools.send("Target.getTargets", {"filter": [{"type": "shared_worker"}]})["targetInfos"]
        for target in targets:
            devtools.send("Target.closeTarget", {"targetId": target["targetId"]})
        page.locator("body:not([data-old])").wait_for(timeout=READY_MS)
        state.wait_for(timeout=READY_MS)

    def test_a_start_that_fails_says_why(self, page, address, written):
        shutil.copytree(written / "site", written / "broken", ignore=shutil.ignore_patterns("python.zip"))
        page.goto(address.replace("/site/", "/broken/"))
        line = page.locator("#connection")
        expect(line).to_have_text(
            "The workspace could not start: python.zip could not be fetched: the server answered 404.", timeout=READY_MS
        )
        expect(page.locator("html")).to_have_attribute("data-connection", "lost")
