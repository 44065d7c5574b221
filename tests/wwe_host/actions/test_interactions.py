import pytest


@pytest.mark.parametrize(("action", "fields", "event"), [
    ("contact-changes", {"first_name": "Ada", "last_name": "Byron"}, "CONTACT_CHANGED"),
    ("error-occurs", {}, "ERROR"),
    ("unknown-event", {}, "UNKNOWN"),
])
def test_what_happens_is_told_and_changes_no_state(stage, listener, action, fields, event):
    call = stage.talk()
    stage.workspace.actions.do(action, {"interaction": call.uuid} | fields)
    assert listener.types[-1] == event
    assert listener.newest["state"] == "TALKING"


def test_a_new_contact_is_in_the_event(stage, listener):
    call = stage.talk()
    fields = {"interaction": call.uuid, "first_name": "Ada", "last_name": "Byron"}
    stage.workspace.actions.do("contact-changes", fields)
    assert listener.newest["contact"]["displayName"] == "Ada Byron"
