"""What a page in memory does not have, what it may not do there, and the errors that nobody took."""

import sys
from collections.abc import Callable, Sequence

from genesys.wwe.frame.traces import trace_of
from wwe_kit.check.syntax import misspelling_of
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


class NotRead(CannotBe):
    """A module that the Python of the test cannot read; the text names the line.

    The page's may be newer: it could. MicroPython takes some of what no Python does.
    """

    def __init__(self, file: str, source: str, error: SyntaxError) -> None:
        own = f"{sys.version_info.major}.{sys.version_info.minor}"
        cure = (
            f"If the page's Python can, run pytest with a newer Python, write the line for {own}, or mark the test "
            'with @pytest.mark.wwe_tier("browser").'
        )
        if misspelling_of(source) is None:  # the parser takes it, so it is not the syntax of a newer one
            cure = "No other can, but for MicroPython: `wwe check` says what to write."
        super().__init__(
            f"{file}, line {error.lineno or 1}: Python {own}, which runs the test, cannot read this ({error.msg}). "
            f"{cure}"
        )


class Restless(AssertionError):
    """Code that goes on for ever without time passing; the text names the lines where its tasks are."""


class PageHeld(AssertionError):
    """An author's code that does not return; the text names its line."""


class Stopped(BaseException):
    """Ends such code. It is no Exception, which an author may take; what the test gets is a PageHeld."""


def take_noted() -> list[CannotBe]:
    """Return what authors' code has asked for in vain since the last call."""
    noted = list(_noted)
    _noted.clear()
    return noted


class Uncaught:
    """Errors that nobody took, until they are raised. `say` is told of one that has one of the `allowed` texts."""

    def __init__(self, allowed: Sequence[str], say: Callable[[str], object]) -> None:
        self._allowed = allowed
        self._say = say
        self._errors: list[BaseException] = []
        self._told: list[BaseException] = []

    def __bool__(self) -> bool:
        """Return whether there is one to raise."""
        return bool(self._errors)

    def take(self, error: BaseException) -> None:
        """Take an error of a page's. Its whole traceback may have an allowed text, as on a browser's console."""
        if isinstance(error, Stopped) or any(error is known for known in (*self._errors, *self._told)):
            return
        if self._allowed and any(each in trace_of(error) for each in self._allowed):
            self._told.append(error)
            self._say(f"The test allows: {type(error).__name__}: {error}")
            return
        self._errors.append(error)

    def take_tests_own(self, error: BaseException) -> None:
        """Take an error of the test itself, which no mark allows."""
        self._errors.append(error)

    def raise_all(self) -> None:
        """Raise what there is, with what authors' code has asked for in vain; BaseExceptionGroup for several."""
        for noted in take_noted():
            self.take(noted)
        errors, self._errors = self._errors, []
        if len(errors) == 1:
            raise errors[0]
        if errors:
            raise BaseExceptionGroup("several errors of the extension that nobody took", errors)
