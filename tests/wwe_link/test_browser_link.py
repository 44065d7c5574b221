"""The link between the windows of a browser: what every link does, and what only this one does."""

import contextlib

import pytest

from tests.wwe_link.browser_rig import BrowserRig
from tests.wwe_link.link_behaviour import *  # noqa: F403 - the tests, which take this module's `link`
from tests.wwe_link.link_behaviour import open_it
from tests.wwe_link.origins import RUNTIMES


@pytest.fixture(params=RUNTIMES)
def link(request, python_page, origins):
    with contextlib.closing(BrowserRig(*python_page(request.param), origins.near())) as rig:
        yield rig


@pytest.mark.parametrize("stray", ["text", 7, None, ["WWE"], {"data": 1}, {"userAgent": 7, "data": 1}])
def test_what_is_not_the_apis_is_not_received(link, stray):
    link.do(open_it)
    link.far_post(stray)
    link.far_send("a message")
    assert link.received() == ["a message"]


def test_a_message_from_another_window_of_the_same_origin_is_not_received(link):
    link.do(open_it)
    link.post_from_another_window({"userAgent": "WWE", "data": "from elsewhere"})
    assert link.received() == []


def test_a_message_from_the_right_window_with_another_origin_is_not_received(link):
    link.do(open_it)
    link.post_from_another_origin({"userAgent": "WWE", "data": "from elsewhere"})
    assert link.received() == []


@pytest.mark.parametrize("is_target_first", [True, False])
def test_python_is_told_when_its_target_loads_another_page_but_not_of_the_first_one(link, is_target_first):
    link.do(open_it)
    link.load_two_pages_in_the_target(is_target_first)
    assert link.received() == ["reloaded"]


def test_a_message_stays_in_javascript_and_is_read_field_by_field(link):
    def open_and_read_two_fields(end):
        def take(message):
            end.log.append([type(message).__name__, message.get("data").get("number"), message.get("absent", "none")])

        end.link.open(take)

    link.do(open_and_read_two_fields)
    link.far_send({"number": 2**40})
    assert link.received() == [["JsObject", 2**40, "none"]]


def test_the_clock_of_the_link_is_woken_by_the_page(link):
    def note_what_is_due(end):
        end.open()
        clock = end.link.clock
        now = clock.now()
        clock.call_at(now + 2, lambda: end.log.append("second"))
        clock.call_at(now + 1, lambda: end.log.append("first"))

    link.do(note_what_is_due)
    link.wait_for("second")
    assert link.received() == ["first", "second"]


def test_python_is_told_when_its_page_goes_away(link):
    link.do(open_it)
    link.remove_page()
    link.wait_for("left")
