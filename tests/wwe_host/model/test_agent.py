from wwe_host.model.agent import Agent, agent_of
from wwe_host.settings.options import read_options


def test_an_agent_is_whom_the_options_describe():
    options = read_options({"wwe-host": {"agent.username": "ada", "agent.roles": "ROLE_AGENT,ROLE_ADMIN"}})
    assert agent_of(options) == Agent("1001", "ada", "Kate", "Miller", ("ROLE_AGENT", "ROLE_ADMIN"))


def test_the_full_name_is_first_name_and_last_name():
    assert agent_of(read_options({})).full_name == "Kate Miller"
