"""Pages of an extension that are open beside each other share what the first one has compiled."""

import pytest
from playwright.sync_api import expect

from tests.browser.published import options_for, web_folder, wwe_extensions
from tests.browser.released import BUILT_FOR

__all__ = ["web_folder", "wwe_extensions"]

SETTINGS = f"""
[project]
name = "desk"
[tool.wwe]
label = "Desk"
runtime = "pyodide"
workspace-origins = ["{BUILT_FOR}"]
[tool.wwe.views.desk]
"""
MAIN = """
from genesys.wwe import page, service

call = await service.interaction.get_by_interaction_id(page.context.interaction_id)
page.fill("#app", page.element("b", f"call {call.interaction_id}"))
"""


@pytest.fixture
def wwe_options(origin):
    return options_for(origin, "desk", "Desk", "desk.html?interactionId=$Interaction.Id$")


@pytest.fixture
def site(workspace, released_sites, tmp_path, web_folder):
    """Publish an extension whose pages have an interpreter each."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "main.py").write_text(MAIN, encoding="utf-8")
    return released_sites.put(folder, web_folder, workspace.host_url.rstrip("/"))


def test_a_page_needs_no_wasm_of_its_own_while_another_one_is_open_that_may_be_closed_then(
    workspace, site, workspace_page, extension_frame
):
    first = workspace.ring()
    first.answer()
    expect(extension_frame("Desk").locator("b")).to_have_text("call 1")
    first.hang_up()

    workspace_page.route("**/*.wasm", lambda route: route.abort())
    second = workspace.ring()
    second.answer()
    expect(extension_frame("Desk").locator("b")).to_have_text("call 2")
    first.mark_done()
    second.hang_up()
    workspace.ring().answer()
    expect(extension_frame("Desk").locator("b")).to_have_text("call 3")
