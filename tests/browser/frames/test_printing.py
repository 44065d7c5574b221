"""What a page prints reaches the terminal whole and in its order; of one that does not answer the terminal is told."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS

PREFIX = "[Broken] "


@pytest.fixture
def wwe_extensions(copy_of, entry):
    folder = copy_of(EXTENSIONS / "broken")
    (folder / "main.py").write_text(entry, encoding="utf-8")
    return [folder]


@pytest.fixture
def printed(workspace, extension_frame):
    """What was printed, without the extension's label, once a text is among it."""

    def until(text):
        extension_frame("Broken")
        workspace.wait_until(lambda: PREFIX + text in workspace.printed, timeout=60)
        return [each.removeprefix(PREFIX) for each in workspace.printed]

    return until


@pytest.mark.wwe_served  # a static site prints to the browser's console alone
class TestPrints:
    @pytest.mark.parametrize("wwe_runtime", ["pyodide"])
    @pytest.mark.parametrize("entry", ["print('before')\nprint('é' * 3_000_000)\nprint('later')\n"])
    def test_three_megabytes_are_not_lost_nor_is_what_comes_later(self, printed):
        first, *pieces, last = printed("later")
        assert (first, last) == ("before", "later")
        assert "".join(pieces) == "é" * 3_000_000

    @pytest.mark.parametrize("entry", ["for number in range(3000):\n    print(number, 'x' * 1000)\nprint('later')\n"])
    def test_three_megabytes_in_many_lines_come_in_their_order(self, printed):
        lines = printed("later")[:-1]
        assert lines == [f"{number} {'x' * 1000}" for number in range(3000)]

    @pytest.mark.parametrize("entry", ["from genesys.wwe import page\npage.on_leave(lambda: print('goodbye'))\n"])
    def test_what_is_printed_while_the_page_goes_away_comes_too(self, workspace, workspace_page, extension_frame):
        extension_frame("Broken")
        workspace_page.goto("about:blank")
        workspace.wait_until(lambda: "[Broken] goodbye" in workspace.printed)


HOLDING = """
import time
from genesys.wwe import page

@page.when("click", "#app")
def hold(event):
    end = time.time() + 3
    while time.time() < end:
        pass
"""
NAMED = r"Broken has not answered for \d+ s: Python holds it"
# A busy browser may be slow to say what the notice says now; what it has said stays here.
KEEP_NOTICES = """() => {
    const notice = document.querySelector("#notice");
    globalThis.notices = [];
    const keep = new MutationObserver(() => notices.push(notice.textContent));
    keep.observe(notice, { childList: true, subtree: true, characterData: true });
}"""
SENTENCE = "Broken has not answered for 5 s: Python holds it, in a loop without an await, or in time.sleep."


@pytest.mark.wwe_served
@pytest.mark.parametrize("entry", [HOLDING])
class TestAPageThatPythonHolds:
    @pytest.fixture(autouse=True)
    def fast_watcher(self, page):
        """Let five of the seconds that the watcher counts pass in one."""

        def serve(route):
            answer = route.fetch()
            route.fulfill(response=answer, body=answer.text().replace("EVERY_MS = 1000", "EVERY_MS = 200"))

        page.route("**/watcher*.js", serve)

    def test_it_is_named_in_terminal_and_workspace_and_not_on_the_wire(
        self, workspace, workspace_page, extension_frame
    ):
        html = extension_frame("Broken").locator("html")
        before = len(workspace.messages())
        workspace_page.evaluate(KEEP_NOTICES)
        html.evaluate("() => { setTimeout(() => document.querySelector('#app').click()); }")
        workspace_page.wait_for_function("pattern => notices.some(text => text.match(pattern))", arg=NAMED)
        assert f"[Broken] error: {SENTENCE}" in workspace.printed
        workspace.wait_until(lambda: "[Broken] Broken answers again, after " in workspace.printed[-1])
        expect(workspace_page.locator("#notice")).to_contain_text("Broken answers again, after ")
        assert len(workspace.messages()) == before
