import pytest

from wwe_host.actions.fields import BadField


def test_a_chat_goes_to_and_fro_and_ends(world, stage):
    stage.page.subscribe("interaction")
    chat = world.chat_arrives(text="Hello")
    chat.accept()
    chat.says("Is anybody there?")
    chat.write("Yes")
    chat.insert_standard_response("How may I help?")
    chat.end()
    chat.mark_done()
    assert chat.state == "REMOVED"


def test_the_customer_ends_a_chat(world):
    chat = world.chat_arrives()
    chat.accept()
    before = chat.state
    chat.customer_leaves()
    assert chat.state != before


def test_a_chat_that_others_have_is_left(world):
    chat = world.chat_arrives(conference=True)
    chat.accept()
    chat.leave_conference()
    assert chat.state != "CHATTING"


def test_a_chat_can_be_lost_before_it_begins(world):
    for lose in ("taken_elsewhere", "revoke", "accept_fails"):
        chat = world.chat_arrives()
        getattr(chat, lose)()
        assert chat.state != "INVITED", lose


def test_an_email_is_answered(world):
    email = world.email_arrives(subject="An order")
    email.accept()
    reply = email.reply("ann.miller@example.com")
    reply.save()
    reply.edit()
    reply.send()
    assert reply != email
    assert reply.state not in ("COMPOSING", "SAVED")


def test_a_draft_is_deleted(world):
    draft = world.compose("ann.miller@example.com")
    draft.cancel()
    assert draft.state in ("CANCELLED", "REMOVED")


def test_a_work_item_waits_in_the_workbin(world):
    item = world.work_item_arrives("An order")
    item.accept()
    with pytest.raises(BadField, match="in the workbin"):
        item.pull()
    item.place_in_workbin(fails=True)
    item.queue_fails()
    item.place_in_workbin()
    item.pull_fails()
    item.pull()
    assert item in world.interactions


def test_what_goes_wrong_with_another_medium_passes(world):
    item = world.open_media_arrives("instagram")
    item.accept()
    item.error_occurs()
    assert item.state == "ERROR"
    item.error_passes()
    assert item.state != "ERROR"
    item.transfer_fails()
    assert item in world.interactions
