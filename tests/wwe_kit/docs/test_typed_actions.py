import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.recorder.pytest_writer import OF_INTERACTION, OF_WORKSPACE
from wwe_kit.docs.typed_actions import typed_actions


@pytest.fixture(scope="module")
def typed():
    return typed_actions()


def test_a_test_can_say_every_action_in_a_typed_way(typed):
    assert sorted(typed) == sorted(Stage().workspace.actions.by_name)


def test_it_is_written_as_a_test_writes_it(typed):
    assert typed["hold"] == "call.hold()"
    assert typed["message-arrives"] == "chat.says(text)"
    assert typed["ring"] == "workspace.ring(ani, user_data)"


def test_the_recorder_writes_tests_in_the_same_way(typed):
    methods = {action: method for action, (method, _fields) in (OF_INTERACTION | OF_WORKSPACE).items()}
    assert {action: typed[action].partition("(")[0].partition(".")[2] for action in methods} == methods
