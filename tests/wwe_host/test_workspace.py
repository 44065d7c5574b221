from tests.wwe_host.conversation import Stage


def test_a_tab_that_opens_later_knows_the_interactions_that_are_there():
    stage = Stage()
    stage.talk()
    other = stage.open_tab()
    assert len(stage.page_of("crm", other).ask("interaction.getInteractions")) == 1


def test_two_workspaces_have_nothing_in_common():
    first, second = Stage(), Stage()
    first.page.ask("agent.setState", "NotReady")
    assert second.page.ask("agent.getState")["type"] == "READY"
