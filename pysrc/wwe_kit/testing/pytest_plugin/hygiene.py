"""What a page in a browser says of its own faults: a test that seems to pass fails over it."""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.testing.pytest_plugin.evidence import HAS_FAILED

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

MARK = "wwe_allow"


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest the mark."""
    config.addinivalue_line(
        "markers", f"{MARK}(*texts): does not fail over errors in the console that have one of these texts in them"
    )


@contextmanager
def no_errors(context: "BrowserContext", node: pytest.Item) -> Iterator[None]:
    """Fail the test at the end of the block if a page has errors in its console, or has thrown what nobody took.

    A browser also puts there what a policy has held back, and what could not be fetched. A test that has failed already
    does not fail again. Raises BadInput for a mark
    that allows something else than texts.
    """
    allowed = _allowed(node)
    found: list[str] = []
    listeners: dict[str, Callable[[Any], None]] = {
        "console": lambda message: found.append(message.text) if message.type == "error" else None,
        "weberror": lambda error: found.append(str(error.error)),
    }
    for event, listener in listeners.items():
        context.on(event, listener)  # type: ignore[call-overload]
    yield
    for event, listener in listeners.items():
        context.remove_listener(event, listener)
    errors = list(dict.fromkeys(text for text in found if not any(each in text for each in allowed)))
    if errors and not node.stash.get(HAS_FAILED, False):
        _fail(errors)


def _allowed(node: pytest.Item) -> list[str]:
    texts = [text for mark in node.iter_markers(MARK) for text in mark.args]
    wrong = next((text for text in texts if not isinstance(text, str) or not text.strip()), None)
    if wrong is not None or any(mark.kwargs or not mark.args for mark in node.iter_markers(MARK)):
        raise BadInput(f'The mark {MARK} takes texts of errors, such as {MARK}("Failed to load resource").')
    return texts


def _fail(errors: Sequence[str]) -> NoReturn:
    many = f"{len(errors)} errors" if len(errors) > 1 else "an error"
    part = textwrap.shorten(errors[0].strip().splitlines()[-1], 60, placeholder="").replace('"', "'")
    pytest.fail(
        f"The console of the browser has {many}:\n\n"
        + "\n\n".join(errors)
        + f'\n\nMend it, or allow it with a part of its text: @pytest.mark.{MARK}("{part}")',
        pytrace=False,
    )
