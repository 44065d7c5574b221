import pytest

from tests.browser.folders import EXAMPLES
from wwe_kit.testing.handles.browser_tabs import page_of_tab, tab_in


@pytest.fixture
def wwe_extensions():
    return [EXAMPLES / "screen-pop"]


def test_a_browser_tab_is_a_page_that_knows_which_one_it_is(workspace, workspace_page, context):
    second = workspace.open_tab()
    assert [tab_in(page) for page in context.pages] == ["tab1", second]
    assert page_of_tab(context, "tab9") is None
    second.close()
    assert (context.pages, list(workspace.tabs)) == ([workspace_page], ["tab1"])
    workspace_page.goto("about:blank")
    assert tab_in(workspace_page) is None
