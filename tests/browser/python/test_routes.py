"""The routes of a test answer what the page of an extension fetches, in the browser."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_kit.testing import Answer, NoRoute

CRM = "https://crm.example.com/customers"


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "fetching"]


@pytest.fixture
def wwe_runtime():
    return "micropython"


@pytest.fixture
def workspace(workspace):
    """Have its routes before the page is opened: the extension fetches as soon as it starts."""
    workspace.route(CRM + "/large", answer=lambda request: Answer(text=request.method))
    workspace.route(CRM + "/gone", down=True)
    workspace.route(CRM + "/slow", after=3)  # long after the page has given it up
    return workspace


@pytest.fixture
def asked(workspace):
    return workspace.route(CRM, json={"said": "Zoë ✓", "id": 7}, status=201, method="POST")


def test_routes_answer_and_what_has_none_is_named(workspace, asked, workspace_page, extension_frame):
    frame = extension_frame("Fetching")
    expect(frame.locator("#answered")).to_have_text("201 application/json Zoë ✓ 7 3")
    assert asked.one().json == {"name": "Zoë", "id": 17915077519067811}
    assert asked.one().headers["x-key"] == "Zoe"
    workspace.set_agent_state("NotReady")
    with pytest.raises(NoRoute, match=r"The page fetched GET .*/customers/missing, and no route of the test answers"):
        workspace.wait_until(lambda: False, timeout=20)
    ends = [each.what.partition("/customers")[2] for each in workspace.diary.fetches]
    assert {"?page=2: 201", "/gone: down", "/missing: no route of the test answers that"} <= set(ends)
    expect(frame.locator("#failed pre")).to_have_count(4)
    assert frame.locator("#failed pre").nth(2).inner_text().startswith("FetchTimeout")


SETTINGS = """
[project]
name = "early"
[tool.wwe]
connect = ["https://crm.example.com"]
[tool.wwe.views.main]
level = "workspace"
"""
FETCHES = f"""
from genesys.wwe import page
async def main():
    page.fill("#app", (await page.fetch("{CRM}")).text)
"""


class TestRoutesThatAFixtureGives:
    @pytest.fixture
    def wwe_extensions(self, tmp_path):
        (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
        (tmp_path / "main.py").write_text(FETCHES, encoding="utf-8")
        return [tmp_path]

    @pytest.fixture
    def workspace(self, workspace):
        workspace.route(CRM, text="Ada Lovelace")
        return workspace

    @pytest.mark.wwe_tier("browser")
    def test_they_answer_what_a_page_fetches_at_its_start(self, extension):
        extension.expect.text("Ada Lovelace")
