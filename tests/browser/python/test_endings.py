"""What fails a test at its end in a browser, and what does not."""

import pytest

CRM = "https://crm.example/customers"
PROJECT = """
[project]
name = "desk"
[tool.wwe]
runtime = "micropython"
connect = ["https://crm.example"]
[tool.wwe.views.desk]
level = "workspace"
"""
MAIN = f"""
from genesys.wwe import page
from wwe_protocol.errors import FetchError

@page.when("click", "#app")
async def look(_event):
    try:
        await page.fetch("{CRM}/42")
    except FetchError:
        page.fill("#app", "Nobody answers")

page.fill("#app", "Look")
"""


@pytest.fixture
def wwe_extensions(tmp_path):
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (tmp_path / "main.py").write_text(MAIN, encoding="utf-8")
    return [tmp_path]


@pytest.fixture
def wwe_runtime():
    return "micropython"


@pytest.fixture
def workspace(workspace):
    workspace.route(f"{CRM}/42", down=True)
    return workspace


@pytest.fixture
def told_errors(context):
    """The errors that the browser tells: in the console, and in Firefox as if a page had thrown them."""
    told = []

    def hear(message):
        if getattr(message, "type", "error") == "error":
            told.append(message)

    for event in ("console", "weberror"):
        context.on(event, hear)
    yield told
    for event in ("console", "weberror"):
        context.remove_listener(event, hear)


@pytest.mark.wwe_tier("browser")
def test_a_server_that_is_down_by_a_route_is_no_error_in_the_console(told_errors, workspace, extension):
    """What the browser says of it would fail this test at its end."""
    extension.click("#app")
    extension.expect.text("Nobody answers")
    workspace.wait_until(lambda: told_errors)
