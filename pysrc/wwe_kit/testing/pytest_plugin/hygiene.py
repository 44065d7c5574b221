"""What fails a test that seems to pass: errors in the console, and what pages that have gone have left."""

import re
import textwrap
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

import pytest

from wwe_kit.testing.backend.recording import BadRecording
from wwe_kit.testing.backend.routes import NoRoute
from wwe_kit.testing.page_states import answers, wait_for_starts
from wwe_kit.testing.pytest_plugin.evidence import GIVEN, PAGE
from wwe_kit.testing.pytest_plugin.hosts import Running
from wwe_kit.testing.pytest_plugin.marks import ALLOW, AXE, allowed_by, opens_pages

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Page, WebError

    from wwe_kit.testing import Workspace

    Check = Callable[[], object]

_MARKS = {
    f"{ALLOW}(*texts)": "does not fail over errors that nobody took, and what it leaves behind, that have one of these "
    "texts in them",
    AXE: "runs in a browser, and fails over what axe finds in the pages of extensions that are open at its end",
}
_START_S = 10.0  # a page that still starts at a test's end
_TURN_MS = 1000  # a page that has none in this time is held
_OF_PAGES = {"extension", "extension_frame"}  # fixtures: whose test does something in a page of an extension
_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
_NOT_FETCHED, _NO_ANSWER = "Failed to load resource", "net::ERR_"
_IN_A_STACK = "\n    at "
_CHECKS = pytest.StashKey[list["Check"]]()
_OF_A_RUN: tuple[pytest.StashKey[Any], ...] = (_CHECKS, GIVEN, PAGE)


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest the marks."""
    for name, tells in _MARKS.items():
        config.addinivalue_line("markers", f"{name}: {tells}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Run the checks of a test when its body has passed: they fail it as the body does, with its evidence."""
    result = yield
    for check in item.stash.get(_CHECKS, ()):
        check()
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Let go what the test held: pytest keeps a test to the end of the run, and a plugin may run it again."""
    try:
        return (yield)
    finally:
        for key in _OF_A_RUN:
            if key in item.stash:
                del item.stash[key]


def check_at_end(node: pytest.Item, check: "Check") -> None:
    """Let a test be checked when its body has passed."""
    node.stash.setdefault(_CHECKS, []).append(check)


def settled_at_end(request: pytest.FixtureRequest, workspace: "Workspace") -> None:
    """Let come what the last action of a test in a browser has caused, and fail the test over what no route answers.

    What its body did not wait for is in the journal then, and in the console. A test that only looks at the workspace,
    and has no route, is not kept waiting.
    """

    def check() -> None:
        routes = workspace.back_end.routes
        if opens_pages(request) and (routes or _OF_PAGES.intersection(request.fixturenames)):
            _let_come(request.getfixturevalue("context"), workspace, starts="extension" in request.fixturenames)
        if routes.errors:
            error = routes.errors[0]
            routes.errors.clear()
            _fail_over_a_route(error)

    check_at_end(request.node, check)


@contextmanager
def no_errors(
    context: "BrowserContext", node: pytest.Item, is_answered: Callable[[str], bool] = lambda _address: False
) -> Iterator[None]:
    """Fail the test at its end if a page has errors in its console by then, or has thrown what nobody took.

    A browser also puts there what a policy has held back, and what could not be fetched. `is_answered` says whether the
    test itself has answered what was fetched from an address: a 404 that it has made is none of these.
    """
    allowed = allowed_by(node)
    found: list[str] = []

    def hear(message: "ConsoleMessage") -> None:
        about = [message.location["url"], *(_addresses(message.text) if not message.args else ())]
        if message.type == "error" and not any(map(is_answered, about)) and not _is_icon(message):
            found.append(_told(message))

    def catch(error: "WebError") -> None:
        text = str(error.error)
        if not any(map(is_answered, _addresses(text) if _is_browsers(error) else ())):
            found.append(text)

    listeners: dict[str, Callable[[Any], None]] = {"console": hear, "weberror": catch}
    for event, listener in listeners.items():
        context.on(event, listener)  # type: ignore[call-overload]
    check_at_end(node, lambda: fail_over(_errors(found), found, allowed, _last_line))
    yield
    for event, listener in listeners.items():
        context.remove_listener(event, listener)


def _let_come(context: "BrowserContext", workspace: "Workspace", *, starts: bool) -> None:
    from playwright.sync_api import Error  # noqa: PLC0415 - every pytest starts sooner without

    from wwe_kit.testing.hygiene.settling import settle  # noqa: PLC0415 - as above

    if not context.pages:
        return
    page, routes = context.pages[-1], workspace.back_end.routes
    with suppress(Error):  # the page has gone, and the workspace with it where it lives there
        if starts:
            wait_for_starts(context.pages, len(workspace.frames), _START_S)
        settle(
            lambda: (workspace.diary.ask("message_count", {}), routes.begun, routes.ended),
            lambda: routes.begun > routes.ended,
            lambda seconds: page.wait_for_timeout(seconds * 1000),  # Playwright tells of requests only while it waits
            lambda: _turn(context.pages),
        )


def _turn(pages: "Sequence[Page]") -> None:
    """Return when each document has had a turn, the workspace's after those in it: a busy machine lets them wait."""
    for frame in [frame for page in pages for frame in reversed(page.frames)]:
        answers(frame, _TURN_MS)


