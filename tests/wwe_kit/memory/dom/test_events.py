import pytest

from wwe_kit.memory.dom.document import Document
from wwe_kit.memory.dom.event_types import Event
from wwe_kit.memory.dom.exceptions import DOMException
from wwe_kit.memory.dom.names import INTERFACES
from wwe_kit.memory.dom.targets import WindowTarget
from wwe_kit.memory.hand import filling, keyboard

FORM = """<form id="f"><label>Name <input name="name" required></label><input type="checkbox" name="urgent">
<button>Save</button></form>"""
ALL = [
    "focus",
    "blur",
    "focusin",
    "focusout",
    "input",
    "change",
    "keydown",
    "keypress",
    "keyup",
    "mousedown",
    "click",
    "submit",
    "invalid",
    "reset",
]


def heard(document, *types):
    log = []
    for type_ in types or ALL:
        document.addEventListener(type_, lambda event: log.append(f"{event.type} {event.target.localName}"), True)
    return log


def test_a_field_is_filled_and_sent_with_the_events_of_a_browser():
    document = Document(FORM)
    field = document.querySelector("[name=name]")
    log = heard(document)
    filling.fill(field, "Ann")
    keyboard.press(field, "Enter")
    assert log == [
        "focus input",
        "focusin input",
        "input input",
        "keydown input",
        "keypress input",
        "change input",
        "click button",
        "submit form",
        "keyup input",
    ]


def test_a_form_that_is_not_valid_is_not_sent():
    document = Document(FORM)
    log = heard(document, "submit", "invalid")
    document.querySelector("button").click()
    assert log == ["invalid input"]
    assert document.activeElement.name == "name"


def test_a_form_that_nobody_prevents_would_load_another_page():
    class Window(WindowTarget):
        said = ""

        def _navigates(self, why):
            self.said = why

    window = Window()
    document = Document("<form><button>Go</button></form>", window)
    document.querySelector("button").click()
    assert window.said.startswith("a form was sent, and nobody has called event.preventDefault()")


def test_an_event_goes_down_to_its_target_and_up_again():
    document = Document("<main><p><b>x</b></p></main>")
    log = []
    for selector in ("main", "p", "b"):
        element = document.querySelector(selector)
        element.addEventListener("ping", lambda event: log.append((event.currentTarget.localName, event.eventPhase)))
        element.addEventListener("ping", lambda event: log.append((event.currentTarget.localName, "down")), True)
    document.querySelector("b").dispatchEvent(Event.new("ping", {"bubbles": True}))
    assert log == [("main", "down"), ("p", "down"), ("b", "down"), ("b", 2), ("p", 3), ("main", 3)]


def test_a_box_goes_back_when_its_click_is_prevented():
    document = Document('<input type="checkbox">')
    box = document.querySelector("input")
    seen = []

    def prevent(event):
        seen.append(box.checked)
        event.preventDefault()

    box.addEventListener("click", prevent)
    box.click()
    assert (seen, box.checked) == ([True], False)


def test_the_other_listeners_hear_of_an_event_when_one_fails():
    document = Document("<b>x</b>")
    seen = []

    def fail(_event):
        raise ValueError("the first one")

    document.body.addEventListener("ping", fail)
    document.body.addEventListener("ping", seen.append)
    with pytest.raises(ValueError, match="the first one"):
        document.body.dispatchEvent(Event("ping"))
    assert len(seen) == 1


def test_a_listener_of_once_is_called_once():
    document = Document("<b>x</b>")
    seen = []
    document.body.addEventListener("ping", seen.append, {"once": True})
    for _ in range(2):
        document.body.dispatchEvent(Event("ping"))
    assert len(seen) == 1


def test_an_event_under_way_cannot_be_sent_again():
    document = Document("<b>x</b>")
    document.body.addEventListener("ping", document.body.dispatchEvent)
    with pytest.raises(DOMException, match="already being dispatched"):
        document.body.dispatchEvent(Event("ping"))


def test_the_window_gets_the_classes_that_a_browsers_has():
    assert INTERFACES["KeyboardEvent"].new("keydown", {"key": "a"}).key == "a"
    assert INTERFACES["HTMLInputElement"] is type(Document("<input>").querySelector("input"))
    form = Document("<form><input name=a value=1><input name=b type=checkbox></form>").querySelector("form")
    assert list(INTERFACES["FormData"].new(form).entries()) == [["a", "1"]]
