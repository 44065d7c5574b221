"""What a page in memory lacks is refused at once, with the sentence that helps."""

import pytest

from wwe_kit.memory.dom.document import Document
from wwe_kit.memory.dom.exceptions import DOMException
from wwe_kit.memory.errors import NotInMemory, SilentMistake


@pytest.fixture
def body():
    return Document('<p id="p">x</p>').body


@pytest.mark.parametrize("name", ["offsetWidth", "getBoundingClientRect", "scrollIntoView", "animate", "attachShadow"])
def test_what_only_a_browser_has_names_the_tier(body, name):
    with pytest.raises(NotInMemory, match=rf"{name} of <body> is not in memory.*wwe_tier\(\"browser\"\)"):
        getattr(body, name)


def test_it_is_not_swallowed_by_hasattr(body):
    with pytest.raises(NotInMemory):
        hasattr(body, "animate")


def test_what_no_browser_has_is_an_attribute_error_that_names_the_nearest(body):
    with pytest.raises(AttributeError, match="no browser has textcontent of <body>; did you mean textContent"):
        body.textcontent  # noqa: B018


@pytest.mark.parametrize(
    ("name", "nearest"), [("textcontent", "textContent"), ("onclik", "onclick"), ("inner_text", "innerText")]
)
def test_a_misspelt_member_is_not_set_silently(body, name, nearest):
    with pytest.raises(SilentMistake, match=f"{name} of <body> was set, .* did you mean {nearest}"):
        setattr(body, name, "x")


def test_an_element_has_the_members_of_its_kind_only(body):
    with pytest.raises(SilentMistake, match="value of <p> was set"):
        body.querySelector("p").value = "x"


def test_what_can_only_be_read_is_not_set(body):
    with pytest.raises(AttributeError, match="tagName of <body> can only be read"):
        body.tagName = "p"


@pytest.mark.parametrize("put", [lambda body: body.append(None), lambda body: body.setAttribute("title", None)])
def test_nobody_is_shown_undefined(body, put):
    with pytest.raises(SilentMistake, match="undefined"):
        put(body)


@pytest.mark.parametrize("selector", ["#1a", "li:nope", "p >", "", "p:contains(x)", "[a!=b]"])
def test_a_selector_that_is_none_is_named(body, selector):
    with pytest.raises(DOMException, match="is not a valid selector"):
        body.querySelector(selector)
