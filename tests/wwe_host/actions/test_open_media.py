import pytest

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
    with pytest.raises(BadField, match="the workbin holds no interaction"):
        do(name, uuid="nowhere")
