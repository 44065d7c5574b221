from types import SimpleNamespace

import pytest

from tests.wwe_kit.testing.pytest_plugin.passed import end
from wwe_kit.testing.pytest_plugin.hygiene import no_errors, nothing_left

FAILED = pytest.fail.Exception
POLICY = "<meta http-equiv='Content-Security-Policy' content=\"img-src 'none'\"><img src='http://localhost/a.png'>"


def node(*marks):
    return SimpleNamespace(iter_markers=lambda _name: [mark.mark for mark in marks], stash=pytest.Stash())


@pytest.fixture
def shown(page):
    """Show a page, and wait for what its console says."""

    def show(html):
        with page.expect_console_message():
            page.set_content(html)

    return show


@pytest.mark.parametrize(
    ("html", "sentence"),
    [("<script>console.error('too late')</script>", 'wwe_allow("too late")'), (POLICY, "Content Security Policy")],
)
def test_an_error_in_the_console_fails_the_test_with_what_allows_it(context, shown, html, sentence):
    item = node()
    with no_errors(context, item):
        shown(html)
        with pytest.raises(FAILED, match="has an error") as failure:
            end(item)
    assert sentence in str(failure.value)


def test_an_exception_that_nobody_took_fails_the_test(context, page):
    item = node()
    with no_errors(context, item):
        with page.expect_event("pageerror"):
            page.set_content("<script>setTimeout(() => { throw new Error('nobody took'); })</script>")
        with pytest.raises(FAILED, match="nobody took"):
            end(item)


def test_what_a_mark_allows_and_what_is_no_error_is_well(context, shown):
    item = node(pytest.mark.wwe_allow("too late"))
    with no_errors(context, item):
        shown("<script>console.error('It is too late.'); console.log('hello')</script>")
        end(item)


class Console:
    """A browser's context, whose console says what a test wants."""

    def on(self, event, listener):
        if event == "console":
            self._listener = listener

    def remove_listener(self, *_listener):
        pass

    def not_found(self, address, why="the server responded with a status of 404 (Not Found)"):
        text = f"Failed to load resource: {why}"
        self._listener(SimpleNamespace(type="error", text=text, args=[], location={"url": address}))


def test_what_could_not_be_fetched_is_told_with_its_address():
    item, console = node(), Console()
    with no_errors(console, item):
        console.not_found("https://desk.test/logo.png")
        with pytest.raises(FAILED, match=r"404 \(Not Found\): https://desk\.test/logo\.png"):
            end(item)


def test_of_a_server_that_is_not_there_it_is_told_what_would_answer():
    item, console = node(), Console()
    with no_errors(console, item):
        console.not_found("https://crm.example/42", "net::ERR_NAME_NOT_RESOLVED")
        with pytest.raises(
            FAILED, match=r"https://crm\.example/42\. No route of the test answers that: workspace\.route"
        ):
            end(item)


def test_the_icon_that_a_browser_asks_for_with_a_window_is_nobodys_error():
    item, console = node(), Console()
    with no_errors(console, item):
        console.not_found("https://desk.test/favicon.ico")
        end(item)


def test_what_pages_leave_fails_the_test_with_what_allows_it():
    item = node()
    nothing_left(item, lambda: ["The task poll goes on.", "The task poll goes on."])
    with pytest.raises(FAILED) as failure:
        end(item)
    assert str(failure.value) == (
        "Pages that have gone have left something:\n\nThe task poll goes on.\n\n"
        'Mend it, or allow it with a part of its text: @pytest.mark.wwe_allow("The task poll goes on.")'
    )


def test_what_pages_leave_may_be_allowed():
    item = node(pytest.mark.wwe_allow("The task poll"))
    nothing_left(item, lambda: ["The task poll goes on."])
    end(item)


# --- pytest, as an author runs it ------------------------------------------------------------------------------------

