from conversation import raised_at_once

from genesys.wwe.frame.context import Context
from wwe_protocol.errors import LocalMisuse, NoWorkspace


def test_the_url_brings_the_interaction_and_the_agent():
    context = Context({"interactionId": "7", "employeeId": "1001", "fullName": "Ann Miller", "mine": "x"})
    assert (context.interaction_id, context.employee_id, context.full_name) == ("7", "1001", "Ann Miller")
    assert context.get("mine") == "x"


def test_what_the_workspace_did_not_fill_in_is_none_for_who_can_do_without_it():
    for value in ("$Interaction.Id$", "", "null", "undefined"):
        context = Context({"interactionId": value})
        assert context.get("interaction_id") is None
        assert "did not fill in interactionId" in str(raised_at_once(LocalMisuse, getattr, context, "interaction_id"))
    assert Context({}).get("username") is None


def test_outside_a_workspace_the_workspace_is_missing_and_not_the_variable():
    context = Context({}, lambda: "It was opened on its own.")
    assert raised_at_once(NoWorkspace, getattr, context, "interaction_id").reason == "It was opened on its own."
    assert raised_at_once(NoWorkspace, context.require, "order").reason == "It was opened on its own."
    assert context.get("interaction_id") is None
    assert Context({"interactionId": "7"}, lambda: "It was opened on its own.").interaction_id == "7"


def test_any_spelling_of_a_name_is_the_same_name():
    for spelling in ("interactionId", "InteractionId", "INTERACTIONID", "interaction_id", "interaction-id"):
        context = Context({spelling: "7"})
        assert context.interaction_id == "7"
        assert context.get("interactionid") == "7"
        assert context.require("interaction_id") == "7"


def test_of_two_spellings_the_one_that_the_workspace_filled_in_counts():
    for first, second in (("7", "$Interaction.Id$"), ("$Interaction.Id$", "7"), ("", "7"), ("7", "8")):
        context = Context({"InteractionId": first, "interactionId": second})
        assert context.require("interaction_id") == "7"


def test_what_must_be_there_and_is_not_tells_what_to_write():
    error = raised_at_once(LocalMisuse, Context({"employeeId": "1001"}).require, "interaction_id")
    assert "has no interaction_id" in str(error)
    assert "?interactionId=$Interaction.Id$" in str(error)
    assert "no Order." in str(raised_at_once(LocalMisuse, Context({}).require, "Order"))


def test_what_the_workspace_did_not_fill_in_is_told_as_it_came():
    error = raised_at_once(LocalMisuse, Context({"InteractionId": "$Interaction.Id$"}).require, "interaction_id")
    assert "came as '$Interaction.Id$'" in str(error)
    assert "level interaction" in str(error)
    assert "level" not in str(raised_at_once(LocalMisuse, Context({"userName": ""}).require, "username"))
