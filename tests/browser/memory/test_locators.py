"""What a test finds in memory is what it finds in Chromium: roles, names, texts, labels."""

import re
from difflib import unified_diff
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.memory.expressions import HTML
from wwe_kit.memory.aria.snapshot import snapshot
from wwe_kit.memory.dom.document import Document
from wwe_kit.memory.locators.page import PageFinder

_FOLDER = Path(__file__).parent / "locators"


def _file(name):
    return (_FOLDER / name).read_text(encoding="utf-8")


# What assistive technology has of these must be the same, line by line: each begins with a comment that names it.
_PARTS = re.split(r"^<!-- (.+) -->\n", _file("spoken.html"), flags=re.MULTILINE)
PAGES = {"the page of the expressions": HTML, **dict(zip(_PARTS[1::2], _PARTS[2::2], strict=True))}
FOUND_IN = _file("found_in.html")
QUERIES = _file("queries.txt").splitlines()
EXPECTED = _file("expected.txt").splitlines()


class Still:
    """A page in which nothing happens by itself."""

    def __init__(self, html):
        self.document = Document(html)

    def act(self, function):
        return function()

    def note(self, _what):
        pass

    def why_off_screen(self):
        return ""

    def wait_until(self, is_so, _timeout):
        return is_so()


@pytest.fixture(scope="module")
def chromium(browser):
    page = browser.new_page()
    yield page
    page.close()


def test_assistive_technology_has_the_same(chromium):
    other = {}
    for name, html in PAGES.items():
        chromium.set_content(f"<body>{html}</body>" if "<body>" not in html else html)
        mine, theirs = snapshot(Document(html).body), chromium.locator("body").aria_snapshot()
        if mine != theirs:
            other[name] = list(unified_diff(mine.split("\n"), theirs.split("\n"), "memory", "chromium", lineterm=""))
    assert other == {}


def test_locators_find_the_same(chromium):
    chromium.set_content(FOUND_IN)
    memory = PageFinder(Still(FOUND_IN))
    other = {}
    for query in QUERIES:
        mine = [each.id for each in eval(f"root.{query}", {"root": memory, "re": re}).elements()]
        located = eval(f"root.{query}", {"root": chromium, "re": re})
        theirs = located.evaluate_all("elements => elements.map((element) => element.id)")
        if mine != theirs:
            other[query] = mine, theirs
    assert other == {}


def outcome(expression, root, expectations):
    locator, _, rest = expression.rpartition(").")
    method, _, arguments = rest.partition("(")
    asked = getattr(expectations(eval(locator + ")", {"root": root, "re": re})), method)
    given = f"ask({arguments[:-1]}{', ' if arguments != ')' else ''}timeout=1)"
    try:
        eval(given, {"ask": asked, "re": re})
    except AssertionError as error:
        return "several" if re.search("strict mode|where one is needed", str(error)) else False
    except Exception as error:
        return "several" if "strict mode" in str(error) else error
    return True


def test_expectations_come_out_the_same(chromium):
    chromium.set_content(FOUND_IN)
    memory = PageFinder(Still(FOUND_IN))
    mine = {each: outcome(each, memory, memory.expect) for each in EXPECTED}
    assert mine == {each: outcome(each, chromium, expect) for each in EXPECTED}
