"""What tests find in an extension's page and expect of it, by Playwright's names, the same in all tiers.

In the browser's tiers these are Playwright's own locators and assertions; in memory they are those of
`wwe_kit.memory.locators`, which do the same. The protocols are what annotations name.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from wwe_kit.errors import nearest
from wwe_kit.memory.words import words
from wwe_kit.testing.handles.misspelt import Hinting

Text = str | re.Pattern[str]
ROLES = words(
    "alert alertdialog application article banner blockquote button caption cell checkbox code columnheader "
    "combobox complementary contentinfo definition deletion dialog directory document emphasis feed figure form "
    "generic grid gridcell group heading img insertion link list listbox listitem log main mark marquee math meter "
    "menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option paragraph presentation "
    "progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider "
    "spinbutton status strong subscript superscript switch tab table tablist tabpanel term textbox time timer "
    "toolbar tooltip tree treegrid treeitem"
)


def check_role(role: str) -> None:
    """Raise ValueError, with the nearest, for a role that there is not."""
    if role not in ROLES:
        raise ValueError(f'There is no role "{role}". {nearest(role, sorted(ROLES))}')


class Finding(Protocol):
    """What finds elements: an extension's page, or a locator within what it has found."""

    def get_by_role(
        self,
        role: Any,
        *,
        name: Text | None = None,
        exact: bool | None = None,
        checked: bool | None = None,
        disabled: bool | None = None,
        expanded: bool | None = None,
        include_hidden: bool | None = None,
        level: int | None = None,
        pressed: bool | None = None,
        selected: bool | None = None,
    ) -> "Locator":
        """Find by role and accessible name: `get_by_role("button", name="Save")`."""
        ...

    def get_by_label(self, text: Text, *, exact: bool | None = None) -> "Locator":
        """Find a field by its label."""
        ...

    def get_by_text(self, text: Text, *, exact: bool | None = None) -> "Locator":
        """Find the innermost elements with a text."""
        ...

    def get_by_placeholder(self, text: Text, *, exact: bool | None = None) -> "Locator":
        """Find a field by its placeholder."""
        ...

    def get_by_alt_text(self, text: Text, *, exact: bool | None = None) -> "Locator":
        """Find a picture by the text that stands for it."""
        ...

    def get_by_title(self, text: Text, *, exact: bool | None = None) -> "Locator":
        """Find by the title."""
        ...

    def get_by_test_id(self, test_id: Text) -> "Locator":
        """Find by the attribute `data-testid`."""
        ...

    def locator(self, selector: str, /, *, has_text: Text | None = None) -> "Locator":
        """Find by CSS."""
        ...


class Locator(Finding, Protocol):
    """Elements of a page; it looks for them each time that it is used. An action needs exactly one."""

    @property
    def first(self) -> "Locator":
        """The first of several."""
        ...

    @property
    def last(self) -> "Locator":
        """The last of several."""
        ...

    def nth(self, index: int) -> "Locator":
        """Return the one of a number, from 0."""
        ...

    def filter(
        self,
        *,
        has_text: Text | None = None,
        has_not_text: Text | None = None,
        has: Any = None,
        has_not: Any = None,
        visible: bool | None = None,
    ) -> "Locator":
        """Return those that have a text, or another element in them."""
        ...

    def count(self) -> int:
        """Return how many there are now."""
        ...

    def click(self, *, timeout: float | None = None) -> None:
        """Click it."""
        ...

    def dblclick(self, *, timeout: float | None = None) -> None:
        """Click it twice."""
        ...

    def fill(self, value: str, *, timeout: float | None = None) -> None:
        """Write a text into a field in the place of what is there."""
        ...

    def clear(self, *, timeout: float | None = None) -> None:
        """Empty a field."""
        ...

    def press(self, key: str, *, timeout: float | None = None) -> None:
        """Press a key in it: "Enter", "Control+s"."""
        ...

    def press_sequentially(self, text: str, *, timeout: float | None = None) -> None:
        """Press a key for each character."""
        ...

    def check(self, *, timeout: float | None = None) -> None:
        """Tick a box, or choose a radio button."""
        ...

    def uncheck(self, *, timeout: float | None = None) -> None:
        """Take the tick away."""
        ...

    def select_option(
        self, value: Any = None, *, index: Any = None, label: Any = None, timeout: float | None = None
    ) -> list[str]:
        """Choose options by value or label; return their values."""
        ...

    def focus(self, *, timeout: float | None = None) -> None:
        """Give it the focus."""
        ...

    def dispatch_event(
        self, type: str, event_init: Mapping[str, Any] | None = None, *, timeout: float | None = None
    ) -> None:
        """Let an event happen to it."""
        ...

    def text_content(self) -> str | None:
        """Return its text."""
        ...

    def inner_text(self) -> str:
        """Return its text as one reads it."""
        ...

    def input_value(self) -> str:
        """Return the value of a field."""
        ...

    def get_attribute(self, name: str) -> str | None:
        """Return an attribute, or None."""
        ...

    def all_inner_texts(self) -> list[str]:
        """Return the texts of all, as one reads them."""
        ...

    def is_visible(self) -> bool:
        """Return whether it is there and shown."""
        ...

    def is_enabled(self) -> bool:
        """Return whether it is not disabled."""
        ...

    def is_checked(self) -> bool:
        """Return whether it is ticked."""
        ...

    def aria_snapshot(self) -> str:
        """Return what assistive technology has of it, in lines."""
        ...


