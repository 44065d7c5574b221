"""What a failed test shows beside its own error."""

import re
from textwrap import dedent

import pytest


def section(output, title):
    """The lines of a section of a failed test's report."""
    _before, _title, rest = output.partition(f" {title} ")
    return rest.partition("\n---")[0]


def test_a_failed_test_shows_what_was_said_on_the_wire(outcome):
    said = section(outcome.output, "messages of the workspace").splitlines()
    assert [line for line in said if line.endswith("→  request  agent.get  frame1  []")] != []
    [answer] = [line for line in said if "←  success  agent.get  frame1  {" in line]
    assert '"employeeId":' in answer


def test_a_failed_test_shows_what_pages_have_printed(outcome):
    assert "[Front desk] hello" in section(outcome.output, "printed by pages")


def test_only_a_failed_test_with_a_workspace_does_so(outcome):
    assert outcome.output.count("messages of the workspace") == 1


THE_AUTHORS = {
    "main.py": """
        from genesys.wwe import page

        @page.when("click", "#title")
        def shout(event):
            raise RuntimeError("Ann".title() + " is not there")
    """,
    "index.html": "{% extends 'wwe/page.html' %}{% block body %}<h1 id=title>Desk</h1>{% endblock %}",
    "pyproject.toml": """
        [project]
        name = "desk"
        [tool.wwe]
        runtime = "micropython"
        [tool.wwe.views.index]
        template = "index.html"
        level = "workspace"
    """,
}


@pytest.fixture(scope="module")
def of_an_authors_error(run_pytest):
    tests = """
        import pytest

        def test_a(workspace, extension):
            extension.click("#title")

        @pytest.mark.wwe_options({"interaction-workspac": {"service-client-api.rate-limit": 1}})
        def test_b(workspace, extension):
            assert extension.text("#title") == "Desk"
    """
    return run_pytest(tests, files=THE_AUTHORS)


def test_between_a_test_and_its_authors_code_nothing_of_the_kit_is_shown(of_an_authors_error):
    output = of_an_authors_error.output
    assert 'raise RuntimeError("Ann".title() + " is not there")' in output
    assert 'extension.click("#title")' in output
    assert "wwe_kit/memory" not in output


def test_a_page_that_cannot_start_is_shown_as_any_failure_with_its_evidence(run_pytest):
    output = run_pytest(
        "def test_a(extension): pass", files={**THE_AUTHORS, "main.py": "print('hello')\n1 / 0\n"}
    ).output
    assert "ERROR at setup of test_a" in output
    assert "main.py:2: ZeroDivisionError" in output
    assert "wwe_kit/memory" not in output.partition("Captured messages")[0]
    assert "hello" in section(output, "printed by pages")
    assert "evidence.html" in output


def test_what_the_check_warns_of_is_told_once_beside_tests_in_memory(of_an_authors_error):
    assert of_an_authors_error.output.count("[WWE209]") == 1


def test_a_call_that_nobody_awaits_is_told_in_one_sentence_with_its_line(run_pytest):
    main = """
        import asyncio
        from genesys.wwe import page

        class Lamp:
            async def light(self):
                page.fill("#app", "lit")

        async def show():
            await Lamp().light()

        async def main():
            show()
            asyncio.sleep(1)
            Lamp().light()
    """
    tests = """
        def test_a(extension):
            pass

        def test_b(extension):
            pass
    """
    output = run_pytest(tests, files={**THE_AUTHORS, "main.py": dedent(main)}).output
    assert output.count("main.py, line 13: show() never runs: nobody awaits it. Write: await show(...).") == 1
    assert "coroutine 'show'" not in output
    assert "coroutine 'sleep'" not in output
    assert "coroutine 'Lamp.light' was never awaited" in output  # which the check does not find


def test_an_option_that_has_no_effect_is_told_beside_a_test_that_passes(of_an_authors_error):
    said = '[interaction-workspac] is a section that the host does not know. Did you mean "interaction-workspace"?'
    assert f"@pytest.mark.wwe_options: {said}" in of_an_authors_error.output


IN_A_BROWSER = """
    import pytest

    def test_that_moves_the_time(workspace):
        workspace.advance(60)
        assert False

    @pytest.mark.wwe_tier("memory")
    def test_in_memory(workspace, extension):
        workspace.advance(60)
        assert False

    def test_that_misspells(workspace):
        workspace.printed.appendd("hello")

    def test_that_is_refused(workspace):
        workspace.ring().hold()
"""


def test_a_failed_test_in_a_browser_that_has_moved_the_time_is_told_what_it_has_not_moved(run_pytest):
    output = run_pytest(IN_A_BROWSER).output
    assert "advance has moved the workspace's time by 60 s" in section(output, "time")
    assert output.count("advance has moved the workspace's time by 60 s") == 1
    assert re.search(r"""The call is RINGING\..*\n.*Answer it first: call\.answer\(\)\.""", output)
    assert re.search(r"""has no attribute 'appendd'.*\n?.*Did you mean:? ["']append["']\?""", output)


def test_ctrl_c_names_the_tests_own_line_and_none_of_the_kit(run_pytest):
    tests = """
        import os, signal, sys, threading, time

        def interrupt_its_sleep(thread):
            while not sys._current_frames()[thread].f_code.co_filename.endswith("guards.py"):
                time.sleep(0.01)
            os.kill(os.getpid(), signal.SIGALRM)

        def test_a(workspace, extension):
            signal.signal(signal.SIGALRM, signal.default_int_handler)
            threading.Thread(target=interrupt_its_sleep, args=[threading.get_ident()]).start()
            time.sleep(60)
    """
    outcome = run_pytest(tests, files=THE_AUTHORS)
    assert outcome.code == pytest.ExitCode.INTERRUPTED
    assert re.search(r"^\S*test_desk\.py:12: KeyboardInterrupt$", outcome.output, re.MULTILINE)
    assert "guards.py" not in outcome.output
