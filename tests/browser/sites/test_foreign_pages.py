"""The workspace embeds any page, also one that this project has nothing to do with."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def wwe_extensions():
    return []


@pytest.fixture
def wwe_options(origin):
    return {
        "interaction-workspace": {
            "workspace.web-content": "old",
            "service-client-api.accepted-web-content-origins": f"{origin} (agent.*)",
        },
        "old": {"label": "Old page", "url": origin + "/old-client.html?agent=$Agent.FullName$"},
    }


def test_a_page_with_an_old_javascript_client_has_the_agents_variables_is_answered_and_told(
    workspace, workspace_page, origin
):
    frame = workspace_page.frame_locator('iframe[title="Old page"]')
    said = frame.locator("#said")
    expect(said).to_contain_text('{"referenceId":"0","subscriptionId":0,"userAgent":"WWE Server","protocolVersion":2}')
    expect(said).to_contain_text('"employeeId":"1001"')
    workspace.set_agent_state("NotReady")
    expect(said).to_contain_text('"mediaState":"NOT_READY"')
    assert frame.locator("html").evaluate("() => location.href") == f"{origin}/old-client.html?agent=Kate%20Miller"
