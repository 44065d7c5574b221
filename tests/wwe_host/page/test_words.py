import pytest

from wwe_host.lifecycles import open_media, preview, voice
from wwe_host.model.contacts import Contacts
from wwe_host.page.words import state_words, tone, who


@pytest.mark.parametrize("states", [voice.State, open_media.State, preview.State])
def test_every_state_has_words_that_a_person_says(states):
    assert all(words == words.lower() and "_" not in words for words in map(state_words, states))


def test_a_state_has_a_tone(stage):
    call = stage.ring()
    assert tone(call) == "calling"
    stage.calls.answer(call)
    assert tone(call) == "active"
    stage.calls.hold(call)
    assert tone(call) == "waiting"
    stage.calls.hang_up(call)
    assert tone(call) == "over"


def test_an_interaction_is_called_by_its_contact_or_else_by_its_first_party_or_its_medium(stage):
    call = stage.ring("+33298001007", contact=Contacts().with_number("+33298001007"))
    assert who(call) == "Ann Miller"
    call.contact = None
    assert who(call) == "+33298001007"
    call.parties.clear()
    assert who(call) == "voice"
