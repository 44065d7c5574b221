import pytest

from tests.wwe_kit.memory.conftest import ring, text
from wwe_kit.errors import BadInput

SHOWS = "from genesys.wwe import page\npage.fill('main', 'load')\n"


def test_a_frame_of_others_has_no_page(show, write):
    options = {
        "interaction-workspace": {"workspace.web-content": "crm"},
        "crm": {"url": "https://crm.example.com/page.html", "label": "CRM"},
    }
    workspace = show(write(SHOWS), options=options)
    assert len(workspace.ask("frames", {})) == 2
    assert [each.frame.content.label for each in workspace.pages] == ["Desk"]


def test_an_address_that_no_page_has_is_told_with_those_that_have_one(show, write):
    options = {
        "interaction-workspace": {"workspace.web-content": "crm"},
        "crm": {"url": "https://desk.test/mian.html", "label": "CRM"},
    }
    with pytest.raises(BadInput, match=r"desk has no page /mian\.html\. Did you mean \"/main\.html\""):
        show(write(SHOWS), options=options)


def test_a_frame_that_is_loaded_again_has_another_page(show, write):
    workspace = show(write(SHOWS))
    [before] = workspace.pages
    workspace.reload_frame(before.frame.frame_id)
    [after] = workspace.pages
    assert (after.frame, after.loads) == (before.frame, 2)
    assert after.page is not before.page
    assert text(workspace) == "load"


def test_a_page_goes_with_its_interaction(show, write):
    workspace = show(write(SHOWS, level="interaction"))
    call = ring(workspace)
    [shown] = workspace.pages
    assert workspace.pages.of(shown.frame.frame_id) is shown.page
    for action in ("hang-up", "mark-done"):
        workspace.ask("do", {"action": action, "fields": {"interaction": call}})
    workspace.advance(5)
    assert list(workspace.pages) == []
    assert workspace.pages.of(shown.frame.frame_id) is None
