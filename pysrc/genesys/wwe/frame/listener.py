"""A handler for events of the page."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Listener:
    """A handler for events of the page. Calling it calls the author's function."""

    def __init__(self, function: "Callable[..., Any]") -> None:
        self._function = function
        self.is_removed = False

    def __call__(self, *arguments: "Any") -> "Any":
        """Call the author's function."""
        return self._function(*arguments)

    def remove(self) -> None:
        """Hand over no more events."""
        self.is_removed = True
