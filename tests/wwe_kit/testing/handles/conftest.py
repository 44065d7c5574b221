"""A workspace in this thread, whose every question crosses as text, as it does to a browser."""

import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.remote import Remote, question, read_answer
from wwe_kit.testing.handles.host import Host
from wwe_kit.testing.handles.world import World


@pytest.fixture
def stage():
    return Stage(host={"agent.media": "voice,email,chat,workitem,instagram"})


@pytest.fixture
def host(stage):
    remote = Remote(stage.workspace)
    return Host(lambda command, fields: read_answer(remote.answer(question(command, fields))))


@pytest.fixture
def world(host):
    return World(host)
