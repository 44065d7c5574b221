"""The link between the windows of a browser: what every link does, and what only this one does."""

import contextlib

import pytest

from tests.wwe_link.bridge_behaviour import *  # noqa: F403 - the tests, which take this module's `link`
from tests.wwe_link.browser_rig import BrowserRig
from tests.wwe_link.link_behaviour import open_it
from tests.wwe_link.origins import RUNTIMES


@pytest.fixture(params=RUNTIMES)
def link(request, python_page, origins):
    with contextlib.closing(BrowserRig(*python_page(request.param), origins.near(request.param))) as rig:
        yield rig


@pytest.mark.parametrize("is_target_first", [True, False])
def test_python_is_told_when_its_target_loads_another_page_but_not_of_the_first_one(link, is_target_first):
    link.do(open_it)
    link.load_two_pages_in_the_target(is_target_first)
    assert link.received() == ["reloaded"]
