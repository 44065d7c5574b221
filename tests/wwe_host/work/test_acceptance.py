def test_each_kind_of_interaction_is_accepted_in_its_own_way(stage, listener):
    stage.ring()
    stage.workspace.actions.do("work-item-arrives", {"subject": "Claim"})
    listener.ask("interaction.accept", "1")
    listener.ask("interaction.accept", "2")
    states = [interaction.state for interaction in stage.workspace.session.interactions.values()]
    assert states == ["TALKING", "ACCEPTED"]


def test_each_kind_of_interaction_is_rejected_in_its_own_way(stage, listener):
    stage.ring()
    stage.workspace.actions.do("work-item-arrives", {"subject": "Claim"})
    listener.ask("interaction.reject", "1")
    listener.ask("interaction.reject", "2")
    assert listener.types[-4:] == ["RELEASED", "REMOVED", "REVOKED", "REMOVED"]
