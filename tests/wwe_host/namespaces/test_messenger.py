import pytest

from tests.wwe_host.conversation import ORIGIN, STRANGER, Refusal, Stage

MESSAGE = {"foo": "A foo text.", "bar": 1234}


def two_frames(host=()):
    return Stage(
        {"interaction.web-content": "", "workspace.web-content": "crm, notes"},
        host=host,
        sections={"notes": {"url": ORIGIN + "/notes.html"}},
    )


def test_a_message_is_an_event_as_the_reference_prints_it(extension):
    extension.subscribe("messenger:my-channel", "messenger:my-channel2")
    assert extension.ask("messenger.broadcastMessage", "my-channel", MESSAGE) is None
    assert extension.said[-1] == {
        "event": "messenger:my-channel",
        "data": MESSAGE,
        "userAgent": "WWE Server",
        "protocolVersion": 2,
    }


def test_it_goes_to_every_frame_of_every_tab_that_listens_to_the_channel_and_to_no_other():
    stage = two_frames()
    notes, other = stage.page_of("notes"), stage.page_of("crm", stage.open_tab())
    notes.subscribe("messenger:a")
    other.subscribe("messenger:a", "messenger:b")
    stage.page.subscribe("messenger:b", "agent")
    stage.page.ask("messenger.broadcastMessage", "a", MESSAGE)
    assert (notes.events(), other.events(), stage.page.events()) == ([MESSAGE], [MESSAGE], [])


@pytest.mark.parametrize(("echo", "heard"), [(True, [MESSAGE]), (False, [])])
def test_whether_a_page_hears_itself_can_be_set(echo, heard):
    stage = two_frames(host={"messenger.echo": echo})
    notes = stage.page_of("notes")
    for page in (stage.page, notes):
        page.subscribe("messenger:a")
    stage.page.ask("messenger.broadcastMessage", "a", MESSAGE)
    assert (stage.page.events(), notes.events()) == (heard, [MESSAGE])


def test_a_channel_without_a_name_is_refused(extension):
    extension.subscribe("messenger:")
    with pytest.raises(Refusal, match=r"messenger\.broadcastMessage: parameter 'channel'"):
        extension.ask("messenger.broadcastMessage", "", MESSAGE)
    assert extension.events() == []


def test_an_array_is_a_message_too(extension):
    extension.subscribe("messenger:a")
    extension.ask("messenger.broadcastMessage", "a", [1, {"two": 2}])
    assert extension.events() == [[1, {"two": 2}]]


@pytest.mark.parametrize("message", ["text", 7, None, True])
def test_what_is_neither_object_nor_array_is_refused(extension, message):
    with pytest.raises(Refusal, match=r"messenger\.broadcastMessage: parameter 'message'"):
        extension.ask("messenger.broadcastMessage", "a", message)


def test_an_origin_that_is_not_accepted_neither_hears_nor_speaks():
    stage = two_frames()
    stage.page.subscribe("messenger:a")
    stranger = stage.page_of("notes", origin=STRANGER)
    with pytest.raises(Refusal):
        stranger.subscribe("messenger:a")
    with pytest.raises(Refusal):
        stranger.ask("messenger.broadcastMessage", "a", MESSAGE)
    stage.page.ask("messenger.broadcastMessage", "a", MESSAGE)
    assert (stranger.events(), stage.page.events()) == ([], [MESSAGE])


def test_a_channel_may_have_any_name(extension):
    extension.subscribe("messenger:a:b __proto__ ☎")
    extension.ask("messenger.broadcastMessage", "a:b __proto__ ☎", {})
    assert extension.events() == [{}]
