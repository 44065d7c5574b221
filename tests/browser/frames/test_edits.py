"""An edit to the extension loads its frames again and keeps the workspace as it is."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES, EXTENSIONS

pytestmark = pytest.mark.wwe_served  # nobody else looks for edits


@pytest.fixture
def folder(copy_of):
    return copy_of(EXAMPLES / "screen-pop")


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.fixture
def save(workspace, folder):
    """Write a file as an editor does, and let the server see it."""

    def write(name, change):
        file = folder / name
        file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
        workspace.reload_extension("screen-pop")

    return write


def test_page_and_workspace_show_edits_of_code_and_settings_and_both_calls_go_on(
    workspace, workspace_page, extension_frame, save
):
    talking, ringing = workspace.ring(), workspace.ring("+33298001008")
    talking.answer()
    frame = extension_frame("Customer")
    expect(frame.get_by_role("heading", name="Ann Miller")).to_be_visible()

    save("customers.py", lambda text: text.replace("Ann Miller", "Ann Miller-Jones"))

    expect(frame.get_by_role("heading", name="Ann Miller-Jones")).to_be_visible(timeout=30_000)
    assert (talking.state, ringing.state) == ("TALKING", "RINGING")
    talking.hold()
    expect(frame.get_by_text("voice · HELD")).to_be_visible()

    extensions = workspace_page.get_by_role("group", name="Extensions")
    save("pyproject.toml", lambda text: text.replace('label = "Customer"', 'label = "Caller"'))
    expect(extensions.get_by_role("button")).to_have_text(["Caller"])
    board = '\n[tool.wwe.views.board]\ntitle = "Board"\nlevel = "workspace"\ntemplate = "customer.html"\n'
    save("pyproject.toml", lambda text: text + board)
    expect(extensions.get_by_role("button")).to_have_text(["Caller", "Board"])
    frame = extension_frame("Caller")
    expect(frame.get_by_role("heading", name="Ann Miller-Jones")).to_be_visible(timeout=30_000)


def test_an_edit_that_cannot_be_built_or_run_says_so_and_the_next_one_mends_it(
    workspace, workspace_page, extension_frame, save
):
    workspace.ring().answer()
    frame = extension_frame("Customer")
    save("customer.html", lambda text: text.replace("{% block body %}", "{% blok body %}"))
    expect(frame.get_by_role("alert")).to_contain_text("customer.html, line 2")
    save("customer.html", lambda text: text.replace("{% blok body %}", "{% block body %}"))
    expect(frame.get_by_role("heading", name="Ann Miller")).to_be_visible(timeout=30_000)

    save("customers.py", lambda text: text + "\ndef broken(:\n")
    frame.locator("html[data-wwe=failed]").wait_for(state="attached")
    line = len((EXAMPLES / "screen-pop" / "customers.py").read_text(encoding="utf-8").splitlines()) + 2
    expect(frame.get_by_role("alert")).to_contain_text(f"customers.py, line {line}")


class TestWhatWasTyped:
    @pytest.fixture
    def folder(self, copy_of):
        return copy_of(EXTENSIONS / "gallery")

    @pytest.fixture
    def save(self, workspace, folder):
        def write(before, after):
            file = folder / "gallery.html"
            file.write_text(file.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
            workspace.reload_extension("gallery")

        return write

    def test_stays_with_focus_and_scrolling_also_over_an_edit_that_cannot_be_built(self, extension_frame, save):
        frame = extension_frame("Gallery")
        frame.get_by_label("Number").fill("5551")
        frame.get_by_label("PIN").fill("1234")
        frame.get_by_label("Reason").select_option("line")
        frame.get_by_label("Fibre", exact=True).check()
        frame.get_by_label("Tuesday").uncheck()
        frame.get_by_text("Orders", exact=True).click()
        note = frame.get_by_label("Note", exact=True)
        expect(note).to_have_value("As agreed")  # by Python, which does so again after the edit
        note.fill("Promised")
        note.press("ArrowLeft")
        scrolled = frame.locator("html").evaluate("root => root.scrollTop")
        assert scrolled > 0

        save("Ann Miller", "Ann {{ Miller")
        expect(frame.get_by_role("alert")).to_contain_text("gallery.html, line 3")
        save("Ann {{ Miller", "Ann Miller-Jones")

        expect(frame.get_by_role("heading", name="Ann Miller-Jones")).to_be_visible(timeout=30_000)
        frame.locator("html[data-wwe=ready]").wait_for(state="attached")
        expect(note).to_have_value("Promised")
        expect(note).to_be_focused()
        assert note.evaluate("field => field.selectionStart") == len("Promise")
        assert abs(frame.locator("html").evaluate("root => root.scrollTop") - scrolled) <= 1
        expect(frame.get_by_label("Number")).to_have_value("5551")
        expect(frame.get_by_label("Reason")).to_have_value("line")
        expect(frame.get_by_label("Fibre", exact=True)).to_be_checked()
        expect(frame.get_by_label("Tuesday")).not_to_be_checked()
        expect(frame.get_by_text("Set-top box")).to_be_visible()
        expect(frame.get_by_label("PIN")).to_have_value("")  # a secret is not kept
        assert frame.locator("html").evaluate("() => window.name") == ""
