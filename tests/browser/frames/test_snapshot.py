"""A released page goes on from an image of Python's memory, and is ready without it all the same."""

import os
from collections import Counter
from datetime import datetime
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.published import options_for, web_folder, wwe_extensions
from tests.browser.released import BUILT_FOR

__all__ = ["web_folder", "wwe_extensions"]

SETTINGS = """
[project]
name = "desk"
[tool.wwe]
label = "Desk"
runtime = "{runtime}"
workspace-origins = ["{origin}"]
[tool.wwe.views.desk]
"""
# Drawn where the image was made, in a module, and drawn in the page.
LOTTERY = """
import random
from genesys.wwe import page, service

at_build = random.random()


@page.on_ready
async def tell():
    await service.agent.get()
    page.document.body.dataset.told = "by a handler that the image held"
"""
MAIN = """
import random
from lottery import at_build
from genesys.wwe import page, service

agent = await service.agent.get()
page.fill("#app", page.element("output", str(random.random()), id="drawn"), page.element("b", str(at_build), id="kept"))
"""
# What is Pyodide's alone. A listener of the page's own hears each message after ours.
GOING_ON = """
import asyncio
import js
from pyodide.ffi import can_run_sync, create_proxy, run_sync

body = page.document.body
body.dataset.task = "waits"

@create_proxy
def hear(message):
    if getattr(message.data, "request", "") == "agent.getStateList":
        body.dataset.heard = body.dataset.task

page.window.addEventListener("message", hear)
await service.agent.get_state_list()
body.dataset.task = "has gone on"

over = asyncio.Event()
page.window.setTimeout(create_proxy(lambda *_: over.set()), 0)
while not over.is_set():
    await asyncio.sleep(0)
body.dataset.turns = "of the browser's too"
"""
ON_PYODIDE = (
    MAIN
    + GOING_ON
    + """
import time
from importlib import import_module

try:
    run_sync(js.Promise.resolve())
except RuntimeError:
    page.document.body.dataset.waited = f"refused, as foretold: {can_run_sync()}"
    time.sleep(0.001)  # it would wait in the same way if it could

@page.when("click", "#kept")
def later(_event):
    page.fill("#kept", import_module("colorsys").rgb_to_hsv(0, 0, 0.5)[2])

@page.when("click", "#drawn")
def unpack(_event):
    import io, pyodide_js, zipfile
    from pyodide.ffi import to_js
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("packed.py", "MARK = 'unpacked'")
    pyodide_js.unpackArchive(to_js(archive.getvalue()), "zip")
    page.fill("#drawn", import_module("packed").MARK, " with ", import_module("ssl").OPENSSL_VERSION)
"""
)
# An exception of JavaScript's, and functions that are read off the window: what web/frame/micropython.js mends.
ON_MICROPYTHON = (
    MAIN
    + """
import asyncio
from datetime import datetime
import js

try:
    js.JSON.parse("{")
except Exception as error:
    page.document.body.dataset.caught = type(error).__name__ + ": " + error.name
set_timeout = page.window.setTimeout
await asyncio.sleep(0.01)
page.document.body.dataset.year = str(datetime.now().year)
"""
)
# PyScript's own module, which is there before the entry runs.
ON_PYSCRIPT = "from pyscript import document\n" + MAIN + "document.body.dataset.by = 'pyscript'\n"
# What these leave on the page: without `await` waiting is refused and does not hang; what mends MicroPython mends it.
WORKED = {
    "pyodide": {
        "data-heard": "has gone on",
        "data-turns": "of the browser's too",
        "data-waited": "refused, as foretold: False",
    },
    "micropython": {"data-caught": "JsException: SyntaxError", "data-year": str(datetime.now().year)},
    "pyscript": {"data-by": "pyscript"},
}
MAINS = {"pyodide": ON_PYODIDE, "micropython": ON_MICROPYTHON, "pyscript": ON_PYSCRIPT}
on_both = pytest.mark.parametrize("runtime", ["pyodide", "micropython"])
on_all = pytest.mark.parametrize("runtime", ["pyodide", "micropython", "pyscript"])
# The most of a first visit, without what the author brings.
REQUESTS = {"micropython": 5, "pyodide": 6, "pyscript": 8}


@pytest.fixture
def runtime():
    return "pyodide"


@pytest.fixture
def wwe_options(origin):
    return options_for(origin, "desk", "Desk", "desk.html", "workspace")


@pytest.fixture
def site_of(workspace, released_sites, runtime, tmp_path, web_folder):
    """Write the site of an extension, `{path: source}`, into the folder that is served."""

    def write(modules):
        settings = SETTINGS.format(origin=BUILT_FOR, runtime=runtime)
        for name, text in {"pyproject.toml": settings, **modules}.items():
            file = tmp_path / "desk" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return released_sites.put(tmp_path / "desk", web_folder, workspace.host_url.rstrip("/"))

    return write


@pytest.fixture
def site(site_of, runtime):
    """The site of a small extension, in the folder that is served."""
    return site_of({"main.py": MAINS[runtime], "lottery.py": LOTTERY})


