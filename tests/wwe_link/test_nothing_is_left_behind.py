"""A page that stays for a day's work holds on to no object per call, event or click."""

import pytest

from tests.wwe_link.origins import RUNTIMES
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE

# How many objects of JavaScript's Python holds, and of Python's JavaScript.
HELD = {
    MICROPYTHON: "() => [proxy_js_ref.filter((object) => object !== undefined).length, proxy_js_map.size]",
    PYODIDE: "() => [pyodideModule._hiwire_num_refs(), pyodideModule.pyproxy_alloc_map.size]",
}
# MicroPython's collector takes any word that looks like an address for one, so that what it points to stays by chance,
# with all that hangs on it.
BY_CHANCE = {MICROPYTHON: 20, PYODIDE: 0}
CLICK = """async ([times, calls]) => {
    const button = document.querySelector("button");
    button.value = calls;
    for (let click = 0; click < times; click++) {
        button.click();
        await new Promise((done) => setTimeout(done));
    }
}"""
IS_DONE = "([what, times]) => document.body.dataset[what] === String(times)"


class BusyPage:
    """The page with `extension/busy.py`, in a workspace that answers. Everything is done to its end."""

    def __init__(self, runtime, page, frame):
        self.runtime, self._page, self._frame = runtime, page, frame
        page.evaluate("workspace.talkTo('python', 'answer')")
        self._developer_tools = page.context.new_cdp_session(page)
        self._done = {"calls": 0, "clicks": 0, "events": 0}

    def call(self, times):
        """Make calls, one after the other."""
        self._frame.evaluate(CLICK, [1, times])
        self._wait(calls=times, clicks=1)

    def click(self, times):
        """Click, each time in a turn of its own."""
        self._frame.evaluate(CLICK, [times, 0])
        self._wait(clicks=times)

    def hear(self, times):
        """Let events happen."""
        self._page.evaluate("times => workspace.happen(times)", times)
        self._wait(events=times)

    def keep_events(self):
        """Let Python hold on to every event from now on."""
        self._frame.evaluate("() => document.body.setAttribute('data-keeping', '')")

    def held(self):
        """Return how many objects are held when both sides have thrown away what nobody needs."""
        counts = [self._collected() for _ in range(3)]  # what one collection throws away may have held on to more
        return counts[-1]

    def _collected(self):
        self._frame.evaluate("() => collect()")
        self._developer_tools.send("HeapProfiler.collectGarbage")
        self._frame.evaluate("() => new Promise((done) => setTimeout(done))")  # finalizers run in a turn of their own
        return self._frame.evaluate(HELD[self.runtime])

    def _wait(self, **more):
        for what, times in more.items():
            self._done[what] += times
            self._frame.wait_for_function(IS_DONE, arg=[what, self._done[what]], polling=10)


@pytest.fixture(scope="module", params=RUNTIMES)
def busy(request, python_page):
    return BusyPage(request.param, *python_page(request.param))


def do_everything(busy, times):
    busy.call(times)
    busy.hear(times)
    busy.click(times // 10)
    return busy.held()


def test_calls_events_and_clicks_leave_no_objects_behind(busy):
    after_ten, after_thousand = do_everything(busy, 10), do_everything(busy, 1000)
    for before, now in zip(after_ten, after_thousand, strict=True):
        assert now <= before + BY_CHANCE[busy.runtime]


def test_what_python_does_keep_is_counted(busy):
    before = busy.held()
    busy.keep_events()
    busy.hear(100)
    assert busy.held()[0] >= before[0] + 100
