import pytest

from tests.wwe_host.conversation import Refusal, Stage

READY = {"type": "READY", "displayName": "Ready", "operationName": "Ready"}


def test_a_medium_says_its_name_as_documented_and_as_observed():
    media = Stage(host={"agent.media": "voice,chat", "agent.number": "5001"}).page.ask("media.getMediaList")
    assert media == [
        {"name": "voice", "media": "voice", "state": READY, "devices": [{"number": "5001"}]},
        {"name": "chat", "media": "chat", "state": READY},
    ]


def test_one_medium_can_be_read_and_set_by_its_name(extension):
    extension.ask("media.setState", "chat", "NotReady")
    assert extension.ask("media.getMediaByName", "chat")["state"]["type"] == "NOT_READY"
    assert extension.ask("media.getMediaByName", "voice")["state"]["type"] == "READY"


@pytest.mark.parametrize(("operation", "more"), [("media.getMediaByName", ()), ("media.setState", ("Ready",))])
def test_a_medium_that_the_agent_has_not_is_refused(extension, operation, more):
    with pytest.raises(Refusal, match="no such medium: telex"):
        extension.ask(operation, "telex", *more)


def test_the_phone_has_a_dynamic_number_where_the_option_has_one():
    stage = Stage(host={"agent.dynamic-phone-number": "+33298009999"})
    devices = stage.page.ask("media.getMediaByName", "voice")["devices"]
    assert devices == [{"number": "5001", "dynamicPhoneNumber": "+33298009999"}]
