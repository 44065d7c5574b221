"""The workspace as the handles see it: actions and questions, by name."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar, runtime_checkable

from wwe_host.workspace import Workspace

T = TypeVar("T")


class Driven(Protocol):
    """Where the workspace is: in a server's thread beside the test, in a browser, or in this thread."""

    @property
    def host_origin(self) -> str:
        """The workspace's origin."""
        ...

    @property
    def extension_origins(self) -> dict[str, str]:
        """The origin of each extension, by its name."""
        ...

    def ask(self, command: str, fields: Mapping[str, Any]) -> Any:
        """Let the workspace do a command of `wwe_host.remote`; return its value, or raise its error."""
        ...

    def on_workspace(self, function: Callable[[Workspace], T]) -> T:
        """Call a function with the workspace. Raises NeedsTheServer where it is not in this process."""
        ...

    def reload_extension(self, name: str) -> None:
        """Load an extension again from its folder. Raises NeedsTheServer where it cannot be."""
        ...

    def wait_until(self, is_so: Callable[[], object], timeout: float) -> bool:
        """Let time pass until `is_so()`, at most for `timeout` seconds. Return whether it is."""
        ...


@runtime_checkable
class PatchesModules(Protocol):
    """Where the modules of extensions are in this process, and may be patched."""

    def patch(self, target: str, value: Any) -> None:
        """Let a name in a module of an extension be a value. Raises ValueError for one that there is not."""
        ...


@runtime_checkable
class OpensTabs(Protocol):
    """Where the session has browser tabs that a test opens and closes: in memory, or in a browser."""

    def open_tab(self) -> str:
        """Open another browser tab of the workspace, with its frames. Return its id."""
        ...

    def close_tab(self, tab_id: str) -> None:
        """Close a browser tab. Raises ValueError for one that is not open."""
        ...


class Host:
    """A workspace, by the names of its actions (docs/scenarios.md) and of the commands of `wwe_host.remote`."""

    def __init__(self, ask: Callable[[str, Mapping[str, Any]], Any], *, is_here: bool = False) -> None:
        """Take what asks the workspace. If it `is_here`, in this thread, it answers at once, also when a test fails."""
        self._ask = ask
        self.is_here = is_here

    def ask(self, command: str, **fields: Any) -> Any:
        """Let the workspace do a command. Return its value, or raise its error."""
        return self._ask(command, fields)

    def do(self, action: str, *, in_tab: str = "", **fields: Any) -> str:
        """Let an action happen, where it is the matter of one tab in this one, or else in the first.

        Return the UUID of the interaction that came of it, or "". Raises BadField, or Refused.
        """
        made: str = self.ask("do", action=action, fields=_plain(fields), tab=str(in_tab))
        return made


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields with the ids of handles in their place: only exact texts cross to a browser."""
    return {name: str(value) if isinstance(value, str) else value for name, value in fields.items()}
