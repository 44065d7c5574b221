"""The protocols name what Playwright has and what memory has, with the same parameters."""

import inspect

import pytest
from playwright.sync_api import FrameLocator
from playwright.sync_api import Locator as PlaywrightLocator

from wwe_kit.memory.locators.actions import MemoryLocator
from wwe_kit.memory.locators.page import PageFinder
from wwe_kit.testing.locators import Finding, Locator

PAIRS = [(Locator, PlaywrightLocator), (Locator, MemoryLocator), (Finding, FrameLocator), (Finding, PageFinder)]


ONLY_BY_PLACE = inspect.Parameter.POSITIONAL_ONLY


def members(protocol):
    return {name: value for name, value in inspect.getmembers(protocol) if not name.startswith("_")}


@pytest.mark.parametrize(("protocol", "kind"), PAIRS)
def test_what_a_protocol_names_is_there_with_its_parameters(protocol, kind):
    for name, member in members(protocol).items():
        assert hasattr(kind, name), f"{kind.__name__} has no {name}"
        if inspect.isfunction(member):
            theirs = set(inspect.signature(getattr(kind, name)).parameters)
            named = {key for key, value in inspect.signature(member).parameters.items() if value.kind != ONLY_BY_PLACE}
            lacking = named - theirs
            assert not lacking, f"{kind.__name__}.{name} lacks {lacking}"
