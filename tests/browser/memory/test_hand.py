"""What an agent does makes the same events in memory as in Chromium, in the same order."""

import pytest

from wwe_kit.memory.dom.document import Document
from wwe_kit.memory.dom.targets import WindowTarget
from wwe_kit.memory.locators.page import PageFinder

PAGE = """<!doctype html><html><body><form id="f"><label id="l">Name <input id="n" value="old"></label>
<input id="c" type="checkbox"><label id="lc"><input id="c2" type="checkbox"> Tick</label>
<input type="radio" name="r" id="r1" checked><input type="radio" name="r" id="r2">
<select id="s"><option value="1">one<option value="2">two</select><textarea id="t"></textarea>
<input id="d" type="date"><input id="num" type="number"><button id="b">Send</button></form>
<button id="x"><b id="in">Press</b></button><p id="p">text</p><a id="a" href="#top">link</a>
<div id="k" tabindex="0">div</div><button id="off" disabled>Off</button>
<details id="dt"><summary id="sm">More</summary>in</details></body></html>"""
HEARD = (
    "pointerdown mousedown pointerup mouseup click dblclick focus focusin blur focusout keydown keypress keyup "
    "beforeinput input change submit invalid reset"
)
# `q` is locator() of the page.
DONE = """
q("#n").click()
q("#n").fill("new")
q("#n").fill("new"); q("#t").focus()
q("#n").fill("new"); q("#n").press("Enter")
q("#n").press("Enter")
q("#n").press("a")
q("#n").press("Backspace")
q("#n").press("Control+s")
q("#n").press("Escape")
q("#n").press("Control+a"); q("#n").press("x")
q("#n").press("End"); q("#n").press("x"); q("#n").press("ArrowLeft"); q("#n").press("y"); q("#n").press("Delete")
q("#n").press("Home"); q("#n").press("ArrowRight"); q("#n").press("Backspace")
q("#num").press_sequentially("-"); q("#num").press_sequentially("5")
q("#n").press("Tab")
q("#n").press("Shift+Tab")
q("#n").clear()
q("#num").press_sequentially("12")
q("#t").press_sequentially("a\\nb")
q("#t").fill("two\\nlines")
q("#c").check()
q("#c").click(); q("#c").click()
q("#lc").click()
q("#l").click()
q("#r2").check()
q("#c").press("Space")
q("#s").select_option("2")
q("#s").select_option("1")
q("#d").fill("2026-11-28")
q("#b").click()
q("#b").press("Enter")
q("#b").press("Space")
q("#x").click()
q("#in").click()
q("#x").dblclick()
q("#x").press("Enter")
q("#p").click()
q("#n").focus(); q("#p").click()
q("#a").click()
q("#k").click()
q("#k").press("x")
q("#sm").click()
q("#sm").press("Enter")
q("#n").dispatch_event("input")
""".strip().splitlines()
# What differs -> why.
DIFFERENT = {
    r'q("#t").fill("two\nlines")': "Chromium tells each line and each break by itself",
    'q("#lc").click()': "where the middle of a label lies, on its box or on its text, only a browser knows",
}

_LISTEN = """(types) => {
  globalThis.log = [];
  for (const type of types.split(" ")) addEventListener(type, (event) => {
    if (type === "submit") event.preventDefault();
    if (event.target === window) return; // the browser's own focus, not the page's
    log.push(`${type} ${event.target.id ?? ""}`);
  }, true);
}"""
_VALUES = (
    """() => [...document.querySelectorAll("input, select, textarea")].map((each) => [each.value, !!each.checked])"""
)


class Still:
    """A page in which nothing happens by itself."""

    def __init__(self):
        window = WindowTarget()
        self.log = []
        self.document = Document(PAGE, window)
        for type_ in HEARD.split():
            window.addEventListener(type_, self.hear, True)

    def hear(self, event):
        if event.type == "submit":
            event.preventDefault()
        self.log.append(f"{event.type} {getattr(event.target, 'id', '')}")

    def act(self, function):
        return function()

    def note(self, _what):
        pass

    def why_off_screen(self):
        return ""

    def wait_until(self, is_so, _timeout):
        return is_so()

    def values(self):
        fields = self.document.querySelectorAll("input, select, textarea")
        return [[each.value, getattr(each, "checked", False)] for each in fields]


@pytest.fixture(scope="module")
def chromium(browser):
    page = browser.new_page()
    yield page
    page.close()


def in_chromium(page, done):
    page.set_content(PAGE)
    page.evaluate(_LISTEN, HEARD)
    for each in done.split("; "):
        eval(each, {"q": page.locator})
    return page.evaluate("() => log"), page.evaluate(_VALUES)


def in_memory(done):
    page = Still()
    for each in done.split("; "):
        eval(each, {"q": PageFinder(page).locator})
    return page.log, page.values()


def test_an_agents_hand_makes_the_events_of_chromium(chromium):
    other = {}
    for done in set(DONE) - set(DIFFERENT):
        mine, theirs = in_memory(done), in_chromium(chromium, done)
        if mine != theirs:
            other[done] = {"memory": mine, "chromium": theirs}
    assert other == {}
