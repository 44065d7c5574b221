import pytest

from tests.wwe_host.conversation import ORIGIN, TRAILER
from tests.wwe_host.page.shown import templates
from wwe_host.page.open_page import OpenPage
from wwe_link.codec import decode, encode


class Page:
    """A page without a browser: `texts` went to it."""

    def __init__(self, workspace):
        self.texts = []
        self.page = OpenPage(workspace, templates(), self.texts.append, {})

    def tell(self, *message):
        self.page.arrived(encode(list(message)))

    @property
    def posted(self):
        return [parts for kind, *parts in map(decode, self.texts) if kind == "post"]


@pytest.fixture
def page(stage):
    return Page(stage.workspace)


@pytest.fixture
def tab(stage, page):
    return stage.workspace.session.tabs[-1]


def test_a_message_reaches_the_host_with_its_origin_and_is_answered_there(page, tab):
    [frame_id] = tab.frames
    page.tell("message", frame_id, ORIGIN, {"request": "agent.get", "referenceId": "7"} | TRAILER)
    [(frame, origin, answer)] = page.posted
    assert (frame, origin, answer["data"]["employeeId"]) == (frame_id, ORIGIN, "1001")


def test_how_soon_a_page_has_spoken_is_kept_with_its_frame(page, tab):
    [(frame_id, frame)] = tab.frames.items()
    assert frame.spoke_after_ms is None
    page.tell("heard", frame_id, 120)
    assert frame.spoke_after_ms == 120
    frame.reload()
    assert frame.spoke_after_ms is None
    page.tell("heard", "frame99", 5)  # it is gone already


def test_the_agent_is_inside_the_page_of_an_extension(stage, page, tab):
    [frame_id] = tab.frames
    page.tell("inside", frame_id)
    page.tell("inside", "frame99")  # it is gone already
    assert stage.workspace.recorder.first.inside == "CRM"


def test_a_page_tells_whether_it_is_shown(page, tab):
    page.tell("shown", False)
    assert not tab.is_shown


@pytest.mark.parametrize("told", [["do"], ["do", "ring", "now"], ["heard", "frame1", "soon"], ["shout"], 5])
def test_what_no_page_sends_is_an_error(page, told):
    with pytest.raises(ValueError, match="an unknown message"):
        page.page.arrived(encode(told))


def test_a_page_that_is_gone_hears_nothing_any_more(stage, page, tab):
    page.page.close()
    stage.ring()
    page.page.update()
    assert page.texts == []
    assert tab not in stage.workspace.session.tabs
