"""One interpreter for all pages of an extension: each is its own page all the same, and goes on alone without it."""

import re
from itertools import count

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_host.journal.entry import Kind


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "kept"]


@pytest.fixture
def keeper(workspace_page):
    """The document of the keeper, which is there long before the first call."""
    html = workspace_page.frame_locator('iframe[title="Keeper"]').locator("html[data-wwe=ready]")
    html.wait_for(state="attached", timeout=60_000)
    return html


@pytest.fixture
def kept(workspace, keeper, extension_frame):
    """A call that is answered gives its frame."""

    numbers = count(1)

    def call():
        workspace.ring().answer()
        frame = extension_frame("Kept")
        expect(frame.locator("#interaction")).to_have_text(f"interaction {next(numbers)}")  # not of the call before
        return frame

    return call


def look(frame):
    shared = frame.locator("#shared")
    shared.evaluate("(element) => { element.textContent = ''; }")  # what it said before
    frame.get_by_role("button", name="Look").press("Enter")  # a mouse misses what moves while it is down
    expect(shared).not_to_be_empty()
    return shared


def ticks(frame):
    return int(re.search(r"ticks: (\d+)", look(frame).inner_text())[1])


def seconds(frame):
    return frame.locator("body").evaluate("() => performance.now() / 1000")


def test_pages_share_the_interpreter_and_nothing_else_and_one_that_goes_leaves_nothing_running(
    workspace, workspace_page, keeper, kept
):
    first = kept()
    # A page with an interpreter of its own says how that has started.
    assert first.locator("html").get_attribute("data-wwe-start") is None
    assert keeper.get_attribute("data-wwe-start") == "snapshot"
    first.get_by_role("button", name="Count").click()
    first.get_by_role("button", name="Count").click()
    expect(first.locator("#clicks")).to_have_text("2")
    second = kept()
    second.get_by_role("button", name="Count").click()
    expect(second.locator("#clicks")).to_have_text("1")
    expect(look(second)).to_have_text(re.compile("pages: 1 2"))
    expect(second.locator("#state")).to_have_text("TALKING")

    call = workspace.interactions[0]  # that of the first page
    call.hang_up()
    call.mark_done()
    expect(workspace_page.locator('iframe[title="Kept"]')).to_have_count(1)
    since, before = seconds(second), ticks(second)
    second.locator("body").evaluate("() => new Promise((done) => setTimeout(done, 1000))")
    ticked, elapsed = ticks(second) - before, seconds(second) - since
    assert ticked < 1.5 * 20 * elapsed  # one page ticks twenty times in a second; two would do so forty times


@pytest.mark.wwe_served
def test_what_goes_wrong_and_what_is_printed_is_the_pages_own_and_without_the_keeper_it_goes_on_alone(workspace, kept):
    frame = kept()
    expect(frame.locator("#state")).to_have_text("TALKING")
    frame.get_by_role("button", name="Lose").click()  # a task that nobody awaits
    expect(frame.get_by_role("alert")).to_contain_text("ValueError: lost in 1")
    frame.get_by_role("button", name="Close this message").click()
    frame.get_by_role("button", name="Say").click()
    workspace.wait_until(lambda: any("said by 1" in line for line in workspace.printed))
    frame.get_by_role("button", name="Break").click()
    expect(frame.get_by_role("alert")).to_contain_text("ValueError: broken in 1")
    expect(frame.get_by_role("alert")).to_contain_text("main.py, line")
    frame = kept()
    expect(frame.locator("#state")).to_have_text("TALKING")
    expect(look(frame)).to_have_text(re.compile("pages: 1 2"))

    frame.locator("html").evaluate("(html) => { html.dataset.lent = true }")
    workspace.set_option("interaction-workspace", "workspace.web-content", "")
    frame.locator("html[data-wwe=ready]:not([data-lent])").wait_for(state="attached", timeout=60_000)
    expect(frame.locator("#state")).to_have_text("TALKING", timeout=60_000)
    frame.get_by_role("button", name="Count").click()
    expect(frame.locator("#clicks")).to_have_text("1")
    workspace.interactions[1].hold()
    expect(frame.locator("#state")).to_have_text("HELD")


class TestAPendingCall:
    @pytest.fixture
    def wwe_options(self):
        return {"interaction-workspace": {"service-client-api.rate-limit.agent.get": 1}}

    def test_a_call_that_waits_ends_when_the_keeper_goes(self, workspace, workspace_page, kept):
        workspace.hold_clock()  # or the minute that requests are counted in may end between them
        frame = kept()
        for _ in range(3):  # one is answered, one refused, and from then on there is silence
            frame.get_by_role("button", name="Ask").click()
        workspace.wait_for(Kind.SILENCE, "agent.get")
        with workspace_page.expect_console_message(lambda message: "ended with Unloaded" in message.text):
            workspace.set_option("interaction-workspace", "workspace.web-content", "")


class TestAVisibleKeeper:
    @pytest.fixture
    def wwe_extensions(self, copy_of):
        folder = copy_of(EXTENSIONS / "kept")
        settings = folder / "pyproject.toml"
        settings.write_text(settings.read_text(encoding="utf-8").replace('kind = "hidden"', 'kind = "tab"'))
        return [folder]

    @pytest.mark.usefixtures("keeper")
    def test_a_workspace_tab_can_be_the_keeper_as_well(self, workspace, workspace_page, extension_frame):
        workspace.ring().answer()
        workspace_page.get_by_role("button", name="Kept", exact=True).click()
        frame = extension_frame("Kept")
        expect(look(frame)).to_have_text(re.compile("pages: 1"))


class TestNoKeeper:
    @pytest.fixture
    def wwe_options(self):
        return {"kept.keeper": {"url": "http://127.0.0.1:1/nothing-here"}}

    def test_a_page_without_a_keeper_starts_alone(self, workspace, extension_frame):
        workspace.ring().answer()
        frame = extension_frame("Kept")
        expect(look(frame)).to_have_text(re.compile("pages: 1"))
