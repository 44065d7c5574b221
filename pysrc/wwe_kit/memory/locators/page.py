"""A page in memory as a test has it: what finds elements in it, and what a test expects of it."""

from typing import Any

from wwe_kit.memory.locators.actions import MemoryLocator
from wwe_kit.memory.locators.assertions import MemoryAssertions
from wwe_kit.memory.locators.finding import Find, Finder
from wwe_kit.memory.locators.locator import Surroundings
from wwe_kit.testing.locators import Expect


class PageFinder(Finder):
    """What finds elements in a page: `get_by_role` and its neighbours, and `expect`."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._around = surroundings

    @property
    def expect(self) -> Expect:
        """What the page is expected to have: `expect.heading("Ada")`, `expect(locator).to_have_text("Ada")`."""
        return Expect(self, MemoryAssertions)

    def _roots(self) -> list[Any]:
        return [self._around.document]

    def _located(self, description: str, find: Find) -> MemoryLocator:
        return MemoryLocator(self._around, description, find)
