"""What a page may hold: elements, text and numbers; anything else is refused by name."""

from conversation import raised_at_once

from genesys.wwe.frame.elements import append, element
from wwe_protocol.errors import LocalMisuse


class Node:
    nodeType = 1

    def __init__(self):
        self.children = []
        self.attributes = {}

    def append(self, child):
        self.children.append(child)

    def setAttribute(self, name, value):
        self.attributes[name] = value


class Document:
    def createElement(self, _tag):
        return Node()


class Waiting:
    def __await__(self):
        yield


class State:
    pass


async def operation():
    pass


def test_text_and_numbers_become_text_and_lists_stand_for_their_items():
    part = Node()
    attributes = {"class_": "field", "data_key": "name", "hidden": True}
    made = element(Document(), "p", ("Name: ", [part, 3], None), attributes)
    assert made.children == ["Name: ", part, "3"]
    assert made.attributes == {"class": "field", "data-key": "name", "hidden": ""}


def test_a_call_that_was_not_awaited_is_refused_with_the_advice_to_await_it():
    coroutine = operation()
    for child in (Waiting(), coroutine):
        error = raised_at_once(LocalMisuse, append, Node(), (child,))
        assert "await it" in str(error)
    coroutine.close()


def test_any_other_value_is_refused_by_its_type():
    error = raised_at_once(LocalMisuse, append, Node(), (State(),))
    assert "this is a State" in str(error)


def test_an_attribute_that_would_run_or_be_markup_is_refused_however_it_is_written():
    for name in ("onclick", "OnClick", "ONLOAD", "oN_click", "SrcDoc"):
        error = raised_at_once(LocalMisuse, element, Document(), "p", (), {name: "x"})
        assert name.replace("_", "-") in str(error)
    error = raised_at_once(LocalMisuse, element, Document(), "p", (), {"OnClick": "x"})
    assert "page.when('click', selector)" in str(error)
