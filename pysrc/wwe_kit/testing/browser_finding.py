"""What finds elements in an extension's page in a browser: Playwright's locators; a failure also shows the page."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wwe_kit.testing.handles.misspelt import Hinting, no_member
from wwe_kit.testing.locators import Expect, Text, check_role
from wwe_kit.testing.near_misses import page_shown

if TYPE_CHECKING:
    # Only tests that use a browser need Playwright; pytest loads the plugin for all the others as well.
    from playwright.sync_api import FrameLocator


class BrowserFinder(Hinting, ABC):
    """`get_by_role` and its neighbours in the frame of an extension, and `expect`."""

    _called = "Extension"

    @property
    @abstractmethod
    def frame(self) -> "FrameLocator":
        """The frame."""

    @property
    def expect(self) -> Expect:
        """What the page is expected to have: `expect.heading("Ada")`, `expect(locator).to_have_text("Ada")`."""
        return Expect(self, lambda locator: _Assertions(locator, self._page_shown))

    def get_by_role(self, role: Any, **states: Any) -> Any:
        """Find by role, accessible name and states. Raises ValueError for a role that there is not."""
        check_role(role)
        return self.frame.get_by_role(role, **states)

    def get_by_label(self, text: Text, *, exact: bool | None = None) -> Any:
        """Find a field by its label."""
        return self.frame.get_by_label(text, exact=exact)

    def get_by_text(self, text: Text, *, exact: bool | None = None) -> Any:
        """Find the innermost elements with a text."""
        return self.frame.get_by_text(text, exact=exact)

    def get_by_placeholder(self, text: Text, *, exact: bool | None = None) -> Any:
        """Find a field by its placeholder."""
        return self.frame.get_by_placeholder(text, exact=exact)

    def get_by_alt_text(self, text: Text, *, exact: bool | None = None) -> Any:
        """Find a picture by the text that stands for it."""
        return self.frame.get_by_alt_text(text, exact=exact)

    def get_by_title(self, text: Text, *, exact: bool | None = None) -> Any:
        """Find by the title."""
        return self.frame.get_by_title(text, exact=exact)

    def get_by_test_id(self, test_id: Text) -> Any:
        """Find by the attribute `data-testid`."""
        return self.frame.get_by_test_id(test_id)

    def locator(self, selector: str, /, *, has_text: Text | None = None) -> Any:
        """Find by CSS."""
        return self.frame.locator(selector, has_text=has_text)

    @abstractmethod
    def _why_off_screen(self) -> str:
        """Return the sentence for why the frame is not on the screen; "" if it is there."""

    def _page_shown(self, looked_for: str) -> str:
        return page_shown(self._snapshot(), looked_for, self._why_off_screen())

    def _snapshot(self) -> str:
        return self.frame.locator("body").aria_snapshot()


class _Assertions:
    """Playwright's expectations of a locator; one that fails also shows the page."""

    def __init__(self, locator: Any, shown: Callable[[str], str]) -> None:
        self._locator = locator
        self._page_shown = shown

    def __getattr__(self, name: str) -> Any:
        from playwright.sync_api import expect  # noqa: PLC0415 - see above

        expectations = expect(self._locator)
        if not hasattr(expectations, name):
            raise no_member("expect(locator)", name, {each for each in dir(expectations) if not each.startswith("_")})
        asked = getattr(expectations, name)

        def ask(*arguments: Any, **options: Any) -> None:
            try:
                asked(*arguments, **options)
            except AssertionError as error:
                said = str(error).partition("\nAria snapshot:")[0].rstrip()  # that of the whole workspace
                raise AssertionError(f"{said}{self._page_shown(str(self._locator))}") from None

        return ask
