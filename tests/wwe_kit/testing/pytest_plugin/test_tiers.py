"""In which tier a test runs. These processes have no Playwright: what runs here runs in memory."""

# A module of this folder imports what MicroPython lacks, and the extension is checked before it runs in memory.
ON_PYODIDE = ("--wwe-runtime", "pyodide")
TESTS = """
    import pytest

    def test_in_memory(workspace, extension):
        assert extension.document.documentElement.getAttribute("data-wwe") == "ready"
        assert workspace.agent_state == "READY"

    @pytest.mark.wwe_tier("memory")
    def test_that_is_marked(workspace, extension, wwe_tier):
        assert (wwe_tier, extension.document.title) == ("memory", "Front desk")

    @pytest.mark.wwe_tier("browser")
    def test_in_a_browser(workspace, extension):
        pass

    @pytest.mark.wwe_served
    def test_of_the_server(workspace):
        pass

    def test_of_nobody():
        pass

    @pytest.mark.anyio
    async def test_async(workspace, extension):
        extension.window.setTimeout(lambda: workspace.printed.append("later"), 1000)
        workspace.advance(1)
        assert workspace.printed == ["later"]

    @pytest.mark.anyio
    @pytest.mark.xfail(strict=True, raises=AssertionError)
    async def test_async_that_fails(extension):
        assert extension.document.title == "Another desk"

    @pytest.fixture
    def anyio_backend():
        return "asyncio"
"""
WAITS = """
    import asyncio

    def test_that_waits_in_vain(workspace, extension):
        async def later():
            await asyncio.Event().wait()

        extension.window.queueMicrotask(later)
        workspace.wait_until(lambda: False)
"""


def test_the_command_line_chooses_and_says_which(run_pytest):
    outcome = run_pytest(TESTS, "--wwe-tier", "memory", "-rs", *ON_PYODIDE)
    assert "wwe: 4 in memory, 2 in a browser, on pyodide" in outcome.output
    assert "4 passed, 2 skipped, 1 xfailed" in outcome.output
    assert "runs in a browser only, and --wwe-tier is memory" in outcome.output


def test_without_it_a_test_that_takes_the_extension_runs_in_memory(run_pytest):
    outcome = run_pytest(TESTS, "-k", "in_memory", *ON_PYODIDE)
    assert "wwe: 1 in memory" in outcome.output
    assert "1 passed" in outcome.output


def test_what_the_runtime_lacks_is_told_before_the_test_runs(run_pytest):
    outcome = run_pytest(TESTS, "-k", "in_memory", files={"lacking.py": "import sys\nimport urllib.request\n"})
    assert "1 error" in outcome.output
    assert "lacking.py, line 2" in outcome.output


def test_a_browser_that_cannot_be_had_is_told_before_any_test(run_pytest):
    outcome = run_pytest(TESTS, "--wwe-tier", "browser")
    assert (outcome.code, "--wwe-tier browser needs pytest-playwright" in outcome.output) == (4, True)


def test_a_page_of_a_browser_in_a_test_for_memory_is_told(run_pytest):
    test = '@pytest.mark.wwe_tier("memory")\ndef test_it(workspace, workspace_page): pass\n'
    outcome = run_pytest("import pytest\n" + test)
    assert 'workspace_page is a browser\'s, and the test is marked wwe_tier("memory")' in outcome.output


def test_a_tier_that_there_is_not_is_told_with_those_that_are(run_pytest):
    outcome = run_pytest(TESTS, "--wwe-tier", "memry")
    assert (outcome.code, "invalid choice: 'memry'" in outcome.output) == (4, True)


def test_a_test_that_waits_in_vain_shows_the_line_that_waits(run_pytest):
    outcome = run_pytest(WAITS, *ON_PYODIDE)
    assert "the condition did not become true within 10 s" in outcome.output
    assert "where the extension's code waits" in outcome.output
    assert "test_desk.py:6" in outcome.output


BEFORE_THE_PAGE = """
    import pytest

    @pytest.fixture
    def call(workspace):
        workspace.ring("1").answer()
        call = workspace.ring("2")
        call.answer()
        return call

    def test_it(workspace, call, extension):
        assert extension.text("main") == call.id
        extension.get_by_text(call.id).click()
"""
PAGES = {
    "main.py": "from genesys.wwe import page\npage.fill('#app', page.element('main', page.context.interaction_id))\n",
    "pyproject.toml": '[project]\nname = "desk"\n[tool.wwe]\nruntime = "micropython"\n[tool.wwe.views.index]\n',
}


def test_a_call_that_was_answered_before_the_page_was_opened_is_on_the_screen(run_pytest):
    outcome = run_pytest(BEFORE_THE_PAGE, files=PAGES)
    assert "1 passed" in outcome.output, outcome.output
