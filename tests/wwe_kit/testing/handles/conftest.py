import pytest

from tests.wwe_host.conversation import Stage
from tests.wwe_kit.testing.in_this_thread import InThisThread, in_this_thread
from wwe_kit.testing.handles.host import Host


@pytest.fixture
def stage():
    return Stage(host={"agent.media": "voice,email,chat,workitem,instagram"})


@pytest.fixture
def host(stage):
    return Host(InThisThread(stage).ask)


@pytest.fixture
def world(stage):
    return in_this_thread(stage)
