from wwe_host.model.agent import Agent
from wwe_host.tabs.url_variables import agent_variables, interaction_variables, substituted

KNOWN = agent_variables(Agent("1001", "kmiller", "Kate", "Miller & Co")) | interaction_variables("7")


def test_every_known_variable_is_replaced_without_encoding():
    text = "?id=$Interaction.Id$&n=$Agent.FullName$&u=$Agent.UserName$&f=$Agent.FirstName$&l=$Agent.LastName$"
    assert substituted(text, KNOWN) == "?id=7&n=Kate Miller & Co&u=kmiller&f=Kate&l=Miller & Co"
    assert substituted("$Agent.EmployeeId$", KNOWN) == "1001"


def test_an_unknown_variable_stays_as_it_is():
    assert substituted("?c=$Contact.FirstName$&price=$5", KNOWN) == "?c=$Contact.FirstName$&price=$5"


def test_a_value_that_looks_like_a_variable_is_not_replaced_again():
    assert substituted("$Agent.FirstName$", {"$Agent.FirstName$": "$Agent.LastName$"}) == "$Agent.LastName$"
