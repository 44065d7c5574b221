"""What a page in memory does not have, and what it may not do there."""

from wwe_kit.memory.author import author_is_calling

_noted: list["CannotBe"] = []


class CannotBe(Exception):
    """What an author's code asked for in vain: noted when it is made, so that `except Exception` does not hide it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        if author_is_calling():
            _noted.append(self)


class NotInMemory(CannotBe):
    """Something that only a browser has: `what` is its name, `why` a sentence's end. The text names the tier to take.

    It is no AttributeError, which `hasattr`, `getattr` with a default and `from ... import` would take for an answer.
    """

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f'{what} is not in memory: {why}. Mark the test with @pytest.mark.wwe_tier("browser").')


class SilentMistake(CannotBe):
    """What a browser takes without a word and without an effect, such as an attribute that no element has."""


class NotHere(CannotBe):
    """Something that would leave the test's time, or this process, and that no page of a browser can do either."""


class Restless(AssertionError):
    """Code that goes on for ever without time passing; the text names the lines where its tasks are."""


def take_noted() -> list[CannotBe]:
    """Return what authors' code has asked for in vain since the last call."""
    noted = list(_noted)
    _noted.clear()
    return noted
