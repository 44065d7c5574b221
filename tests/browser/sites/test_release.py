"""The static site that `wwe build` writes, on a plain web server, in the workspace."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES
from tests.browser.published import options_for, web_folder, wwe_extensions
from tests.browser.released import BUILT_FOR

__all__ = ["web_folder", "wwe_extensions"]

# In a turn of the page's own: what a debugger evaluates at once is not held to the policy.
MAKE_CODE_OF_TEXT = """() => new Promise((done) => setTimeout(() => {
  try { done(new Function("return 1")()); } catch (error) { done(error.name); }
}))"""


@pytest.fixture
def wwe_options(origin):
    return {
        **options_for(origin, "customer", "Customer", "customer.html?interactionId=$Interaction.Id$"),
        "wwe-host": {"voice.no-answer-timeout": 0},
    }


@pytest.fixture
def publish(released_sites, web_folder):
    """Write the example for workspaces of an origin into the folder that is served."""

    def publish(workspace_origin, runtime):
        released_sites.put(EXAMPLES / "screen-pop", web_folder, workspace_origin, runtime)

    return publish


@pytest.fixture
def seen(page):
    """What the browser asked for, and what its console got."""
    requests, said = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    return requests, said


@pytest.mark.parametrize("runtime", ["micropython", "pyodide", "pyscript"])
def test_it_works_without_a_request_to_anywhere_else_fetches_nothing_twice_and_keeps_to_its_policy(
    workspace, workspace_page, publish, extension_frame, seen, origin, runtime
):
    publish(workspace.host_url.rstrip("/"), runtime)
    workspace.ring().answer()
    frame = extension_frame("Customer")
    expect(frame.get_by_role("heading", name="Ann Miller")).to_be_visible()
    requests, said = seen
    ours = (origin, workspace.host_url, workspace.host_url.replace("http", "ws", 1), "data:", "blob:")
    assert [url for url in requests if not url.startswith(ours)] == []
    assert [text for text in said if "Content Security Policy" in text or "Content-Security-Policy" in text] == []
    if runtime == "pyscript":  # it fetches in its own way, and makes code of text
        return
    fetched = [url for url in requests if url.startswith(origin)]
    assert sorted(fetched) == sorted(set(fetched))
    policy = frame.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content")
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy
    assert frame.locator("html").evaluate(MAKE_CODE_OF_TEXT) == "EvalError"


def test_in_a_workspace_of_another_origin_the_page_says_whom_it_expects(workspace, workspace_page, publish):
    publish(BUILT_FOR, "micropython")
    workspace.ring().answer()
    status = workspace_page.frame_locator('iframe[title="Customer"]').get_by_role("status").last
    expect(status).to_contain_text(f"The page around this one is {workspace.host_url.rstrip('/')}")
    expect(status).to_contain_text(f"{BUILT_FOR} only")
