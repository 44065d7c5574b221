"""What a test leaves in the browser, the next one does not find, though both may have the same context.

The tests of the first class run in their order: the first leaves what it can, the second looks for it.
"""

import os
import subprocess
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from playwright.sync_api import Error

from tests.authors_pytest import AUTHORS_PYTEST
from tests.browser.folders import EXAMPLES
from wwe_host.journal.entry import Kind
from wwe_kit.testing import firefox
from wwe_kit.testing.pytest_plugin import stages
from wwe_kit.testing.pytest_plugin.next_page import next_page
from wwe_kit.testing.pytest_plugin.stages import Stage, Stages

DENIED = 'const DENIED = ["SecurityError", "UnknownError"];'
STORE = (
    f"async name => {{{DENIED}"
    + """
    try {
        sessionStorage.setItem("left", name);
        localStorage.setItem("left", name);
        await new Promise(done => { indexedDB.open("left").onsuccess = event => done(event.target.result.close()); });
        await caches.open("left");
    } catch (error) {  // a frame of another site may have no storage
        if (!DENIED.includes(error.name)) throw error;
    }
    document.cookie = "left=1; max-age=1000; SameSite=None; Secure; Partitioned";
    window.name = "left";
    window.left = "left";
}"""
)
STORED = (
    f"async () => {{{DENIED}"
    + """
    const found = [document.cookie, window.left ?? ""];
    if (parent === window) found.push(window.name);
    try {
        const databases = await indexedDB.databases();
        found.push(sessionStorage.getItem("left"), localStorage.getItem("left"), databases.length);
        found.push((await caches.keys()).length);
    } catch (error) {
        if (!DENIED.includes(error.name)) throw error;
    }
    return found.filter(each => each);
}"""
)
CHANGES = {
    "cookies of its own": lambda context: context.add_cookies([{"name": "a", "value": "b", "url": "http://localhost"}]),
    "a function": lambda context: context.expose_function("left", lambda: None),
    "a permission": lambda context: context.grant_permissions(["geolocation"]),
    "a route": lambda context: context.route("**/left", lambda route: route.abort()),
    "a script": lambda context: context.add_init_script("window.left = 1"),
    "a time": lambda context: context.clock.install(),
    "headers": lambda context: context.set_extra_http_headers({"left": "1"}),
    "no network": lambda context: context.set_offline(True),
    "patience": lambda context: context.set_default_timeout(1),
    "the developer tools": lambda context: context.new_cdp_session(context.new_page()),
}


@pytest.fixture
def wwe_extensions():
    return [EXAMPLES / "screen-pop"]


@pytest.fixture
def frame(workspace, workspace_page, extension_frame):
    call = workspace.ring("+33298000000")
    call.answer()
    extension_frame("Customer")
    workspace.wait_for(Kind.SUCCESS, "interaction.setUserData")  # the last that it says by itself
    return next(frame for frame in workspace_page.frames if frame.parent_frame)


@pytest.fixture(scope="class")
def noted():
    """What the first test of the class has noted."""
    return {}


@pytest.fixture
def before(noted):
    """What the first test had; it may not have run, in another tier or alone."""
    return noted or pytest.skip("the test that leaves something has not run")


class TestWhatATestLeaves:
    @pytest.fixture(autouse=True)
    def patient(self, monkeypatch):
        """A page that the machine keeps waiting is none that is held."""
        monkeypatch.setattr(stages, "ASKED_MS", 60_000)

    def test_is_all_that_it_can_store_say_and_set(self, workspace, workspace_page, context, frame, noted):
        for each in (workspace_page, frame):
            each.evaluate(STORE, "left")
        workspace_page.emulate_media(color_scheme="dark")
        workspace_page.set_viewport_size({"width": 400, "height": 400})
        workspace_page.add_init_script("window.left = 1")
        workspace_page.route("**/*.js", lambda route: route.abort())
        workspace.route("https://crm.example.com/**", json={"left": 1})
        context.new_page().goto(workspace.host_url)
        workspace.hold_clock()
        workspace.set_option("interaction-workspace", "login.voice.can-unactivate-channel", "true")
        noted.update(context=context, page=workspace_page, url=workspace.host_url, said=len(workspace.messages()))

    def test_the_next_does_not_find(self, workspace, workspace_page, context, frame, before, browser_name):
        assert [each.evaluate(STORED) for each in (workspace_page, frame)] == [[], []]
        assert context.pages == [workspace_page] != [before["page"]]
        assert context.cookies() == []
        assert workspace_page.viewport_size["width"] > 400
        assert not workspace_page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
        assert len(workspace.frames) == len(workspace.tabs) == 1
        assert len(workspace.messages()) <= before["said"]
        assert workspace.printed == []
        if browser_name != "webkit":  # which would show nothing, did it not have the same
            assert (context, workspace.host_url) == (before["context"], before["url"])

    def test_a_test_without_a_workspace_has_playwrights_own(self, page, before):
        assert page.context is not before["context"]


