import pytest

from tests.wwe_host.conversation import Stage
from tests.wwe_kit.testing.in_this_thread import in_this_thread


@pytest.fixture
def stage():
    return Stage()


@pytest.fixture
def page(stage):
    """An extension's page, subscribed to interactions."""
    stage.page.subscribe("interaction")
    return stage.page


@pytest.fixture
def workspace(stage):
    return in_this_thread(stage)
