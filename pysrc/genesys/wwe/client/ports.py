"""What the parts of the client ask of the session around them, for type checkers alone.

A part that named the session's own class would import what imports it. At run time this module is never imported.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from genesys.wwe.client.liveness.state import Liveness
    from genesys.wwe.client.peer import Peer
    from genesys.wwe.client.runner import Runner
    from wwe_link.clock import Clock
    from wwe_protocol.errors import WorkspaceError

    class Conversation(Protocol):
        """One conversation with a workspace; `timeout` is in seconds, `delay_ms` in milliseconds."""

        timeout: float
        link: Any
        clock: Clock
        peer: Peer
        liveness: Liveness
        runner: Runner
        is_unloaded: bool

        def launch(self, call: Any, timeout: float | None, post: Callable[[float], str]) -> Any:
            """Send what `post(deadline)` makes, for the call."""

        def flush(self) -> None:
            """Send what is to be sent."""

        def fail(self, call: Any, error: WorkspaceError) -> None:
            """End a call with an error of ours."""

        def later(self, function: Callable[..., object], *arguments: Any, delay_ms: float = 0.0) -> None:
            """Call a function of ours one turn later, or after some time, for this session's page."""
