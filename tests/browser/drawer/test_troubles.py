"""What goes wrong in a page is in its panel, in the browser's console and on the terminal, with file and line."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_host.journal.entry import Kind

pytestmark = pytest.mark.wwe_served  # the terminal is the server's

MAIN = EXTENSIONS / "broken" / "main.py"


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "broken"]


@pytest.fixture
def wwe_runtime(each_runtime):
    return each_runtime


@pytest.fixture
def console(page):
    """Everything that the browser's console gets."""
    said = []
    page.on("console", lambda message: said.append(message.text))
    return said


def line_of(text):
    return next(number for number, line in enumerate(MAIN.read_text(encoding="utf-8").splitlines(), 1) if text in line)


def test_what_is_printed_and_an_error_with_the_authors_file_and_line_are_in_the_console_and_on_the_terminal(
    workspace, console, workspace_page, extension_frame
):
    frame = extension_frame("Broken")
    workspace.wait_until(lambda: "started, with ünïcödé" in console)
    workspace.wait_until(lambda: "[Broken] started, with ünïcödé" in workspace.printed)
    workspace.wait_for(Kind.SUBSCRIBED, "agent")
    workspace.set_agent_state("NotReady")
    line = line_of("no_such_attribute")
    alert = frame.get_by_role("alert")
    expect(alert).to_contain_text("AttributeError")
    expect(alert).to_contain_text(f"main.py, line {line}")
    workspace.wait_until(lambda: any(f'main.py", line {line}' in text for text in console))
    printed = f'[Broken] error:   File "{MAIN.relative_to(Path.cwd())}", line {line}'
    workspace.wait_until(lambda: any(printed in text for text in workspace.printed))

    frame.get_by_role("button", name="Close this message").click()
    expect(alert).to_have_count(0)
    frame.get_by_text("Click here").click()
    expect(alert).to_contain_text(f"main.py, line {line_of('a handler of the page failed')}")
