from tests.wwe_host.conversation import Stage


def test_the_agent_has_the_four_attributes_that_every_workspace_sends():
    stage = Stage(
        host={"agent.employee-id": "77", "agent.first-name": "Ada", "agent.last-name": "Byron", "agent.username": "ada"}
    )
    assert stage.page.ask("agent.get") == {
        "employeeId": "77",
        "firstname": "Ada",
        "lastname": "Byron",
        "username": "ada",
    }


def test_the_state_has_type_display_name_and_operation_name(extension):
    assert extension.ask("agent.getState") == {"type": "READY", "displayName": "Ready", "operationName": "Ready"}


def test_an_older_workspace_tells_the_roles_too():
    stage = Stage(host={"agent.roles": "ROLE_AGENT, ROLE_SUPERVISOR"})
    assert stage.page.ask("agent.get")["roles"] == ["ROLE_AGENT", "ROLE_SUPERVISOR"]
