import pytest


@pytest.mark.parametrize("spelling", ["voice", "sipEndpoint"])
@pytest.mark.parametrize("device", ["Microphone", "Speaker"])
def test_microphone_and_speaker_are_muted_in_both_spellings(extension, spelling, device):
    assert extension.ask(f"{spelling}.is{device}Mute") is False
    extension.ask(f"{spelling}.mute{device}")
    assert extension.ask(f"voice.is{device}Mute") is True
    assert extension.ask(f"sipEndpoint.is{device}Mute") is True
    extension.ask(f"{spelling}.unmute{device}")
    assert extension.ask(f"{spelling}.is{device}Mute") is False


def test_the_two_devices_are_apart(extension):
    extension.ask("voice.muteMicrophone")
    assert extension.ask("voice.isSpeakerMute") is False


def test_dial_ex_takes_user_data_and_extensions(stage, extension):
    extension.ask("voice.dialEx", "+33298000000", {"CustomerId": "42"}, {"key": "value"})
    call = next(iter(stage.workspace.session.interactions.values()))
    assert call.user_data["CustomerId"] == "42"
    assert call.extensions == {"key": "value"}


def test_dialling_without_user_data_attaches_the_workspaces_own_keys_only(stage, extension):
    extension.ask("voice.dial", "+33298000000", None)
    call = next(iter(stage.workspace.session.interactions.values()))
    assert call.user_data == {"IW_CaseUid": call.case.case_id, "IW_BundleUid": call.user_data["IW_BundleUid"]}
