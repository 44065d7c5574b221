"""`extension_frame`: which frame it finds, and what it says of one that does not start, instead of waiting in vain."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_kit.build.site import write_site
from wwe_kit.project.project import load_project
from wwe_kit.testing import extension_pages

MAIN = """
from genesys.wwe import page
page.fill("#app", "of ", page.context.get("interaction_id") or "the workspace")
"""
BEGINS = "import asyncio\nprint('begun')\nawait asyncio.sleep(0.2)\n"  # time for what was printed to be sent


@pytest.fixture
def folder(copy_of, entry):
    folder = copy_of(EXTENSIONS / "broken")
    (folder / "main.py").write_text(entry, encoding="utf-8")
    return folder


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.fixture
def views(folder):
    """Replace the extension's views: `views("[tool.wwe.views.a]...")`."""
    file = folder / "pyproject.toml"
    before = file.read_text(encoding="utf-8").partition("[tool.wwe.views")[0]
    return lambda text: file.write_text(before + text, encoding="utf-8")


def failure(extension_frame, *arguments):
    """The sentence with which a test fails, and after how many seconds."""
    start = time.monotonic()
    with pytest.raises(pytest.fail.Exception) as failed:
        extension_frame(*arguments)
    assert failed.value.__cause__ is None
    assert failed.value.__suppress_context__  # the sentence is alone
    return str(failed.value), time.monotonic() - start


class TestAStartThatFails:
    @pytest.mark.parametrize("entry", ["raise RuntimeError('not today')\n"])
    def test_it_fails_the_test_at_once_with_what_was_printed(self, extension_frame):
        sentence, _seconds = failure(extension_frame, "Broken")
        assert sentence.startswith("The extension 'Broken': it could not start. Printed was:\n")
        assert "not today" in sentence

    @pytest.fixture
    def has_begun(self, workspace, workspace_page, monkeypatch):  # noqa: ARG002 - the page is open
        """The entry runs, for which a busy machine may take its time; the test waits for its end no longer than 3 s."""
        workspace.wait_until(lambda: "[Broken] begun" in workspace.printed, timeout=60)
        monkeypatch.setattr(extension_pages, "READY_MS", 3000)

    @pytest.mark.usefixtures("has_begun")
    @pytest.mark.parametrize("entry", [BEGINS + "while True:\n    await asyncio.sleep(0.1)\n"])
    def test_an_entry_that_does_not_end_is_told_where_its_loop_belongs(self, extension_frame):
        sentence, _seconds = failure(extension_frame, "Broken")
        assert "its entry has not ended in 3 s. Put an endless loop into a function under @page.on_ready" in sentence

    @pytest.mark.usefixtures("has_begun")
    @pytest.mark.parametrize("entry", [BEGINS + "while True:\n    pass\n"])
    def test_a_page_that_python_holds_is_told_as_that(self, extension_frame):
        sentence, _seconds = failure(extension_frame, "Broken")
        assert "its page does not answer. Either nothing was loaded into its frame, or Python is in a loop" in sentence


@pytest.mark.parametrize("entry", [MAIN])
class TestAPageForAnotherWorkspace:
    @pytest.fixture
    def web_folder(self, folder, tmp_path):
        file = folder / "pyproject.toml"
        origins = 'runtime = "micropython"\nworkspace-origins = ["https://workspace.example.com"]'
        file.write_text(file.read_text(encoding="utf-8").replace('runtime = "micropython"', origins), encoding="utf-8")
        write_site(load_project(folder), tmp_path / "site")
        return tmp_path / "site"

    @pytest.fixture
    def wwe_extensions(self):
        return []

    @pytest.fixture
    def wwe_options(self, origin):
        return {
            "interaction-workspace": {"workspace.web-content": "stray"},
            "stray": {"label": "Stray", "url": f"{origin}/index.html"},
        }

    def test_it_is_told_at_once_with_what_the_page_shows(self, extension_frame):
        sentence, seconds = failure(extension_frame, "Stray")
        assert sentence.startswith("The extension 'Stray': it has found no workspace: The page around ")
        assert "but this extension talks to https://workspace.example.com only" in sentence
        assert seconds < extension_pages.READY_MS / 1000 / 2


@pytest.mark.parametrize("entry", [MAIN])
class TestWhichFrame:
    @pytest.fixture(autouse=True)
    def three_views(self, views):
        views("""
            [tool.wwe.views.hidden]
            level = "workspace"
            kind = "hidden"
            title = 'The "hidden" one'
            [tool.wwe.views.background]
            kind = "background"
            title = "Background"
            [tool.wwe.views.window]
            kind = "popup"
            title = "Window"
            [tool.wwe.views.first]
            title = "First"
            [tool.wwe.views.second]
            title = "Second"
        """)

    @pytest.fixture
    def impatient_failure(self, extension_frame, monkeypatch):
        """Return why there is no such frame, without waiting long for it."""

        def why(label):
            with monkeypatch.context() as patch:
                patch.setattr(extension_pages, "PATIENCE_S", 1.0)
                sentence, seconds = failure(extension_frame, label)
            assert seconds < 10
            return sentence

        return why

    def test_the_one_that_is_meant_is_found_also_behind_others_and_where_none_is_it_is_told_why(
        self, workspace, extension_frame, impatient_failure
    ):
        assert impatient_failure("First") == (
            "The extension 'First': its frame has not come. Frames have these labels: 'The \"hidden\" one'"
        )
        assert failure(extension_frame, "Frist")[0] == 'No extension has the label "Frist". Did you mean "First"?'
        expect(extension_frame('The "hidden" one').locator("#app")).to_have_text("of the workspace")

        calls = [workspace.ring(), workspace.ring()]
        calls[0].answer()
        expect(extension_frame("Background").locator("#app")).to_have_text("of 1")
        expect(extension_frame("Second").locator("#app")).to_have_text("of 1")  # behind the first of its case
        sentence = impatient_failure("Window")
        assert "its page has a window of its own. Take it with workspace_page.expect_popup()" in sentence

        calls[1].answer()
        expect(extension_frame("First").locator("#app")).to_have_text("of 2")
        expect(extension_frame("First", calls[0]).locator("#app")).to_have_text("of 1")
        expect(extension_frame("Background", calls[1]).locator("#app")).to_have_text("of 2")
        sentence, _seconds = failure(extension_frame, "Background")
        assert "2 frames have this label, and none is on the screen. Name the interaction" in sentence
        assert all(call in sentence for call in calls)
