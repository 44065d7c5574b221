import re
import threading

import pytest

from wwe_host.actions.fields import BadField
from wwe_host.journal.entry import Kind
from wwe_host.rules import Refused
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.testing import Call, NothingSaid, Workspace

CRM = "https://crm.example.com"
OPTIONS = {
    "interaction-workspace": {
        "workspace.web-content": "crm",
        "service-client-api.accepted-web-content-origins": CRM,
        "service-client-api.user-data.read-allowed": "Segment",
    },
    "crm": {"url": f"{CRM}/crm.html"},
}
NEVER_S = 0.05  # for what does not come


@pytest.fixture(scope="module")
def background():
    with ThreadedDevServer(ServerSettings((), OPTIONS), str) as background:
        yield background


@pytest.fixture
def driver(background):
    """A driver of a workspace whose time stands still. Calls of other tests may be there as well."""
    driver = Workspace(background, [])
    driver.hold_clock()
    yield driver
    driver.release_clock()


@pytest.fixture
def ask(driver):
    """Let an extension's page ask for an operation, with these parameters."""
    tab = driver.on_workspace(lambda workspace: workspace.open_tab(lambda *_message: None))
    [frame_id] = tab.frames

    def say(operation, *parameters, origin=CRM):
        message = {
            "request": operation,
            "parameters": list(parameters),
            "referenceId": "1",
            "userAgent": "WWE Client",
            "protocolVersion": 2,
        }
        driver.on_workspace(lambda workspace: workspace.receive(tab, frame_id, origin, message))

    yield say
    driver.on_workspace(lambda workspace: workspace.close_tab(tab))


# --- what happens ----------------------------------------------------------------------------------------------------


def test_a_call_is_led_from_another_thread(driver):
    call = driver.ring()
    call.answer()
    assert call.state == "TALKING"


def test_an_action_whose_name_is_computed_gives_what_came_of_it(driver):
    call = driver.do("dial", destination="+4900")
    assert isinstance(call, Call)
    assert driver.do("far-end-answers", interaction=call) is None
    assert call.state == "TALKING"


def test_what_cannot_be_done_is_the_tests_error(driver):
    with pytest.raises(Refused, match="The call is RINGING"):
        driver.ring().hold()
    with pytest.raises(BadField, match=r'no action "hang-upp"\. Did you mean "hang-up"'):
        driver.do("hang-upp")


def test_anything_else_is_done_in_the_workspaces_own_thread(driver):
    assert driver.on_workspace(lambda _workspace: threading.current_thread().name) == "wwe-dev-server"


# --- time ------------------------------------------------------------------------------------------------------------


def test_time_is_pushed_and_what_is_due_happens(driver):
    call = driver.ring()
    driver.advance(14.9)
    assert call.state == "RINGING"
    driver.advance(0.2)  # voice.no-answer-timeout is 15 s
    assert call.state != "RINGING"


@pytest.mark.parametrize("seconds", ["10", -1, True, float("nan"), float("inf"), None])
def test_time_is_pushed_by_a_number_of_seconds(driver, seconds):
    with pytest.raises(ValueError, match="a number of seconds, 0 or more, not"):
        driver.advance(seconds)


def test_time_that_passes_by_itself_is_pushed_and_goes_on(driver):
    driver.release_clock()
    call = driver.ring()
    driver.advance(16)
    assert call.state != "RINGING"
    before = driver.on_workspace(lambda workspace: workspace.session.clock.now())
    driver.wait_until(lambda: driver.on_workspace(lambda workspace: workspace.session.clock.now()) > before)


# --- what was said ---------------------------------------------------------------------------------------------------


def test_messages_are_found_by_kind_name_and_rule(driver, ask):
    before = len(driver.messages())
    ask("agent.get")
    ask("agent.get", origin="https://evil.example.com")
    assert len(driver.messages()) == before + 4
    assert {entry.name for entry in driver.messages(Kind.SUCCESS)} == {"agent.get"}
    [refused] = driver.messages(rule="origin.not-accepted")
    assert (refused.kind, refused.origin) == (Kind.FAILURE, "https://evil.example.com")


def test_what_was_said_already_is_not_waited_for(driver, ask):
    ask("media.getMediaList")
    [entry] = driver.wait_for(Kind.REQUEST, "media.getMediaList")
    assert entry.message["parameters"] == []


def test_what_is_said_later_is_waited_for_until_there_is_enough(driver, ask):
    def say():
        for _ in range(3):
            ask("voice.dial")

    later = threading.Thread(target=say)
    later.start()
    assert len(driver.wait_for(Kind.REQUEST, "voice.dial", count=3)) == 3
    later.join()


def test_what_does_not_come_is_told_with_what_came_instead(driver, ask):
    ask("system.getAllowedServices")
    with pytest.raises(NothingSaid) as failed:
        driver.wait_for(Kind.EVENT, "interaction", timeout=NEVER_S)
    assert str(failed.value).startswith(f"event interaction : 0 of 1 came in {NEVER_S} s, but:\n")
    assert "system.getAllowedServices" in str(failed.value)


def test_what_is_printed_later_is_waited_for(driver):
    later = threading.Thread(target=lambda: driver.printed.append("[Desk] hello"))
    later.start()
    driver.wait_until(lambda: "[Desk] hello" in driver.printed)
    later.join()


def test_what_is_not_so_is_told_with_what_was_printed(driver):
    driver.printed.append("[Desk] hello")
    with pytest.raises(NothingSaid, match=r"(?s)did not become true within .*\[Desk\] hello"):
        driver.wait_until(lambda: False, timeout=NEVER_S)


def test_what_is_no_function_is_not_waited_for(driver):
    with pytest.raises(ValueError, match=r"wait_until takes a function, such as .*, not 'http"):
        driver.wait_until(driver.host_url)


# --- the documentation -----------------------------------------------------------------------------------------------


def test_everything_that_the_documentation_says_it_has_is_there(driver, pytestconfig):
    page = (pytestconfig.rootpath / "docs/testing.md").read_text(encoding="utf-8")
    [listed] = re.findall(r"^`workspace` has\n\n(- .*?)\n\n", page, re.MULTILINE | re.DOTALL)
    names = set(re.findall(r"`([a-z_]+)`", listed))
    assert len(names) > 15
    assert sorted(name for name in names if not hasattr(driver, name)) == []


def test_a_scenario_of_the_host_is_played(driver):
    before = len(driver.interactions)
    driver.play("inbound-call")
    driver.advance(5)
    assert len(driver.interactions) == before + 1