class Expect(Hinting):
    """What a test expects of an extension's page: `extension.expect.heading("Ada Lovelace")`.

    Each method waits until exactly one such element is visible, and returns its locator. `extension.expect(locator)` is
    Playwright's `expect(locator)`: `to_have_text`, `to_be_disabled`, `not_to_be_visible` and its neighbours. A failure
    shows what is nearly what was looked for, and the page in lines.
    """

    def __init__(self, finding: Finding, assertions: Callable[[Any], Any]) -> None:
        self._finding = finding
        self._assertions = assertions

    def __call__(self, locator: Any) -> Any:
        """Return the expectations of a locator."""
        return self._assertions(locator)

    def role(self, role: str, name: Text | None = None, **states: Any) -> Locator:
        """Expect an element with a role, and a name and states if they are given."""
        return self._seen(self._finding.get_by_role(role, name=name, **states))

    def heading(self, name: Text | None = None, *, level: int | None = None, exact: bool | None = None) -> Locator:
        """Expect a heading."""
        return self.role("heading", name, level=level, exact=exact)

    def button(self, name: Text | None = None, *, exact: bool | None = None, disabled: bool | None = None) -> Locator:
        """Expect a button."""
        return self.role("button", name, exact=exact, disabled=disabled)

    def link(self, name: Text | None = None, *, exact: bool | None = None) -> Locator:
        """Expect a link."""
        return self.role("link", name, exact=exact)

    def status(self, text: Text) -> Locator:
        """Expect a message of the page, with the role `status`."""
        return self._seen(self._finding.get_by_role("status").filter(has_text=text))

    def alert(self, text: Text) -> Locator:
        """Expect an error that the page tells, with the role `alert`."""
        return self._seen(self._finding.get_by_role("alert").filter(has_text=text))

    def text(self, text: Text, *, exact: bool | None = None) -> Locator:
        """Expect a text somewhere in the page."""
        return self._seen(self._finding.get_by_text(text, exact=exact))

    def no_text(self, text: Text, *, exact: bool | None = None) -> None:
        """Expect that a text is not, or no longer, in the page."""
        self._assertions(self._finding.get_by_text(text, exact=exact)).to_have_count(0)

    def field(self, label: Text, value: Text | None = None, *, exact: bool | None = None) -> Locator:
        """Expect a field with a label, and a value if it is given."""
        located = self._seen(self._finding.get_by_label(label, exact=exact))
        if value is not None:
            self._assertions(located).to_have_value(value)
        return located

    def checked(self, label: Text, *, exact: bool | None = None) -> Locator:
        """Expect a box that is ticked, or a radio button that is chosen."""
        located = self._finding.get_by_label(label, exact=exact)
        self._assertions(located).to_be_checked()
        return located

    def items(self, texts: Sequence[Text], *, selector: str = "li") -> Locator:
        """Expect these items of a list, all and in this order."""
        located = self._finding.locator(selector)
        self._assertions(located).to_have_text(list(texts))
        return located

    def _seen(self, located: Locator) -> Locator:
        self._assertions(located).to_be_visible()
        return located
