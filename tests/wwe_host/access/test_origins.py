from wwe_host.access.origins import OPERATION_NOT_GRANTED, ORIGIN_NOT_ACCEPTED, TOKEN_BY_NAME_ONLY, AcceptedOrigins
from wwe_protocol.operations import OPERATIONS

DOCUMENTED = (
    "http://my-web-server0, http://my-web-server1 (*), http://my-web-server2 (agent.*, voice.dial), "
    "http://my-web-server3 (agent.*, interaction.*)"
)


def test_the_references_own_example_grants_what_the_reference_says():
    accepted = AcceptedOrigins(DOCUMENTED)
    everything = [name for name in OPERATIONS if name != "auth.getJwtToken"]
    assert accepted.granted("http://my-web-server0") == everything
    assert accepted.granted("http://my-web-server1") == everything
    assert accepted.granted("http://my-web-server2") == [
        "agent.get",
        "agent.getState",
        "agent.getStateList",
        "agent.setState",
        "system.getAllowedServices",
        "voice.dial",
    ]
    assert "interaction.setUserData" in accepted.granted("http://my-web-server3")
    assert "voice.dial" not in accepted.granted("http://my-web-server3")


def test_an_empty_list_accepts_nobody():
    for text in ("", "  "):
        accepted = AcceptedOrigins(text)
        assert not accepted.accepts("http://my-web-server0")
        assert accepted.refusal("http://my-web-server0", "agent.get") is ORIGIN_NOT_ACCEPTED


def test_a_star_accepts_every_page():
    accepted = AcceptedOrigins("*")
    for origin in ("http://anybody", "https://x.example:8443", "null"):
        assert accepted.refusal(origin, "voice.dial") is None


def test_the_token_is_granted_by_its_full_name_only():
    origin = "https://a.example"
    for filters in ("", "(*)", "(auth.*)"):
        assert AcceptedOrigins(origin + filters).refusal(origin, "auth.getJwtToken") is TOKEN_BY_NAME_ONLY
    assert AcceptedOrigins("*").refusal(origin, "auth.getJwtToken") is TOKEN_BY_NAME_ONLY
    assert AcceptedOrigins(f"{origin} (*, auth.getJwtToken)").refusal(origin, "auth.getJwtToken") is None


def test_what_no_filter_names_is_refused_by_the_rule_of_filters():
    accepted = AcceptedOrigins("https://a.example (voice.dial)")
    assert accepted.refusal("https://a.example", "voice.hold") is OPERATION_NOT_GRANTED
    assert accepted.refusal("https://b.example", "voice.hold") is ORIGIN_NOT_ACCEPTED


def test_an_origin_is_compared_as_browsers_write_it():
    accepted = AcceptedOrigins("HTTPS://CRM.Example.com:443 , http://other.example:80")
    assert accepted.accepts("https://crm.example.com")
    assert accepted.accepts("http://other.example")
    assert not accepted.accepts("https://crm.example.com:8443")
    assert not accepted.accepts("http://crm.example.com")


def test_an_origin_that_is_listed_twice_has_all_its_filters():
    accepted = AcceptedOrigins("https://a.example (voice.dial), https://a.example(agent.get)")
    assert accepted.granted("https://a.example") == ["agent.get", "system.getAllowedServices", "voice.dial"]


def test_what_an_origin_may_use_is_told_to_each_that_is_listed_and_to_no_other():
    accepted = AcceptedOrigins("https://a.example (voice.dial)")
    assert accepted.refusal("https://a.example", "system.getAllowedServices") is None
    assert accepted.refusal("https://b.example", "system.getAllowedServices") is ORIGIN_NOT_ACCEPTED


# The keywords of the reference, as it prints them.
PRINTED = (
    "agent.get, agent.getState, agent.getStateList, agent.setState, email.create, interaction.deleteUserData, "
    "interaction.getByInteractionId, interaction.getInteractions, interaction.selectCaseByCaseId, "
    "interaction.setUserData, "
    "interaction.singleStepTransfer(interactionId, targetQuery, userData, extensions, succeeded, failed), "
    "interaction.singleStepConference(interactionId, targetQuery, userData, extensions, succeeded, failed), "
    "interaction.consult(interactionId, targetQuery, userData, extensions, succeeded, failed), "
    "interaction.completeTransfer(consultInteractionId, succeeded, failed), "
    "interaction.completeConference(consultInteractionId, succeeded, failed), media.getMediaList, media.setState, "
    "voice.dial, voice.dialEx(destination, userData, extensions, succeeded, failed), voice.pauseCallRecording, "
    "voice.resumeCallRecording, voice.startCallRecording, voice.stopCallRecording"
)


def test_filters_are_taken_as_the_reference_prints_them_with_their_parameters():
    accepted = AcceptedOrigins(f"https://a.example ({PRINTED}), https://b.example (voice.dial (destination))")
    granted = accepted.granted("https://a.example")
    assert len(granted) == 23 + len(["system.getAllowedServices"])
    assert {"interaction.consult", "interaction.completeTransfer", "voice.dialEx"} < set(granted)
    assert accepted.granted("https://b.example") == ["system.getAllowedServices", "voice.dial"]


def test_the_origins_that_are_listed_can_be_named():
    assert AcceptedOrigins("https://a.example.com (agent.*), https://b.example.com").origins == [
        "https://a.example.com",
        "https://b.example.com",
    ]
    assert AcceptedOrigins("*").origins == ["*"]
    assert AcceptedOrigins("").origins == []
