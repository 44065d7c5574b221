import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.actions.fields import BadField


def test_what_was_written_comes_with_what_arrives(stage, do):
    for name in ("email-arrives", "chat-arrives"):
        uuid = do(name, sender="ann.miller@example.com", text="Hello")
        interaction = stage.workspace.session.interactions[uuid]
        assert [(line.sender, line.text) for line in interaction.text] == [("ann.miller@example.com", "Hello")]
        assert interaction.contact.display_name == "Ann Miller"
        assert interaction.user_data["CustomerId"] == "1007"


def test_a_call_is_no_open_media_interaction(stage, do):
    call = stage.talk()
    with pytest.raises(BadField, match="voice"):
        do("write", interaction=call.uuid, text="x")


@pytest.mark.parametrize("name", ["pull", "pull-fails"])
def test_what_is_not_in_the_workbin_cannot_be_pulled(do, name):
    with pytest.raises(BadField, match='there is no interaction "nowhere" in the workbin'):
        do(name, uuid="nowhere")


def test_open_media_of_any_name_go_the_way_of_a_work_item():
    stage = Stage(host={"agent.media": "voice,instagram"})
    stage.page.subscribe("interaction")
    stage.workspace.actions.do("open-media-arrives", {"medium": "instagram", "sender": "ann", "subject": "Hello"})
    assert stage.page.newest["media"] == "instagram"
    stage.page.ask("interaction.accept", "1")
    stage.page.ask("interaction.markdone", "1")
    assert stage.page.types == ["ADDED", "INVITED", "ACCEPTED", "COMPLETED", "REMOVED"]
    assert stage.page.ask("media.getMediaByName", "instagram")["state"]["type"] == "READY"


@pytest.mark.parametrize("medium", ["instagram", "voice", "email", "outboundpreview"])
def test_only_the_agents_other_open_media_come_that_way(do, medium):
    with pytest.raises(BadField, match=f'"{medium}" is not an open medium of the agent.* agent.media has voice, email'):
        do("open-media-arrives", medium=medium, sender="ann")
