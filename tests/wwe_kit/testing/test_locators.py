"""The protocols name what Playwright has and what memory has, with the same parameters."""

import inspect
import typing

import pytest
from playwright.sync_api import FrameLocator
from playwright.sync_api import Locator as PlaywrightLocator

from wwe_kit.memory.locators.actions import MemoryLocator
from wwe_kit.memory.locators.page import PageFinder
from wwe_kit.testing.browser_finding import BrowserFinder
from wwe_kit.testing.locators import ROLES, Finding, Locator

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


def test_every_role_of_playwright_is_known():
    theirs = set(typing.get_args(typing.get_type_hints(FrameLocator.get_by_role)["role"]))
    assert "button" in theirs
    assert theirs <= ROLES


class Unasked(BrowserFinder):
    """The page of an extension in a browser that is not there."""

    @property
    def frame(self):
        pytest.fail("the browser was asked")

    def _why_off_screen(self):
        pytest.fail("the workspace was asked")


@pytest.mark.parametrize(
    "find", [lambda page: page.get_by_role("buton"), lambda page: page.expect.role("buton", "Save")]
)
def test_a_misspelt_role_is_refused_before_a_browser_looks_for_it(find):
    with pytest.raises(ValueError, match=r'There is no role "buton"\. Did you mean "button"\?'):
        find(Unasked())
