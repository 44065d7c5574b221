"""A start that fails shows a readable panel, never a white page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES, EXTENSIONS


@pytest.fixture
def folder(copy_of):
    return copy_of(EXTENSIONS / "broken")


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.fixture
def alert(workspace, page):
    """Return the panel of a page that could not start."""

    def wait():
        page.goto(workspace.host_url)
        frame = page.frame_locator('iframe[title="Broken"]')
        frame.locator("html[data-wwe=failed]").wait_for(state="attached", timeout=60_000)
        return frame.get_by_role("alert")

    return wait


@pytest.mark.wwe_served
@pytest.mark.parametrize("runtime", ["micropython", "pyodide", "pyscript"])
class TestOnEachRuntime:
    @pytest.fixture
    def wwe_runtime(self, runtime):
        return runtime

    @pytest.fixture(autouse=True)
    def broken_entry(self, folder):
        (folder / "main.py").write_text("import json\n\nif True\n    x = 1\n", encoding="utf-8")

    def test_a_syntax_error_is_shown_once_with_file_and_line_and_the_line_itself_in_the_words_of_cpython(self, alert):
        panel = alert()
        expect(panel.get_by_role("heading")).to_have_text("SyntaxError: expected ':'")
        expect(panel).to_contain_text("main.py, line 3")
        expect(panel.get_by_role("mark")).to_have_text("> 3  if True")
        assert panel.locator(":scope > pre").last.inner_text().count("SyntaxError") == 1


@pytest.mark.wwe_served
class TestThePlaceOfAnError:
    @pytest.fixture(autouse=True)
    def failing_entry(self, folder):
        (folder / "main.py").write_text("import part\n", encoding="utf-8")
        (folder / "part.py").write_text("\n\nimport dataclasses\n", encoding="utf-8")

    @pytest.fixture
    def editor(self, tmp_path):
        """A program that writes the place that it is started with into a file; and that file."""
        program, out = tmp_path / "editor", tmp_path / "opened"
        program.write_text(f'#!/bin/sh\nprintf "%s" "$1" > {out}.new && mv {out}.new {out}\n', encoding="utf-8")
        program.chmod(0o755)
        return program, out

    def test_it_opens_the_editor_there_and_where_none_is_known_says_what_to_set(
        self, workspace, alert, folder, editor, monkeypatch
    ):
        program, opened = editor
        monkeypatch.setenv("WWE_EDITOR", "no-such-editor")
        panel = alert()
        expect(panel).to_contain_text("dataclasses")  # which MicroPython has not
        place = panel.get_by_role("button", name="part.py, line 3").first
        place.click()
        expect(panel.get_by_role("status")).to_contain_text('WWE_EDITOR is "no-such-editor"')
        monkeypatch.setenv("WWE_EDITOR", str(program))
        place.click()
        workspace.wait_until(opened.exists)
        assert opened.read_text(encoding="utf-8") == f"{folder}/part.py:3"


LONG = "1 / 0; " + "x = 'so many words that no panel is wide enough for them'; " * 8


@pytest.mark.wwe_served
class TestWhatTheDevelopmentServerAdds:
    @pytest.fixture(autouse=True)
    def entry(self, folder, source):
        (folder / "main.py").write_text(f"{source}\n", encoding="utf-8")

    @pytest.mark.parametrize("source", ["from genesys.wwe import page\n\npage.fill('#ap', 'x')"])
    def test_a_misspelt_selector_is_told_in_words_with_the_nearest_and_without_the_frames_of_the_kit(self, alert):
        panel = alert()
        expect(panel).to_contain_text('Did you mean "#app"?')
        expect(panel.get_by_role("heading")).to_have_text("The page has no element '#ap'")
        expect(panel).to_contain_text("in the kit and in Python)")
        panel.get_by_text("The whole traceback").click()
        expect(panel.locator("details pre")).to_contain_text("/wwe/genesys/wwe/page.py")

    @pytest.mark.parametrize("source", [LONG])
    def test_a_line_that_is_too_long_is_wrapped(self, alert):
        mark = alert().get_by_role("mark")
        expect(mark).to_be_visible()
        assert mark.evaluate("(mark) => mark.parentElement.scrollWidth <= mark.parentElement.clientWidth")


@pytest.mark.wwe_served
class TestAnEntryThatDoesNotEnd:
    @pytest.fixture(autouse=True)
    def endless_entry(self, folder):
        loop = "import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0.1)\n"
        (folder / "main.py").write_text(loop, encoding="utf-8")

    def test_is_told_after_ten_seconds_with_what_would_be_right(self, workspace, page):
        shorten = (
            "const { setTimeout } = window; window.setTimeout = (f, ms) => setTimeout(f, ms === 10_000 ? 100 : ms)"
        )
        page.add_init_script(shorten)
        page.goto(workspace.host_url)
        told = "main.py has been running for 10 s"
        workspace.wait_until(lambda: any(told in line for line in workspace.printed), timeout=60)
        assert any("an async def under @page.on_ready" in line for line in workspace.printed)


@pytest.mark.parametrize("missing", ["bundle", "start-", "micropython.wasm"])
def test_a_file_that_cannot_be_fetched_is_named(alert, page, missing):
    page.route(re.compile(re.escape(missing)), lambda route: route.fulfill(status=404, body="not here"))
    expect(alert()).to_contain_text("could not start")
    expect(alert()).to_contain_text(missing)


class TestAWasmThatCannotBeUsed:
    """Pyodide, also below PyScript, would wait for it for ever."""

    @pytest.fixture(params=["micropython", "pyodide", "pyscript"])
    def wwe_runtime(self, request):
        return request.param

    @pytest.fixture(autouse=True)
    def entry(self, folder):
        settings = folder / "pyproject.toml"
        on_pyodide = settings.read_text(encoding="utf-8").replace("[tool.wwe]", '[tool.wwe]\ninterpreter = "pyodide"')
        settings.write_text(on_pyodide, encoding="utf-8")
        (folder / "main.py").write_text("from genesys.wwe import page\npage.fill('#app', 'here')\n", encoding="utf-8")

    def test_is_told_and_one_that_comes_as_another_type_is_used_all_the_same(self, alert, page):
        wasm = re.compile(r"\.wasm$")
        damaged = {"content_type": "application/wasm", "body": b"\0asm\1\0\0\0 and no more of it"}
        page.route(wasm, lambda route: route.fulfill(**damaged))
        expect(alert()).to_contain_text(".wasm is not the file that was built, or the browser must not run it: ")
        page.route(wasm, lambda route: route.fulfill(content_type="text/plain", body=route.fetch().body()))
        page.reload()
        expect(page.frame_locator('iframe[title="Broken"]').locator("#app")).to_have_text("here", timeout=60_000)


@pytest.mark.wwe_served
def test_a_file_that_the_server_keeps_to_itself_is_told_after_a_minute_and_the_page_starts_when_it_comes(
    workspace, page
):
    shorten = "const { setTimeout } = window; window.setTimeout = (f, ms) => setTimeout(f, ms === 60_000 ? 300 : ms)"
    page.add_init_script(shorten)
    held = []

    def hold(route):
        held.append(route)

    page.route(re.compile(r"\.wasm$"), hold)
    page.goto(workspace.host_url)
    frame = page.frame_locator('iframe[title="Broken"]')
    expect(frame.get_by_role("heading")).to_contain_text("Python has not started in 60 s. It waits for http://")
    expect(frame.get_by_role("alert")).to_contain_text("micropython.wasm")
    for route in held:
        route.continue_()
    frame.locator("html[data-wwe=ready]").wait_for(state="attached", timeout=60_000)
    expect(frame.get_by_role("alert")).to_have_count(0)
    workspace.wait_until(lambda: any("has not started in 60 s" in line for line in workspace.printed))


def test_a_script_of_a_wrong_type_is_named_with_the_type_that_it_must_have(alert, page):
    def answer(route):
        headers = {"Content-Type": "application/octet-stream", "X-Content-Type-Options": "nosniff"}
        route.fulfill(response=route.fetch(), headers=headers)

    page.route(re.compile(r"/start-"), answer)
    expect(alert()).to_contain_text(".js could not be fetched, or the web server does not send it as text/javascript.")


def test_a_page_outside_any_workspace_says_what_it_is(workspace, page):
    page.goto(workspace.extension_origins["broken"] + "/index.html")
    expect(page.get_by_role("status")).to_contain_text("open it in a workspace")
    expect(page.locator("html")).to_have_attribute("data-wwe", "standalone")
    assert page.get_by_role("link").evaluate("(link) => link.href").startswith(workspace.host_url)


def test_a_page_that_fails_outside_any_workspace_says_both(workspace, page, folder):
    (folder / "main.py").write_text("import json\n1 / 0\n", encoding="utf-8")
    workspace.reload_extension("broken")
    page.goto(workspace.extension_origins["broken"] + "/index.html")
    expect(page.get_by_role("button", name="main.py, line 2").first).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("open it in a workspace")
    expect(page.get_by_role("heading")).to_have_text("No Agent Workspace here")


class TestAPageThatAsksAtOnce:
    @pytest.fixture
    def wwe_extensions(self):
        return [EXAMPLES / "screen-pop"]

    def test_says_outside_any_workspace_what_it_is_and_not_which_call_failed(self, workspace, page):
        page.goto(workspace.extension_origins["screen-pop"] + "/customer.html")
        page.wait_for_function("() => performance.getEntriesByName('wwe-standalone').length > 1")  # Python says it, too
        expect(page.locator("wwe-panel p").first).to_have_text(
            "This page is a web extension for Agent Workspace. Opened on its own, it has nobody to talk to: "
            "open it in a workspace."
        )
