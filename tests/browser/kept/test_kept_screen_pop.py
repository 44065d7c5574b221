"""The test of the example, which knows nothing of a keeper, in an interpreter that a keeper lends."""

import pytest

from tests.browser.folders import EXAMPLES
from tests.browser.frames.test_screen_pop import test_a_call_pops_the_callers_record_and_is_followed_to_its_end

__all__ = ["test_a_call_pops_the_callers_record_and_is_followed_to_its_end"]

_KEEPER = """
[tool.wwe.views.keeper]
level = "workspace"
kind = "hidden"
entry = "keeper.py"
title = "Keeper"
"""


@pytest.fixture
def wwe_runtime():
    return "pyodide"


@pytest.fixture
def wwe_extensions(copy_of):
    folder = copy_of(EXAMPLES / "screen-pop")
    settings = folder / "pyproject.toml"
    kept = 'runtime = "pyodide"\nkeeper = "keeper"'
    text = settings.read_text(encoding="utf-8").replace('runtime = "micropython"', kept)
    settings.write_text(text + _KEEPER, encoding="utf-8")
    (folder / "keeper.py").write_text('print("kept")\n', encoding="utf-8")
    return [folder]


@pytest.fixture
def workspace_page(workspace_page):
    """The page, once the keeper is there: every page of the tests is kept then."""
    keeper = workspace_page.frame_locator('iframe[title="Keeper"]').locator("html[data-wwe=ready]")
    keeper.wait_for(state="attached", timeout=60_000)
    return workspace_page
