import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.remote import Remote, question, read_answer


@pytest.fixture
def stage():
    return Stage()


@pytest.fixture
def extension(stage):
    """An extension's page, which has subscribed to nothing."""
    return stage.page


@pytest.fixture
def listener(stage):
    """An extension's page, subscribed to what happens to interactions, the agent and the media."""
    stage.page.subscribe("interaction", "agent", "media")
    return stage.page


@pytest.fixture
def do(stage):
    """Let something happen: `do("ring", ani="+33298001007")`."""
    return lambda action, **fields: stage.workspace.actions.do(action, fields)


@pytest.fixture
def remote(stage):
    return Remote(stage.workspace)


@pytest.fixture(params=["beside it", "elsewhere"])
def ask(request, remote):
    """Ask for a command: `ask("state", interaction=uuid)`."""
    if request.param == "beside it":
        return lambda command, **fields: remote.do_command(command, fields)
    return lambda command, **fields: read_answer(remote.answer(question(command, fields)))
