"""A frame that is removed while it starts is gone: nothing of the runtime keeps its document in memory."""

import pytest

from tests.browser.folders import EXTENSIONS

REMOVED = 60
# One after the other, each a little later in its start than the one before.
REMOVE = """async ({ count, step }) => {
  for (let index = 0; index < count; index += 1) {
    const frame = document.createElement("iframe");
    frame.src = location.href;
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 10 + index * step));
    frame.remove();
  }
}"""


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "broken"]


@pytest.fixture(params=["micropython", "pyscript"])
def wwe_runtime(request):
    return request.param


@pytest.mark.served
def test_frames_that_are_removed_while_they_start_leave_no_document_behind(workspace, page):
    page.goto(workspace.extension_origins["broken"] + "/index.html")  # of the same origin, so in the same process
    page.locator("html[data-wwe=standalone]").wait_for(state="attached")
    debugger = page.context.new_cdp_session(page)

    def documents():
        debugger.send("HeapProfiler.collectGarbage")
        return debugger.send("Memory.getDOMCounters")["documents"]

    page.evaluate(REMOVE, {"count": REMOVED, "step": 3})
    counted = [documents()]
    while counted[-1] > 1 and len(counted) < 20:  # what a closing frame still has to do takes its time
        page.wait_for_timeout(250)
        counted.append(documents())
    assert counted[-1] == 1, f"documents after each collection: {counted}"
