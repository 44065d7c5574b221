"""One test, unchanged, in memory and in a browser."""

from traceback import format_exception_only

import pytest
from playwright.sync_api import TimeoutError as TimeIsOver

from wwe_kit.memory.errors import NotInMemory
from wwe_kit.memory.locators.locator import NotActionable
from wwe_kit.memory.workspace import MemorySettings, MemoryWorkspace
from wwe_kit.testing.pytest_plugin.evidence import PAGE
from wwe_kit.testing.tiers import NeedsMemory

ENDED = (NotActionable, TimeIsOver)  # how an action ends whose element does not come


class InEachTier:
    def test_a_callers_record_is_shown_and_a_note_is_attached(self, workspace, extension):
        call = workspace.ring("+33298001007", {"CustomerId": "1007"})
        call.answer()
        assert "Ann Miller" in extension.text("main")
        workspace.wait_until(lambda: call.user_data.get("ScreenPop") == "shown")
        extension.fill("#note", "Wants to move")
        extension.press("#note", "Enter")
        workspace.wait_until(lambda: "Wants to move" in call.user_data.values())
        steps = [step.what for step in workspace.diary.steps]
        assert steps[-2:] == ["fill #note with 'Wants to move'", "press Enter in #note"]
        self.elements_are_found_by_what_an_agent_reads(extension)

    def elements_are_found_by_what_an_agent_reads(self, extension):
        assert extension.expect.heading("ann miller").inner_text() == "Ann Miller"
        note = extension.get_by_role("textbox")
        note.fill("Stays")
        extension.expect(note).to_have_value("Stays")
        extension.expect.no_text("nobody wrote this")
        with pytest.raises(AssertionError) as failure:
            extension.expect(extension.get_by_role("heading", name="Ann Mlller")).to_be_visible(timeout=100)
        assert 'Near: heading "Ann Miller" [level=1]' in str(failure.value)
        assert "The page has:" in str(failure.value)
        assert "combobox" not in str(failure.value)  # the page of the workspace around it is not shown

    def test_the_page_of_each_call_is_found_and_what_is_behind_another_is_not_on_the_screen(self, workspace, extension):
        first, second = workspace.ring("+33298001007"), workspace.ring("+33298001042")
        first.answer()
        second.answer()
        assert "+33298001042" in extension.text("main")
        assert "+33298001007" in extension(interaction=first).text("main")
        extension.reload()
        assert "+33298001042" in extension("Customer").text("main")
        with pytest.raises(ValueError, match='Did you mean "Customer"'):
            extension("Custmer")

        page = extension(interaction=first)
        page.expect(page.locator("h1")).to_have_text("Ann Miller")
        with pytest.raises(AssertionError) as failure:
            page.expect(page.get_by_role("heading", name="Ann Miller")).to_be_visible(timeout=100)
        said = 'The page of "Customer" for interaction 1 is behind the case of interaction 2: select its case first:'
        assert f"{said} interaction.select()." in str(failure.value)
        with pytest.raises(ENDED) as failure:
            page.get_by_role("button", name="Attach to the call").click(timeout=100)
        assert f"{said} interaction.select()." in "\n".join(format_exception_only(failure.value))
        assert page.get_by_role("heading").count() == 0
        first.select()
        page.expect.heading("Ann Miller")
        extension(interaction=second).bring_to_front()
        page.expect(page.locator("h1")).not_to_be_visible()

    def test_the_agent_opens_and_closes_browser_tabs_and_in_a_new_one_no_case_is_selected(self, workspace, extension):
        [first] = workspace.tabs
        second = workspace.open_tab()
        call = workspace.ring("+33298001007")
        call.answer()
        extension(tab=first).expect.heading("Ann Miller")
        extension.fill("#note", "Written in the second tab")
        assert extension(tab=second).value("#note") == "Written in the second tab"
        assert extension(tab=first).value("#note") == ""
        first.close()
        assert (list(workspace.tabs), workspace.last_active_tab) == ([second], second)
        with pytest.raises(ValueError, match="tab1"):
            first.close()
        extension.expect.heading("Ann Miller")
        steps = [step.what for step in workspace.diary.steps]
        assert [step for step in steps if "tab" in step][:2] == ["open tab", "turn-to-tab tab=tab2"]

        third = workspace.open_tab()
        page = extension(tab=third)
        with pytest.raises(AssertionError) as failure:
            page.expect(page.get_by_role("heading", name="Ann Miller")).to_be_visible(timeout=100)
        assert 'select its case first: interaction.select("tab3").' in str(failure.value)
        call.select(third)
        page.expect.heading("Ann Miller")
        third.close()


@pytest.mark.wwe_tier("memory")
class TestInMemory(InEachTier):
    def test_what_is_a_browsers_is_told(self, extension):
        with pytest.raises(NotInMemory, match=r'wwe_tier\("browser"\)'):
            extension.frame  # noqa: B018 - to read it is what is refused


@pytest.mark.wwe_tier("browser")
class TestInABrowser(InEachTier):
    def test_what_is_memorys_is_told_and_its_page_is_known_for_a_picture(
        self, request, workspace, extension, wwe_extensions
    ):
        extension("Customer")
        assert request.node.stash[PAGE].url.startswith("http://")
        for ask in (
            lambda: extension.module("main"),
            lambda: extension.document,
            lambda: extension.window,
            lambda: workspace.patch("customers.find", None),
        ):
            with pytest.raises(NeedsMemory, match=r'wwe_tier\("memory"\)'):
                ask()
        with MemoryWorkspace(MemorySettings(wwe_extensions), print) as memory:  # one beside the browser
            memory.open_tab()
            memory.advance(60)
            assert memory.loop.time() == 60

    def test_playwrights_own_frame_is_there_and_after_a_reload_with_another_document(
        self, workspace, extension, monkeypatch
    ):
        workspace.ring("+33298001007").answer()
        assert extension.frame.get_by_role("heading", name="Ann Miller").is_visible()
        with monkeypatch.context() as patch:
            patch.setattr("wwe_kit.testing.browser_extension.PATIENCE_S", 0.2)
            with pytest.raises(AssertionError, match="click #nothing: #nothing has not come") as failure:
                extension.click("#nothing")
        assert 'heading "Ann Miller"' in str(failure.value)
        extension.frame.locator("html").evaluate("(html) => { html.dataset.old = 'yes'; }")
        extension.reload()
        assert extension.frame.locator("html").get_attribute("data-old") is None
