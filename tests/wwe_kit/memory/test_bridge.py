"""The Python twin of early.js: the conversation that is held with both, and what surrounds a page."""

import contextlib

import pytest

from tests.wwe_kit.memory.rig.bridge_rig import WORKSPACE, BridgeRig, rig
from tests.wwe_link.bridge_behaviour import *  # noqa: F403 - the tests, which take this module's `link`
from tests.wwe_link.link_behaviour import open_it
from wwe_kit.testing.page_states import FAILED, READY, STANDALONE, STARTING
from wwe_link.codec import decode


@pytest.fixture
def link():
    with contextlib.closing(BridgeRig()) as made:
        yield made


def test_what_a_page_declares_is_subscribed_to_before_python_is_there():
    with rig(declared=("agent", "media")) as page:
        page.settle()
        assert page.around.taken == [
            {
                "event": "subscribe",
                "data": ["agent", "media"],
                "referenceId": "0",
                "userAgent": "WWE Client",
                "protocolVersion": 2,
            }
        ]
        assert page.bridge.declared == "agent media"


def test_one_name_is_subscribed_to_as_a_text():
    with rig(declared=("agent",)) as page:
        page.settle()
        assert page.around.taken[0]["data"] == "agent"


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"parent": None}, "nobody to talk to"),
        ({"origins": ()}, "No workspace is named"),
        ({"origins": ("https://other.test",)}, f"is {WORKSPACE}, but this extension talks to https://other.test only"),
    ],
)
def test_a_page_without_a_workspace_says_why(changed, reason):
    with rig(declared=("agent",), **changed) as page:
        assert reason in page.bridge.unreachable()
        assert (page.bridge.state, page.bridge.declared) == (STANDALONE, "")
        page.settle()
        assert page.around.taken == []


def test_a_page_for_every_origin_talks_to_any():
    with rig(origins=("*",)) as page:
        page.send("hello")
        assert page.far_received() == ["hello"]


def test_a_pinned_page_hears_no_other_origin():
    with rig(origins=("*",)) as page:
        page.do(lambda end: end.open(lambda value: (end.log.append(value), end.link.pin())))
        page.far_send("first")
        page.settle()
        page.post_from_another_origin({"userAgent": "WWE", "data": "from elsewhere"})
        assert page.received() == ["first"]


def test_more_than_fits_before_python_is_there_is_counted(link):
    for number in range(1003):
        link.far_send(number)
    link.settle()
    link.do(open_it)
    assert link.received() == [*range(1000), "lost"]
    assert link.bridge.dropped() == 3


def test_the_variables_of_the_address_keep_their_plus_signs():
    with rig(url="https://desk.test/main.html?interactionId=7&name=Ann%20Lee&phone=+33&odd=%ff&flag") as page:
        assert decode(page.bridge.query()) == {
            "interactionId": "7",
            "name": "Ann Lee",
            "phone": "+33",
            "odd": "%ff",
            "flag": "",
        }


def test_a_page_is_starting_until_its_entry_has_ended(link):
    html = link.around.window.document.documentElement
    assert html.getAttribute("data-wwe") == STARTING
    link.bridge.started()
    assert html.getAttribute("data-wwe") == link.bridge.state == READY


def test_a_start_that_fails_is_told_on_the_console(link):
    link.bridge.failStart("Traceback: no")
    assert (link.bridge.state, link.problems) == (FAILED, ["Traceback: no"])


def test_what_is_no_selector_is_not_listened_to(link):
    assert link.bridge.listen("click", "li[", 0) is False
    assert link.bridge.listen("click", "main", 0) is True


def test_an_event_has_the_element_that_matches_as_its_current_target():
    heard = []
    with rig() as page:
        page.do(open_it)
        page.bridge.attach(
            *[print] * 5, lambda number, event: heard.append((number, event.currentTarget.id)), *[print] * 3
        )
        page.bridge.listen("click", "#list", 7)
        document = page.around.window.document
        document.body.innerHTML = "<ul id=list><li id=item>one</li></ul>"
        with page.around.loop.entered():
            document.querySelector("#item").click()
        assert heard == [(7, "list")]
