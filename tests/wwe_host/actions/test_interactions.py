import pytest

from wwe_host.rules import Refused


@pytest.mark.parametrize(
    ("action", "fields", "event"),
    [
        ("contact-changes", {"first_name": "Ada", "last_name": "Byron"}, "CONTACT_CHANGED"),
        ("error-occurs", {}, "ERROR"),
        ("unknown-event", {}, "UNKNOWN"),
    ],
)
def test_what_happens_is_told_and_changes_no_state(stage, listener, action, fields, event):
    call = stage.talk()
    stage.workspace.actions.do(action, {"interaction": call.uuid} | fields)
    assert listener.types[-1] == event
    assert listener.newest["state"] == "TALKING"


def test_an_error_of_open_media_is_a_state_until_it_passes(stage, listener, do):
    item = do("work-item-arrives", subject="Claim")
    do("accept", interaction=item)
    do("error-occurs", interaction=item)
    assert (listener.types[-1], listener.newest["state"]) == ("ERROR", "ERROR")
    assert (listener.newest["previousState"], listener.newest["capabilities"]) == ("ACCEPTED", ["MARK_DONE"])
    do("error-passes", interaction=item)
    assert (listener.types[-1], listener.newest["state"]) == ("ACCEPTED", "ACCEPTED")
    do("error-occurs", interaction=item)
    listener.ask("interaction.markdone", "1")
    assert listener.types[-2:] == ["COMPLETED", "REMOVED"]


def test_what_is_only_offered_runs_into_no_error(stage, do):
    item = do("work-item-arrives", subject="Claim")
    with pytest.raises(Refused, match="INVITED"):
        do("error-occurs", interaction=item)


def test_a_new_contact_is_in_the_event(stage, listener):
    call = stage.talk()
    fields = {"interaction": call.uuid, "first_name": "Ada", "last_name": "Byron"}
    stage.workspace.actions.do("contact-changes", fields)
    assert listener.newest["contact"]["displayName"] == "Ada Byron"
