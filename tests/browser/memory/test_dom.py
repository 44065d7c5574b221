"""The DOM in memory and Chromium are asked the same, so that the one does not drift from the other."""

import pytest

from tests.browser.memory.expressions import DIFFERENT, EXPRESSIONS, HTML, as_javascript
from wwe_kit.build.scripts import sheet
from wwe_kit.memory.dom.document import Document
from wwe_kit.memory.dom.html.inner_text import is_visible
from wwe_kit.memory.dom.names import INTERFACES
from wwe_kit.memory.dom.targets import WindowTarget

_RUN = """async ([html, entries]) => {
  const shown = (value) => {
    if (value instanceof Node) return value.nodeType === 1 ? `<${value.localName}#${value.id}>` : `[${value.nodeName}]`;
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value === "number" && !Number.isFinite(value)) return String(value);
    return value === undefined ? null : value;
  };
  globalThis.q = (selector) => document.querySelector(selector);
  globalThis.qa = (selector) => document.querySelectorAll(selector);
  globalThis.heard = (types) => {
    for (const type of types.split(" ")) addEventListener(type, (event) => {
      if (event.type === "submit") event.preventDefault();
      log.append(`${event.type} ${event.target.id}`);
    }, true);
  };
  Array.prototype.append = Array.prototype.push;
  const answers = [];
  for (const [before, last] of entries) {
    document.open();
    document.write(html);
    document.close();
    globalThis.log = [];
    try {
      (0, eval)(before);
      let answer = (0, eval)(`(${last})`);
      if (before.startsWith("heard") && /dl|dt|sum/.test(before)) {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }
      answers.push(shown(answer));
    } catch (error) {
      answers.push(`error: ${error.name}`);
    }
  }
  return answers;
}"""


class JsText(str):
    """A text with what the expressions use of JavaScript's."""

    def includes(self, text):
        return text in self

    def trim(self):
        return JsText(self.strip())


class Window(WindowTarget):
    """A window whose tasks wait until the script is done."""

    _url = "https://page.test/"

    def __init__(self):
        self.tasks = []

    def _soon(self, function):
        self.tasks.append(function)

    def go_on(self):
        while self.tasks:
            self.tasks.pop(0)()


def shown(value):
    if hasattr(value, "nodeType"):
        return f"<{value.localName}#{value.id}>" if value.nodeType == 1 else f"[{value.nodeName}]"
    if isinstance(value, list):
        return [shown(each) for each in value]
    if isinstance(value, float):
        return str(value).replace("nan", "NaN") if value != value else int(value) if value.is_integer() else value
    return value


def in_memory(entry):
    window, log = Window(), []
    document = Document(HTML, window)

    def heard(types):
        for type_ in types.split(" "):
            window.addEventListener(type_, hear, True)

    def hear(event):
        if event.type == "submit":
            event.preventDefault()
        log.append(f"{event.type} {getattr(event.target, 'id', '')}")

    names = {"document": document, "q": document.querySelector, "qa": document.querySelectorAll, "log": log}
    names |= {"heard": heard, "JsText": JsText, **INTERFACES}
    *before, last = entry.split("; ")
    try:
        exec("; ".join(before), names)
        answer = eval(_with_texts(last), names)
        window.go_on()
        return shown(answer)
    except Exception as error:
        return f"error: {getattr(error, 'name', type(error).__name__)}"


def _with_texts(expression):
    for method in (".includes(", ".trim("):
        if method in expression:
            start, _, rest = expression.partition(method)
            return f"JsText({start}){method}{rest}"
    return expression


@pytest.fixture(scope="module")
def answers(browser):
    page = browser.new_page()
    page.route("**/*", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto("https://page.test/")
    found = page.evaluate(_RUN, [HTML, [as_javascript(entry) for entry in EXPRESSIONS]])
    page.close()
    return dict(zip(EXPRESSIONS, found, strict=True))


def test_the_dom_in_memory_answers_as_chromium_does(answers):
    mine = {entry: in_memory(entry) for entry in answers if entry not in DIFFERENT}
    other = {entry: (answer, answers[entry]) for entry, answer in mine.items() if answer != answers[entry]}
    assert len(mine) > 500
    assert other == {}, "\n".join(f"{entry}\n  memory: {a!r}\n  chromium: {b!r}" for entry, (a, b) in other.items())


STYLED = """
<ul id="none"></ul><p id="no-item" data-empty>Nothing.</p>
<ol id="some"><li>One</li></ol><p id="an-item" data-empty>Nothing.</p>
<table id="rows"><tbody></tbody></table><p id="no-row" data-empty>Nothing.</p>
<table><tbody><tr><td>One</td></tr></tbody></table><p id="a-row" data-empty>Nothing.</p>
<p id="silent" data-kind="info"></p><p id="said" data-kind="info">Saved.</p>
<p id="still" data-busy><!-- later --></p><p id="waits" data-busy>Wait.</p>
<fieldset data-tabs>
<label><input type="radio" name="view" id="choose-one" checked>One</label><section id="one">One</section>
<label><input type="radio" name="view" id="choose-two">Two</label><section id="two"><b id="inside">Two</b></section>
</fieldset>
"""
MOVES = (
    ("", lambda document: None),
    ("q('#none').innerHTML = '<li>One</li>'", lambda document: _fill(document, "none", "<li>One</li>")),
    ("q('#some').innerHTML = ''", lambda document: _fill(document, "some", "")),
    ("q('#silent').textContent = 'Failed.'", lambda document: _fill(document, "silent", "Failed.")),
    ("q('#said').textContent = ''", lambda document: _fill(document, "said", "")),
    ("q('#choose-two').click()", lambda document: document.getElementById("choose-two").click()),
)


def _fill(document, name, html):
    document.getElementById(name).innerHTML = html


def test_what_the_base_pages_style_sheet_hides_is_hidden_in_memory_too(page):
    page.set_content(f"<style>{sheet('classless')}</style>{STYLED}")
    document = Document(f"<style>classless.css</style>{STYLED}")
    names = [each.id for each in document.querySelectorAll("p, section, b")]
    seen = []
    for script, move in MOVES:
        page.evaluate("(script) => { const q = (selector) => document.querySelector(selector); eval(script) }", script)
        move(document)
        browsers = {name: page.locator(f"#{name}").is_visible() for name in names}
        assert {name: is_visible(document.getElementById(name)) for name in names} == browsers, script
        seen.append(frozenset(name for name in names if browsers[name]))
    assert len(set(seen)) == len(MOVES)  # each of them shows or hides something


def test_a_page_without_that_style_sheet_hides_nothing():
    document = Document(STYLED)
    assert all(is_visible(each) for each in document.querySelectorAll("[data-empty], section"))
