"""A page in memory is visible when the workspace's page would show it, and a failure says what stands before it."""

import pytest

from tests.wwe_kit.memory.conftest import EXAMPLES
from wwe_kit.memory.locators.locator import NotActionable

BODY = "<h1>Here</h1><button id=go title=Go>Go</button><input id=note>"
CLICK = "from genesys.wwe import page\n@page.when('click', '#go')\ndef go(_event):\n    page.fill('h1', 'Gone')\n"


def test_the_page_of_a_call_is_behind_the_case_of_the_next_one(hold):
    workspace, extension = hold(EXAMPLES / "screen-pop")
    first, second = workspace.ring("+33298001007"), workspace.ring("+33298001042")
    first.answer()
    second.answer()
    page = extension(interaction=first)
    heading = page.get_by_role("heading", name="Ann Miller")
    assert (heading.count(), page.locator("h1").is_visible(), "Ann Miller" in page.text("main")) == (0, False, True)
    sentence = (
        r'The page of "Customer" for interaction 1 is behind the case of interaction 2: select its case first: '
        r"interaction\.select\(\)\.$"
    )
    with pytest.raises(AssertionError, match=sentence):
        page.expect.heading("Ann Miller")
    first.select()
    page.expect.heading("Ann Miller")
    assert not extension(interaction=second).locator("h1").is_visible()


def test_a_tab_is_behind_another_until_the_agent_brings_it_to_the_front(hold, write):
    workspace, extension = hold(write(CLICK, BODY), write(CLICK, BODY, name="notes"))
    notes = extension("Notes")
    extension("Desk").expect.heading("Here")
    sentence = r'The page of "Notes" is behind the tab of "Desk": bring it to the front first: extension\("Notes"\)'
    for act in (lambda: notes.click("#go"), lambda: notes.fill("#note", "x"), lambda: notes.expect.button("Go")):
        with pytest.raises(AssertionError, match=sentence):
            act()
    assert notes.text("h1") == "Here"
    notes.expect(notes.locator("#go")).to_have_attribute("title", "Go")
    notes.bring_to_front()
    notes.click("#go")
    notes.expect.heading("Gone")
    assert workspace.diary.steps[-3].what.startswith("bring to front frame=")
    assert not extension("Desk").locator("h1").is_visible()


def test_to_bring_a_page_to_the_front_selects_its_case(hold):
    workspace, extension = hold(EXAMPLES / "screen-pop")
    first, second = workspace.ring("+33298001007"), workspace.ring("+33298001042")
    first.answer()
    second.answer()
    extension(interaction=first).bring_to_front()
    extension(interaction=first).expect.heading("Ann Miller")


def test_another_browser_tab_has_selected_no_case_yet(hold):
    workspace, extension = hold(EXAMPLES / "screen-pop")
    call = workspace.ring("+33298001007")
    call.answer()
    page = extension(tab=workspace.open_tab())
    with pytest.raises(AssertionError, match=r'not on the screen of tab2, .* interaction\.select\("tab2"\)\.$'):
        page.expect.heading("Ann Miller")
    call.select("tab2")
    page.expect.heading("Ann Miller")


def test_what_is_hidden_never_comes_to_the_front(hold, write):
    _workspace, extension = hold(write(CLICK, BODY, kind="hidden"))
    with pytest.raises(NotActionable, match=r'The page of "Desk" is never on the screen, for its kind is hidden'):
        extension.get_by_role("button", include_hidden=True).click()
    with pytest.raises(ValueError, match=r'"Desk" cannot come to the front: its kind is hidden'):
        extension.bring_to_front()
    assert extension.text("h1") == "Here"


def test_what_is_in_the_background_comes_to_the_front(hold, write):
    _workspace, extension = hold(write(CLICK, BODY, kind="background"))
    with pytest.raises(AssertionError, match=r"not on the screen, for its kind is background: bring it to the front"):
        extension.click("#go")
    extension.bring_to_front()
    extension.click("#go")
    extension.expect.heading("Gone")


def test_a_window_of_its_own_is_on_the_screen(hold, write):
    _workspace, extension = hold(write(CLICK, BODY, kind="popup"))
    extension.click("#go")
    extension.expect.heading("Gone")
