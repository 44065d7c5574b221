"""What a page in memory does not have, and what it may not do there."""

_noted: list["NotInMemory"] = []


class NotInMemory(Exception):
    """Something that only a browser has: `what` is its name, `why` a sentence's end. The text names the tier to take.

    It is no AttributeError, which `hasattr`, `getattr` with a default and `from ... import` would take for an answer.
    Each is noted when it is made, so that an author's `except Exception` does not hide it.
    """

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f'{what} is not in memory: {why}. Mark the test with @pytest.mark.wwe_tier("browser").')
        _noted.append(self)


class NotHere(RuntimeError):
    """Something that would leave the test's time, or the page, and that no page of a browser can do either."""


class Restless(AssertionError):
    """Code that goes on for ever without time passing; the text names the lines where its tasks are."""


def take_noted() -> list[NotInMemory]:
    """Return what pages lacked since the last call."""
    noted = list(_noted)
    _noted.clear()
    return noted