KEPT = {
    "main.py": """
        import asyncio
        from genesys.wwe import page

        async def poll():
            while True:
                await asyncio.sleep(1)

        task = asyncio.create_task(poll())
    """,
    "shift.py": "",
    "pyproject.toml": """
        [project]
        name = "desk"
        [tool.wwe]
        runtime = "pyodide"
        keeper = "shift"
        [tool.wwe.views.shift]
        level = "workspace"
        kind = "hidden"
        entry = "shift.py"
        [tool.wwe.views.index]
        level = "interaction"
    """,
}
TESTS = """
    import pytest

    def a_call_goes(workspace):
        call = workspace.ring()
        call.answer()
        call.hang_up()
        call.mark_done()

    def test_that_leaves_a_task(workspace, extension):
        a_call_goes(workspace)

    @pytest.mark.wwe_allow("The task poll")
    def test_that_may(workspace, extension):
        a_call_goes(workspace)

    def test_whose_page_is_there_at_its_end(workspace, extension):
        workspace.ring().answer()

    def test_that_fails_by_itself(workspace, extension):
        a_call_goes(workspace)
        assert 1 == 2
"""


@pytest.fixture(scope="module")
def of_a_leak(run_pytest):
    return run_pytest(TESTS, files=KEPT)


def test_a_leak_fails_the_test_itself_and_leaves_its_evidence(of_a_leak):
    assert "2 failed, 2 passed" in of_a_leak.output
    assert "The task poll goes on after its page has gone, at main.py:7." in of_a_leak.output
    assert of_a_leak.output.count("evidence.html") == 2


def test_a_test_that_has_failed_tells_its_own_failure_alone(of_a_leak):
    told = of_a_leak.output.partition("_ test_that_fails_by_itself _")[2].partition("short test summary")[0]
    assert "assert 1 == 2" in told
    assert "Pages that have gone have left something" not in told


FAILING = {
    "pyproject.toml": """
        [project]
        name = "desk"
        [tool.wwe]
        runtime = "pyodide"
        [tool.wwe.views.index]
        level = "workspace"
        template = "index.html"
    """,
    "main.py": """
        import sys
        from genesys.wwe import FetchError, page

        @page.when("click", "#boom")
        async def boom(_event):
            raise ValueError("boom")

        @page.when("click", "#console")
        def console(_event):
            page.window.console.error("of the console")

        @page.when("click", "#printed")
        def printed(_event):
            print("of the error output", file=sys.stderr)

        @page.when("click", "#policy")
        async def policy(_event):
            try:
                await page.fetch("https://crm.example/")
            except FetchError:
                print("taken")
    """,
    "index.html": """
        {% extends "wwe/page.html" %}
        {% block body %}
        <button id="boom">Boom</button><button id="console">Console</button>
        <button id="printed">Printed</button><button id="policy">Policy</button>
        {% endblock %}
    """,
}
CLICKS = """
    import pytest

    @pytest.mark.wwe_allow("ValueError: boom")
    def test_that_allows_it(workspace, extension):
        extension.click("#boom")
        assert "The test allows: ValueError: boom" in workspace.printed

    @pytest.mark.wwe_allow("ValueError: bang")
    def test_that_allows_another(workspace, extension):
        extension.click("#boom")

    @pytest.mark.parametrize("what", ["console", "printed", "policy"])
    def test_that_puts_an_error_on_the_console(workspace, extension, what):
        extension.click(f"#{what}")

    @pytest.mark.wwe_allow("of the console")
    def test_that_may_do_so(workspace, extension):
        extension.click("#console")

    def test_that_expects_something_without_a_block(workspace, extension):
        workspace.expect_request("agent.get")
"""


@pytest.fixture(scope="module")
def of_clicks(run_pytest):
    return run_pytest(CLICKS, files=FAILING).output


def test_a_mark_allows_an_error_in_memory_too(of_clicks):
    assert "5 failed, 2 passed" in of_clicks
    assert "test_that_allows_another - ValueError: boom" in of_clicks


def test_an_expectation_without_a_block_fails_its_test_with_the_line(of_clicks):
    assert 'test_desk.py, line 22: expect_request("agent.get") expects nothing by itself.' in of_clicks


@pytest.mark.parametrize(
    "text",
    [
        "of the console",
        "of the error output",
        "The page asked https://crm.example, which its policy does not allow: name it in `connect` of [tool.wwe].",
    ],
)
def test_an_error_on_the_console_fails_a_test_in_memory_as_in_a_browser(of_clicks, text):
    said = f"The console of the page has an error:\n\n{text}\n\nMend it, or allow it"
    assert said in of_clicks
