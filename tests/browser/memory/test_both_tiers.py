"""One file in memory and in a browser in one run, as its author runs it: the run says where, and what differs."""

import os
import subprocess

import pytest

from tests.authors_pytest import AUTHORS_PYTEST

SETTINGS = """
[project]
name = "desk"
[tool.wwe]
label = "Desk"
runtime = "micropython"
connect = ["https://crm.example"]
[tool.wwe.views.desk]
level = "workspace"
[tool.wwe.views.customer]
level = "interaction"
entry = "customer.py"
"""
CUSTOMER = """
from genesys.wwe import page, service

async def main():
    call = await service.interaction.get_by_interaction_id(page.context.interaction_id)
    if "Nobody" in call.user_data:
        raise ValueError("There is no customer.")
"""

MAIN = """
import sys
from genesys.wwe import page, service

@page.when("click", "#ask")
async def ask(_event):
    await service.agent.get()
    await service.voice.dial("+33298001007" if sys.platform == "webassembly" else "+33298001042")

@page.when("click", "#look")
async def look(_event):
    await service.agent.get()
    await page.fetch("https://crm.example/customers/42")
    await service.agent.get_state_list()

page.fill("#app", page.element("button", "Ask", id="ask"), page.element("button", "Look", id="look"))
"""
TESTS = """
import pytest

@pytest.fixture
def anyio_backend():
    return "asyncio"
def test_that_asks_for_something_else(workspace, extension):
    extension.click("#ask")
    workspace.requests("voice.dial").one()

def test_that_ends_with_what_it_does(workspace, extension):
    workspace.route("https://crm.example/customers/42", json={})
    extension.click("#look")

@pytest.fixture
def known(workspace):
    workspace.route("https://crm.example/customers/42", json={})

def test_that_has_its_route_before_a_page_is_open(known, workspace, extension):
    extension.click("#look")

def test_that_has_a_wrong_route(workspace, extension):
    workspace.route("https://crm.example/customers/7", json={})
    extension.click("#look")

def test_that_ends_while_a_page_starts(workspace, extension):
    workspace.ring("+33298001007", {"Nobody": "yes"}).answer()

def test_that_is_the_same(workspace, extension):
    extension.expect.text("Ask")

@pytest.mark.anyio
async def test_that_is_async(workspace, extension, anyio_backend):
    extension.expect.text("Ask")

def test_that_fails_in_a_browser(wwe_tier, workspace, extension):
    assert wwe_tier == "memory"
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    for name, text in {
        "pyproject.toml": SETTINGS,
        "main.py": MAIN,
        "customer.py": CUSTOMER,
        "test_desk.py": TESTS,
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    command = [*AUTHORS_PYTEST, "--tb=no", "--wwe-tier", "memory", "--wwe-tier", "browser"]
    environment = os.environ | {"PYTEST_ADDOPTS": ""}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False).stdout


def test_it_is_said_where_tests_run_and_what_differs(said):
    """An async test runs in memory alone, before Playwright begins."""
    assert "wwe: 8 in memory, 7 in a browser" in said
    assert "5 failed, 10 passed" in said, said
    section = said.partition(" the same test in memory and in a browser ")[2]
    assert (
        "test_desk.py::test_that_asks_for_something_else: "
        'voice.dial was asked with ("+33298001042",null) in memory, with ("+33298001007",null) in a browser'
    ) in section
    assert "test_that_fails_in_a_browser: passed in memory, failed in a browser" in section
    assert "test_that_is_the_same" not in section


def test_what_the_last_action_of_a_test_causes_belongs_to_it_in_both(said):
    """A browser's page is behind its test: what it asks for then is waited for, and what no route answers fails it."""
    section = said.partition(" the same test in memory and in a browser ")[2]
    assert said.count("FAILED test_desk.py::test_that_has_a_wrong_route") == 2
    assert "test_that_ends_with_what_it_does: " not in section
    assert "test_that_has_its_route_before_a_page_is_open: " not in section
    assert "test_that_has_a_wrong_route: " not in section


def test_a_page_that_still_starts_at_a_tests_end_is_waited_for(said):
    assert said.count("FAILED test_desk.py::test_that_ends_while_a_page_starts") == 2
