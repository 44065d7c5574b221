import pytest

from tests.wwe_kit.memory.conftest import click, text
from wwe_kit.memory.errors import NotHere, NotInMemory
from wwe_kit.memory.stand_ins import stand_in


def test_js_is_the_pages_window():
    window = object()
    assert stand_in("js", window) is window


@pytest.mark.parametrize("name", ["pyodide.ffi", "jsffi"])
def test_a_function_that_javascript_keeps_can_be_called_and_given_back(name):
    proxy = stand_in(name, None).create_proxy(lambda first, second: first + second)
    assert proxy(1, 2) == 3
    proxy.destroy()


def test_pyodide_has_its_ffi():
    assert stand_in("pyodide", None).ffi.to_js([1], depth=1) == [1]


def test_what_works_on_javascripts_objects_is_a_browsers():
    with pytest.raises(NotInMemory, match=r"pyodide\.ffi\.JsProxy"):
        stand_in("pyodide.ffi", None).JsProxy  # noqa: B018 - to read it is what is refused


MICROPYTHON = """
import asyncio
import time
from asyncio import sleep_ms
from micropython import const
from genesys.wwe import page

LATER_MS = const(250)
moment = time.time()


async def main():
    begun = time.ticks_ms()
    await sleep_ms(LATER_MS)
    passed = time.ticks_diff(time.ticks_ms(), begun)
    before = time.ticks_diff(time.ticks_add(0, -5), 0)
    try:
        await asyncio.wait_for_ms(asyncio.Event().wait(), 50)
    except asyncio.TimeoutError:
        page.fill("main", passed, " ", before, " ", time.ticks_us() - begun * 1000)


@page.when("click", "main")
def held(_event):
    time.sleep_ms(5)
"""


@pytest.fixture
def on_micropython(show, write):
    folder = write(MICROPYTHON)
    settings = folder / "pyproject.toml"
    settings.write_text(settings.read_text().replace("pyodide", "micropython"))
    return show(folder)


def test_what_micropython_alone_has_is_there_and_its_time_is_the_tests(on_micropython):
    on_micropython.advance(1)
    assert text(on_micropython) == "250 -5 300000"


def test_a_page_that_sleeps_for_milliseconds_is_refused(on_micropython):
    with pytest.raises(NotHere, match=r"Write `await asyncio\.sleep_ms\(5\)`"):
        click(on_micropython, "main")


def test_on_pyodide_none_of_it_is_there(show, write):
    with pytest.raises(AttributeError, match="ticks_ms"):
        show(write("import time\ntime.ticks_ms()\n"))