@pytest.fixture
def fetched(page, origin):
    """What was asked for of the extension's server, by path, each with its count."""
    paths = Counter()

    def note(request):
        if request.url.startswith(origin):
            paths[urlsplit(request.url).path[1:]] += 1

    page.on("request", note)
    return paths


def started(frame):
    return frame.locator("html").get_attribute("data-wwe-start")


def images_in(folder):
    """The layers of the image, the largest first: on Pyodide the base, and what differs from it."""
    return sorted(folder.glob("python-*.image"), key=lambda file: -file.stat().st_size)


# What else may be wrong with a layer: tests/wasm/test_image_script.py.


def damaged(file):
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


@pytest.fixture
def spoilt(web_folder):
    """Return what damages each layer of the image and puts it back, step by step; a single one is gone as well."""

    def spoil():
        images = images_in(web_folder)
        for image in images:
            whole, written = image.read_bytes(), image.stat().st_mtime
            damaged(image)
            os.utime(image, (written, written + 10))  # another time: the server tells them by the second
            yield
            if len(images) == 1:
                image.unlink()
                yield
            image.write_bytes(whole)
            os.utime(image, (written, written + 20))

    return spoil


@on_all
def test_it_goes_on_from_the_image_and_every_load_draws_numbers_of_its_own_and_is_ready_without_a_layer_too(
    workspace, site, runtime, fetched, spoilt, workspace_page, extension_frame
):
    drawn, kept = [], []
    for load in range(2):
        if load == 1:
            workspace_page.reload()
        frame = extension_frame("Desk")
        assert started(frame) == "snapshot"
        expect(frame.locator("body")).to_have_attribute("data-told", "by a handler that the image held")
        for name, value in WORKED[runtime].items():
            expect(frame.locator("body")).to_have_attribute(name, value)
        drawn.append(frame.locator("#drawn").inner_text())
        kept.append(frame.locator("#kept").inner_text())
        if load == 0:  # no file twice, none that is not used, and none that is not asked for at once
            asked = frame.locator("link[href]").evaluate_all('all => all.map((link) => link.getAttribute("href"))')
            assert fetched == Counter([*asked, "desk.html"])
            assert len(fetched) <= REQUESTS[runtime]
    assert drawn[0] != drawn[1]
    assert kept[0] == kept[1]
    for _ in spoilt():
        workspace_page.reload()
        frame = extension_frame("Desk")
        assert started(frame) == "plain"
        expect(frame.locator("#drawn")).to_be_visible()


def test_what_the_image_does_not_hold_is_fetched_by_who_asks_for_it(
    workspace, site, fetched, workspace_page, extension_frame
):
    frame = extension_frame("Desk")
    frame.locator("#kept").click()
    expect(frame.locator("#kept")).to_have_text("0.5")
    assert [path for path in fetched if path.startswith("standard-library")] != []
    frame.locator("#drawn").click()
    expect(frame.locator("#drawn")).to_contain_text("unpacked with OpenSSL")


# More memory than the wasm begins with.
LARGE = {"table.py": "TEXTS = [str(i) * 3 for i in range(260_000)]\n"}
# It can be imported in a page only, and by then has imported another module that can be anywhere.
HALF_MADE = {
    "shop/__init__.py": "import shop.till\nfrom genesys.wwe import page\nnumber = page.context.get('interaction_id')\n",
    "shop/till.py": "MARK = 'of the till'\n",
}
MAIN_OF_ALL = """
import js
import shop
from genesys.wwe import page, service
from pyodide.http import pyfetch
from table import TEXTS

await service.agent.get()
asked = await pyfetch(js.location.pathname)
page.fill("#app", page.element("b", f"{TEXTS[-1]} {shop.till.MARK} {asked.status}"))
"""


def test_a_page_goes_on_from_an_image_whatever_its_modules_do(site_of, workspace_page, extension_frame):
    site_of({"main.py": MAIN_OF_ALL, **LARGE, **HALF_MADE})
    workspace_page.reload()
    frame = extension_frame("Desk")
    expect(frame.locator("#app b")).to_have_text("259999259999259999 of the till 200")
    assert started(frame) == "snapshot"


def test_without_an_image_a_task_that_an_answer_lets_go_on_may_wait_for_javascript_without_await(
    site_of, workspace_page, extension_frame
):
    settings = SETTINGS.format(origin=BUILT_FOR, runtime="pyodide").replace(
        "[tool.wwe.", "snapshot = false\n[tool.wwe."
    )
    waiting = "await service.agent.get()\nbody.dataset.waited = run_sync(js.Promise.resolve('for it'))\n"
    site_of({"pyproject.toml": settings, "main.py": MAIN + GOING_ON + waiting, "lottery.py": LOTTERY})
    workspace_page.reload()
    body = extension_frame("Desk").locator("body")
    expect(body).to_have_attribute("data-waited", "for it")
    expect(body).to_have_attribute("data-heard", "has gone on")
    expect(body).to_have_attribute("data-turns", "of the browser's too")
