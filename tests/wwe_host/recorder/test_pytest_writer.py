"""The test that is written. That it passes is proved in a browser: tests/browser/drawer/test_recorder.py."""

import ast

import pytest

from wwe_host.recorder.pytest_writer import write_pytest


@pytest.fixture
def recorder(stage):
    return stage.workspace.recorder


@pytest.fixture
def written(stage, recorder):
    """The lines of the test, without its head."""

    def lines(options=(), own=("crm",)):
        text = write_pytest(recorder, stage.workspace.session, dict(options), own)
        ast.parse(text)
        return [line.strip() for line in text.splitlines() if line.startswith("    ")]

    return lines


def test_steps_are_calls_of_the_driver_with_the_time_between_them(stage, recorder, written):
    recorder.do(stage.tab, "ring", {"ani": "+1", "user_data": "CustomerId=7"})
    call = recorder.steps[0].made
    stage.pass_seconds(2)
    recorder.do(stage.tab, "answer", {"interaction": call})
    recorder.do(stage.tab, "record", {"interaction": call, "trigger": "start"})
    lines = written(own=())
    assert lines[:5] == [
        "workspace.hold_clock()  # from here on, time passes only in the steps below",
        'call = workspace.ring("+1", {"CustomerId": "7"})',
        "workspace.advance(2.0)",
        "call.answer()",
        'call.record("start")',
    ]


def test_a_field_that_is_seldom_given_is_said_by_its_name(stage, recorder, written):
    recorder.do(stage.tab, "ring", {"ani": "+1", "dnis": "+2"})
    recorder.do(stage.tab, "state", {"operation": "NotReady", "medium": "chat"})
    assert written(own=())[1:3] == [
        'call = workspace.ring("+1", dnis="+2")',
        'workspace.set_agent_state("NotReady", "chat")',
    ]


def test_what_has_no_method_here_is_done_by_its_name(stage, recorder, written):
    recorder.do(stage.tab, "lose-connection", {})
    assert written(own=())[1] == 'workspace.do("lose-connection")'


def test_it_waits_for_what_extensions_asked_and_for_the_one_that_came_to_the_front(stage, recorder, written):
    stage.page.ask("agent.get")
    recorder.do(stage.tab, "ring", {"ani": "+1"})
    stage.page.ask("agent.get")
    lines = written()
    assert lines[0] == 'extension_frame("CRM")'
    assert lines[1] == 'workspace.wait_for(Kind.SUCCESS, "agent.get")'
    assert 'workspace.wait_for(Kind.SUCCESS, "agent.get", count=2)' in lines[3:]


def test_what_was_done_inside_an_extensions_page_is_left_to_whoever_reads_the_test(stage, recorder, written):
    recorder.do(stage.tab, "ring", {"ani": "+1"})
    recorder.inside("CRM")
    stage.page.ask("agent.get")
    text = "\n".join(written())
    assert '# Here something was done in the page of "CRM": do it with Playwright.\n# It asked for agent.get.' in text
    assert "wait_for" not in text


def test_pages_that_are_not_the_kits_are_not_waited_for(recorder, stage, written):
    recorder.do(stage.tab, "ring", {"ani": "+1"})
    assert "extension_frame" not in "".join(written(own=()))


def test_it_ends_with_how_everything_was_at_the_end(stage, recorder, written):
    recorder.do(stage.tab, "ring", {"ani": "+1"})
    recorder.do(stage.tab, "ring", {"ani": "+2"})
    recorder.do(stage.tab, "reject", {"interaction": recorder.steps[0].made})
    assert written()[-4:] == [
        'assert call.state == "REMOVED"',
        'assert call2.state == "RINGING"',
        'assert workspace.agent_state == "READY"',
        "assert workspace.messages(Kind.FAILURE) == []",
    ]


def test_what_an_extension_has_made_is_found_by_its_place(stage, recorder, written):
    stage.page.ask("voice.dial", "+33298001008")
    [made] = stage.workspace.session.interactions
    recorder.do(stage.tab, "hang-up", {"interaction": made})
    lines = written()
    place = lines.index("interaction = workspace.interactions[0]  # made by an extension")
    assert lines[place + 1] == "interaction.hang_up()"


def test_the_options_it_was_done_with_are_a_fixture(stage, recorder):
    options = {"interaction-workspace": {"voice.auto-answer": "true"}}
    text = write_pytest(recorder, stage.workspace.session, options, ())
    assert "@pytest.fixture\ndef wwe_options():\n    return {" in text
    assert text.startswith("import pytest\n")
    ast.parse(text)
