"""Functions handed to the page and to JavaScript live as long as the page; what they and lost tasks raise is shown."""

import pytest
from playwright.sync_api import expect

MAIN = """
import asyncio

from genesys.wwe import page

told = []
tasks = []


def tell(text):
    told.append(text)
    page.fill("#app", " ".join(told))


def once():
    tell("after")


class Ticks:
    count = 0
    timer = None


async def tick():
    await asyncio.sleep(0)
    Ticks.count += 1
    if Ticks.count == 3:
        tell("every")
        Ticks.timer.cancel()
        page.after(0.05, once)


@page.callback
def stocked(event):
    tell("callback:" + event.type)
    return "answered"


@page.when("click", "#break-timer")
def break_timer(_event):
    def fail():
        raise ValueError("a timer failed")

    page.after(0, fail)


@page.when("click", "#break-callback")
def break_callback(_event):
    def fail():
        raise ValueError("a callback failed")

    page.window.setTimeout(page.callback(fail), 0)


@page.when("click", "#break-task")
def break_task(_event):
    async def fail():
        await asyncio.sleep(0)
        raise ValueError("a lost task failed")

    tasks.append(asyncio.create_task(fail()))


@page.callback
def failing():
    raise ValueError("one of many failed")


async def main():
    page.window.addEventListener("stocked", stocked)
    page.window.stocked = stocked
    page.window.failing = failing
    Ticks.timer = page.every(0.02, tick)
    page.document.body.append(*[page.element("button", name, id=name) for name in (
        "break-timer", "break-callback", "break-task",
    )])
"""
CALLED = "callback:stocked callback:called"
WORKING = "() => { dispatchEvent(new Event('stocked')); return stocked({ type: 'called' }) }"
MANY_ERRORS = "() => { for (let call = 0; call < 1000; call++) failing() }"


@pytest.fixture
def wwe_runtime(each_interpreter):
    return each_interpreter


@pytest.fixture(autouse=True)
def main(entry):
    entry(MAIN)


@pytest.fixture
def frame(extension_frame):
    return extension_frame("Broken")


def test_they_are_called_in_time_and_whenever_javascript_calls_them_also_after_a_thousand_errors(frame):
    expect(frame.locator("#app")).to_have_text("every after")
    assert frame.locator("html").evaluate(WORKING) == "answered"
    expect(frame.locator("#app")).to_have_text(f"every after {CALLED}")
    frame.locator("html").evaluate(MANY_ERRORS)
    assert frame.locator("html").evaluate(WORKING) == "answered"
    expect(frame.locator("#app")).to_have_text(f"every after {CALLED} {CALLED}")


@pytest.mark.wwe_served  # only a page in development shows a trace
def test_what_they_raise_is_shown_and_printed(workspace, frame):
    alert = frame.get_by_role("alert")
    for what in ("timer", "callback", "task"):
        frame.get_by_role("button", name=f"break-{what}").click()
        expect(alert).to_contain_text(f"a {'lost ' if what == 'task' else ''}{what} failed")
        expect(alert).to_contain_text("main.py, line")
        workspace.wait_until(lambda what=what: any(f"{what} failed" in line for line in workspace.printed))
        frame.get_by_role("button", name="Close this message").click()
        expect(alert).to_have_count(0)
