"""The link of a page in memory, from Python in that page to the workspace around it, and what a test does with it."""

import contextlib

from tests.wwe_link.extension.recorder import Recorder, content, message
from wwe_kit.memory.bridge import Bridge
from wwe_kit.memory.clock import MemoryLoop
from wwe_kit.memory.surroundings import OtherWindow
from wwe_kit.memory.window import Window
from wwe_link.browser import BrowserLink
from wwe_link.codec import decode, encode

WORKSPACE = "https://workspace.test"
PATIENCE_S = 5.0


class Around:
    """What is around one page: a window of the workspace, which notes what it gets, and may send it back."""

    opener = None
    declared = ()
    ancestor = WORKSPACE
    origins = (WORKSPACE,)

    def __init__(self, url="https://desk.test/main.html", **changed):
        self.loop = MemoryLoop()
        self.url = url
        self.storage, self.taken, self.said, self.errors = {}, [], [], []
        self.echoes = False
        self.parent = OtherWindow(WORKSPACE, lambda value: self.loop.call_soon(self._take, value))
        vars(self).update(changed)
        self.window = Window("<!doctype html><main></main>", self)

    def entered(self):
        return self.loop.entered()

    def start(self, coroutine):
        self.loop.create_task(coroutine)

    def say(self, level, text):
        self.said.append((level, text))

    printed = say

    def uncaught(self, error):
        self.errors.append(error)

    def fetch(self, request):
        raise AssertionError(f"nobody fetches here: {request}")

    def post(self, value, source=None, origin=WORKSPACE):
        """Post a copy of a value to the page."""
        data = decode(encode(value))
        self.loop.call_soon(self.window.deliver, source or self.parent, origin, data)

    def _take(self, value):
        self.taken.append(value)
        if self.echoes:
            self.post(value)


class BridgeRig:
    """`problems` are the errors on the page's console."""

    def __init__(self, around=None):
        self.around = around or Around()
        self.bridge = Bridge(self.around.window, self.around)
        self._end = None
        with self.around.loop.entered():
            link = BrowserLink(
                self.bridge, self._note("dom"), self._note("left"), self._note("reloaded"), self._note("lost")
            )
            self._end = Recorder(link)

    def close(self):
        self.around.loop.end()

    @property
    def problems(self):
        return [text for level, text in self.around.said if level == "error"]

    def do(self, function, *arguments):
        """Call a function with the near end. Return what it returns."""
        with self.around.loop.entered():
            return function(self._end, *arguments)

    def send(self, value):
        """Send from the near end."""
        self.do(lambda end: end.send(value))

    def far_send(self, value):
        """Send from the far end."""
        self.far_post(message(value))

    def far_post(self, value):
        """Post from the far end what need not look like a message of the API's."""
        self.around.post(value)

    def post_from_another_window(self, value):
        """Post to the near end's page from another window of the far end's origin."""
        self.around.post(value, source=OtherWindow(WORKSPACE, print))

    def post_from_another_origin(self, value):
        """Post to the near end's page from the right window, when it has a page of another origin."""
        self.around.post(value, origin="https://elsewhere.test")

    def echo(self):
        """Let the far end send back whatever it receives from now on."""
        self.around.echoes = True

    def remove_page(self):
        """Let the page go."""
        self.around.window.dispatchEvent(self.around.window.Event.new("pagehide"))

    def received(self):
        """Return what the near end has noted, when everything that is under way has come."""
        self.settle()
        return list(self._end.log)

    def far_received(self):
        """Return what the far end has received, when everything that is under way has come."""
        self.settle()
        return [content(each) for each in self.around.taken]

    def wait_for(self, text):
        """Return when the near end has noted a text."""
        assert self.around.loop.eventually(lambda: text in self._end.log, PATIENCE_S)

    def settle(self):
        """Return when everything that was sent has come to the other end."""
        self.around.loop.settle()

    def _note(self, what):
        return lambda *_details: self._end.log.append(what)


@contextlib.contextmanager
def rig(**changed):
    """Return the near end of a page whose surroundings are other ones than those of all."""
    with contextlib.closing(BridgeRig(Around(**changed))) as made:
        yield made
