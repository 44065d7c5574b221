"""Made-up wheels, which are all that pip knows of the world."""

import pytest

from tests.wwe_kit.made_up_index import serving_index
from tests.wwe_kit.made_up_wheels import desk, locked, wheel, wheel_folder

__all__ = ["desk", "locked", "wheel", "wheel_folder"]


@pytest.fixture(autouse=True)
def _made_up_wheels_alone(wheel_folder):
    """No index is asked."""


@pytest.fixture
def index(wheel_folder):
    """Serve the folder of wheels as an index, for one name and password: `index(name, password)` is its address."""
    with serving_index(wheel_folder) as start:
        yield start