@pytest.fixture(scope="module")
def only_context(browser, wwe_stages):
    wwe_stages.drop()  # the tests of the class above have left one
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def stage(only_context):
    stage = Stage(only_context, {})
    yield stage
    stage.ports.close()


class TestAContext:
    def test_is_as_new_when_its_pages_are_closed(self, stage):
        page = stage.context.new_page()
        page.on("request", lambda _request: None)
        page.goto("about:blank")
        page.close()
        assert stage.context.cookies() is not None
        assert stage.as_new

    def test_is_as_new_when_its_listeners_are_removed_and_not_before(self, browser, stage):
        def listen(_request):
            pass

        stage.context.on("request", listen)
        stage.context.remove_listener("request", listen)
        stage.clear(browser)
        assert stage.as_new
        stage.context.on("request", listen)
        stage.clear(browser)
        assert not stage.as_new

    def test_is_as_new_when_its_routes_are_taken_back_and_not_before(self, browser, stage):
        def answer(route):
            route.fulfill(body="left")

        stage.context.route("**/left", answer)
        stage.context.route("**/right", answer)
        stage.context.unroute("**/left", answer)
        assert not stage.as_new
        stage.clear(browser)
        stage.context.unroute("**/right", answer)
        assert stage.as_new

    @pytest.mark.parametrize("change", CHANGES)
    def test_is_not_as_new_with(self, browser, change):
        with browser.new_context() as context:
            stage = Stage(context, {})
            assert stage.as_new
            CHANGES[change](context)
            assert not stage.as_new
            stage.ports.close()

    def test_does_not_go_on_with_a_page_that_a_loop_holds_as_its_process_may_get_the_next(self, browser, stage):
        page = stage.page()
        page.evaluate("() => void setTimeout(() => { for (;;); })")
        stage.clear(browser)
        assert not stage.as_new
        page.close()

    def test_does_not_go_on_beside_another_which_may_talk_to_its_workspace(self, browser, stage):
        other = browser.new_context()
        stage.clear(browser)
        assert not stage.as_new
        other.close()

    def test_is_kept_for_those_alone_that_want_the_same_of_it(self, browser):
        kept = Stages()
        first = kept.take(browser, {"locale": "de-AT"})
        assert kept.take(browser, {"locale": "de-AT"}) is first
        assert kept.take(browser, {"locale": "fr-FR"}) is not first
        kept.drop()


IN_PARALLEL = """
from pathlib import Path

import pytest

from wwe_kit.testing import firefox
from wwe_kit.testing.pytest_plugin import stages

stages.ASKED_MS = 60_000

@pytest.fixture
def wwe_extensions():
    return [Path({example!r})]

@pytest.mark.parametrize("number", range(4))
def test_it(workspace, workspace_page, number, worker_id):
    assert len(workspace.tabs) == len(workspace_page.context.pages) == 1
    print("seen by", worker_id, workspace.host_url)
"""


def test_workers_that_run_at_once_have_a_stage_each(tmp_path):
    (tmp_path / "test_it.py").write_text(IN_PARALLEL.format(example=str(EXAMPLES / "screen-pop")), encoding="utf-8")
    command = [*AUTHORS_PYTEST, "-p", "xdist", "-n", "2", "-rP", "--browser", "chromium"]
    environment = os.environ | {"PYTEST_ADDOPTS": ""}
    answer = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert "4 passed" in answer.stdout, answer.stdout
    seen = {line for line in answer.stdout.splitlines() if line.startswith("seen by")}
    assert len(seen) == 2, seen  # each worker has served all its tests at one address


class Used:
    """A page that a test has used; where it hangs it goes nowhere."""

    def __init__(self, *, hangs=False):
        self.hangs = hangs
        self.done = []

    def goto(self, address, **_named):
        if self.hangs:
            raise Error("Timeout 5000ms exceeded.")
        self.done.append(address)

    def evaluate(self, script):
        self.done.append("a link" if "'_blank'" in script else script)


class Context:
    def __init__(self, browser_name, *pages):
        self.browser = SimpleNamespace(browser_type=SimpleNamespace(name=browser_name))
        self.pages = list(pages)

    def new_page(self):
        return "a window"

    @contextmanager
    def expect_page(self, **_named):
        yield SimpleNamespace(value="a tab")


def test_in_firefox_the_next_page_is_a_tab_that_the_page_before_has_opened_when_it_was_empty():
    used = Used()
    assert next_page(Context("firefox", used)) == "a tab"
    assert used.done == ["about:blank", "a link"]


def test_it_opens_also_where_a_test_has_put_something_in_the_place_of_window_open(monkeypatch, context, page):
    monkeypatch.setattr(firefox, "new_page", lambda _context: pytest.fail("No tab has opened."))
    page.add_init_script("window.open = () => null")
    assert next_page(context).url == "about:blank"


@pytest.mark.parametrize(
    "context",
    [Context("chromium", Used()), Context("firefox"), Context("firefox", Used(hangs=True))],
    ids=["chromium", "no page before", "a page that hangs"],
)
def test_else_the_next_page_is_playwrights_own(context):
    assert next_page(context) == "a window"