def _fail_over_a_route(error: Exception) -> NoReturn:
    """Fail the test: with the sentence alone, or with the traceback of a function of the test's own."""
    if isinstance(error, NoRoute | BadRecording):
        raise pytest.fail.Exception(str(error), pytrace=False) from None
    raise error


def _told(message: "ConsoleMessage") -> str:
    """Return what the console says, with the address of what could not be fetched, which Chromium shows beside it."""
    address = message.location["url"]
    if not message.text.startswith(_NOT_FETCHED) or not address:
        return message.text
    hint = ". No route of the test answers that: workspace.route gives one" if _NO_ANSWER in message.text else ""
    return f"{message.text}: {address}{hint}"


def _is_icon(message: "ConsoleMessage") -> bool:
    """Return whether it is about the icon of a window, which a browser asks for by itself."""
    return message.text.startswith(_NOT_FETCHED) and urlsplit(message.location["url"]).path == "/favicon.ico"


def _is_browsers(error: "WebError") -> bool:
    """Return whether nobody has thrown an error: so Firefox tells what it could not fetch."""
    return _IN_A_STACK not in (error.error.stack or "")


def _addresses(text: str) -> list[str]:
    """Return the addresses in a text, each as it stands there and without the point that may end its sentence."""
    return [each for found in _ADDRESS.findall(text) for each in (found, found.rstrip(".,;:)"))]


def nothing_left(node: pytest.Item, left: Callable[[], Sequence[str]]) -> None:
    """Fail the test at its end over what pages that have gone have left by then; `left` has a sentence for each."""
    allowed = allowed_by(node)
    check_at_end(node, lambda: fail_over("Pages that have gone have left something", left(), allowed, _beginning))


def no_console_errors(node: pytest.Item, found: Sequence[str]) -> None:
    """Fail the test at its end over errors that pages in memory have put on their console. Raises as `no_errors`."""
    allowed = allowed_by(node)
    check_at_end(node, lambda: fail_over(_errors(found, "of the page"), found, allowed, _last_line))


def left_in_browser(workspace: "Workspace", running: Running, context: "BrowserContext") -> list[str]:
    """Return what pages that have gone have left, as far as the workspace and a keeper's page know of it."""
    from playwright.sync_api import Error  # noqa: PLC0415 - every pytest starts sooner without

    from wwe_host.journal.entry import GonePage  # noqa: PLC0415 - as above
    from wwe_kit.testing.hygiene.calls import unanswered  # noqa: PLC0415 - as above
    from wwe_kit.testing.hygiene.keepers import left_in_keepers  # noqa: PLC0415 - as above
    from wwe_kit.testing.hygiene.timeouts import timeouts_of  # noqa: PLC0415 - as above

    try:
        gone = [GonePage(**row) for row in workspace.diary.ask("gone_pages", {})]
        sources = (project.author_sources() for project in running.served.projects) if gone else ()
        calls = unanswered(workspace.messages(), gone, timeouts_of(sources))
    except Error:  # a workspace in the browser has gone with its page
        return []
    return [*calls, *(left_in_keepers(context.pages, running.keepers) if gone else ())]


def fail_over(headline: str, found: Sequence[str], allowed: Sequence[str], part: Callable[[str], str]) -> None:
    """Fail the test over what was found and is not allowed; `part` takes what may be allowed out of such a text."""
    errors = list(dict.fromkeys(text for text in found if not any(each in text for each in allowed)))
    if errors:
        pytest.fail(
            f"{headline}:\n\n"
            + "\n\n".join(errors)
            + f'\n\nMend it, or allow it with a part of its text: @pytest.mark.{ALLOW}("{part(errors[0])}")',
            pytrace=False,
        )


def _errors(found: Sequence[str], whose: str = "of the browser") -> str:
    many = f"{len(set(found))} errors" if len(set(found)) > 1 else "an error"
    return f"The console {whose} has {many}"


def _beginning(text: str) -> str:
    return textwrap.shorten(text, 40, placeholder="").partition("(")[0]


def _last_line(text: str) -> str:
    return textwrap.shorten(text.strip().splitlines()[-1], 60, placeholder="").replace('"', "'")
