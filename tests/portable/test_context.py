from genesys.wwe.frame.context import Context


def test_the_url_brings_the_interaction_and_the_agent():
    context = Context({"interactionId": "7", "employeeId": "1001", "fullName": "Ann Miller", "mine": "x"})
    assert (context.interaction_id, context.employee_id, context.full_name) == ("7", "1001", "Ann Miller")
    assert context.get("mine") == "x"


def test_what_the_workspace_did_not_fill_in_reads_as_none():
    for value in ("$Interaction.Id$", "", "null", "undefined"):
        assert Context({"interactionId": value}).interaction_id is None
    assert Context({}).username is None
