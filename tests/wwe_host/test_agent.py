from tests.wwe_host.conversation import Stage


def test_the_agent_has_the_four_attributes_that_every_workspace_sends():
    stage = Stage(host={"agent.employee-id": "77", "agent.first-name": "Ada", "agent.last-name": "Byron",
                        "agent.username": "ada"})
    assert stage.page.ask("agent.get") == {
        "employeeId": "77", "firstname": "Ada", "lastname": "Byron", "username": "ada",
    }


def test_the_state_has_type_display_name_and_operation_name(extension):
    assert extension.ask("agent.getState") == {"type": "READY", "displayName": "Ready", "operationName": "Ready"}
