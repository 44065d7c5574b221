"""Does the measurement's tasks as an extension would: with the whole client, on the site that is really built."""

from genesys.wwe import page, service

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from wwe_protocol.payloads.events import Event

LONG_S = 3600  # a frame waits for its turn, and that is no failure


class Expected:
    """How many events are still to come."""

    events = 0


@page.on_ready
def ask() -> None:
    """Ask for a task. A callback takes it, because its events come before a task of asyncio's would be woken."""
    service.send_message({"request": "bench.next"}, begin, timeout=LONG_S)


def begin(result: "dict[str, Any]") -> "Coroutine[Any, Any, None] | None":
    """Begin a task; the client starts a coroutine that a callback gives."""
    task = result["data"]
    if task["kind"] == "trips":
        return make_trips(task["count"], task["atOnce"])
    Expected.events = task["count"]
    return None


async def make_trips(count: int, at_once: int) -> None:
    """Ask for the interaction so often, so many at once, and read two fields of each."""
    for _ in range(count // at_once):
        for call in [service.interaction.get_by_interaction_id("1") for _ in range(at_once)]:
            interaction = await call
            if interaction.state != "TALKING" or interaction.contact.last_name != "Lefèvre":
                raise ValueError("another interaction was sent")
    ask()


@service.on("interaction")
def count_event(event: "Event") -> None:
    """Read two fields of an event."""
    if event.event_type != "ESTABLISHED" or event.interaction.interaction_id != "1":
        raise ValueError("another event was sent")
    Expected.events -= 1
    if not Expected.events:
        ask()
