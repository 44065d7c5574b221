"""Waiting, when a test's body has passed, for what its last action has caused in a page of a browser."""

from collections.abc import Callable

from wwe_kit.server.polling import poll

MOST_S = 1.0  # a page that asks for something again and again is never quiet
_QUIET_LOOKS = 3  # 60 ms


def settle(
    moves: Callable[[], object],
    is_busy: Callable[[], object],
    pause: Callable[[float], object],
    turn: Callable[[], object] = lambda: None,
) -> bool:
    """Wait until nothing has moved for a short time: `moves()` is the same all the while, and `is_busy()` is false.

    `pause` waits for so many seconds. `turn` waits until all that may move has had its turn, however long the machine
    takes: it is called before the last look. Return whether it became quiet; looking ends after a second.
    """
    seen, quiet = moves(), 0

    def is_quiet() -> bool:
        nonlocal seen, quiet
        now = moves()
        quiet = 0 if now != seen or is_busy() else quiet + 1
        seen = now
        if quiet == _QUIET_LOOKS:
            turn()
        return quiet > _QUIET_LOOKS

    return poll(is_quiet, MOST_S, pause)
