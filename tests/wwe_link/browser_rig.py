"""The link of a browser, from Python in a page of the extension's to the page around it, and what a test does with it.

The near end is a page of its own for every test, with the early script of every page. The Python that works with it is
that of another page of its origin, which stays for all tests.
"""

import inspect
import itertools
import textwrap

from tests.wwe_link.extension.recorder import content, message
from wwe_link.codec import decode, encode

_numbers = itertools.count(1)
# Text of the codec is always JavaScript's there: CPython escapes some characters in a way that MicroPython cannot read.
_PERFORM = "([source, name, more]) => perform(source, name, wweCodec.encode(wweCodec.decode(more)))"
# By a function of that window: a message's source is the window whose script posts it.
_POST_AS_TARGET = """(message) => new Promise((done) => {
    const other = document.createElement("iframe");
    document.body.append(other);
    wweFrame.setTarget(other.contentWindow);
    addEventListener("message", ({ source }) => done(source === other.contentWindow), { once: true });
    other.contentWindow.Function("target", "message", "target.postMessage(message, '*')")(window, message);
}).finally(() => wweFrame.setTarget(parent))"""

_LOAD_TWO_PAGES = """async (isTargetFirst) => {
    const other = document.createElement("iframe");
    const load = (src) => new Promise((done) => Object.assign(other, { src, onload: done }));
    document.body.append(other);
    if (isTargetFirst) wweFrame.setTarget(other.contentWindow);
    await load("/pages/marks.js");
    wweFrame.setTarget(other.contentWindow);
    await load("/pages/marks.js?again");
    wweFrame.setTarget(parent);
    await load("/pages/marks.js?once-more");
}"""


class BrowserRig:
    """The far end is the page around the frames."""

    def __init__(self, page, keeper, address):
        self._problems = []
        self._lasts = []
        self._page, self._keeper = page, keeper
        page.evaluate("address => workspace.load('near', address, 'note')", address)
        self._near = page.locator('iframe[name="near"]').element_handle().content_frame()
        keeper.evaluate("take(parent.frames.near.wweFrame)")
        page.on("console", self._note)

    @property
    def problems(self):
        """The errors on the browser's console."""
        self._near.evaluate("() => null")  # what that page has said before comes before its answer
        return self._problems

    def close(self):
        """Remove the near end's page."""
        self._page.remove_listener("console", self._note)
        self.remove_page()

    def remove_page(self):
        """Remove the page of the near end, as a workspace does when an interaction is over."""
        self._page.evaluate("workspace.remove()")

    def do(self, function, *arguments):
        """Call a function with the near end, where that is. Return what it returns."""
        source = textwrap.dedent(inspect.getsource(function))
        call = [source, function.__name__, encode(arguments)]
        return decode(self._keeper.evaluate(_PERFORM, call))

    def send(self, value):
        """Send from the near end."""
        self.do(send, value)

    def far_send(self, value):
        """Send from the far end."""
        self.far_post(message(value))

    def echo(self):
        """Let the far end send back whatever it receives from now on."""
        self._page.evaluate("workspace.hear('echo')")

    def received(self):
        """Return what the near end has noted, when everything that is under way has come."""
        self.settle()
        if self.do(is_open):
            # The early script may still hold what has come, so that a last message has to follow the others.
            last = f"last {next(_numbers)}"
            self._lasts.append(last)
            self.far_send(last)
            self.wait_for(last)
        return [value for value in self.do(noted) if value not in self._lasts]

    def wait_for(self, text):
        """Return when the near end has noted a text."""
        self._keeper.wait_for_function("text => hasNoted(text)", arg=text, polling=10)

    def far_post(self, message):
        """Post from the far end what need not look like a message of the API's."""
        self._page.evaluate("text => workspace.post(text)", encode(message))

    def post_from_another_window(self, message):
        """Post to the near end's page from another window of the far end's origin."""
        self._page.evaluate("text => workspace.postFromAnotherWindow(text)", encode(message))

    def post_from_another_origin(self, message):
        """Post to the near end's page from a window that is its target meanwhile, but of the page's own origin."""
        self._near.evaluate(_POST_AS_TARGET, message)

    def load_two_pages_in_the_target(self, is_target_first):
        """Load two pages in an iframe that is the target, from before the first one or from after it."""
        self._near.evaluate(_LOAD_TWO_PAGES, is_target_first)

    def far_received(self):
        """Return what the far end has received, when everything that is under way has come."""
        self.settle()
        messages = [decode(text) for text in self._page.evaluate("workspace.received")]
        return [content(each) for each in messages]

    def settle(self):
        """Return when everything that was sent has come to the other end, be it open or not."""
        mark = next(_numbers)
        self._near.evaluate("mark => parent.postMessage({ mark }, '*')", mark)
        self._page.evaluate("mark => markSeen(mark)", mark)
        self._page.evaluate("mark => workspace.mark(mark)", mark)
        self._near.evaluate("mark => markSeen(mark)", mark)

    def _note(self, entry):
        # The near end is no page of a site, so that the development server does not take what it prints.
        if entry.type == "error" and not entry.text.startswith("Failed to load resource"):
            self._problems.append(entry.text)


def send(end, value):
    end.send(value)


def noted(end):
    return end.log


def is_open(end):
    return end.is_open
