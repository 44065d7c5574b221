"""What a further test in memory costs: processor time, measured by a test that does nothing, and memory."""

import re

EMPTY_TESTS = 30  # each takes a third of a millisecond: a test in memory is to take less than ten
CONFTEST = """
    import statistics, time
    import pytest

    costs = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(item):
        begun = time.process_time()
        result = yield
        costs.setdefault(item.originalname, []).append(time.process_time() - begun)
        return result

    def pytest_terminal_summary(terminalreporter):
        in_memory, empty = (statistics.median(costs[name]) for name in ("test_in_memory", "test_empty"))
        terminalreporter.line(f"as many as {in_memory / empty:.1f} empty tests")
"""
TESTS = """
    import pytest

    a_hundred_times = pytest.mark.parametrize("number", range(100))

    @a_hundred_times
    def test_in_memory(workspace, extension, number):
        workspace.ring().answer()
        extension.expect.heading("Front desk")

    @a_hundred_times
    def test_empty(number):
        pass
"""
FILES = {
    "conftest.py": CONFTEST,
    "pyproject.toml": """
        [project]
        name = "desk"
        [tool.wwe]
        label = "Front desk"
        runtime = "micropython"
        [tool.wwe.views.index]
        level = "workspace"
        template = "index.html"
    """,
    "index.html": """
        {% extends "wwe/page.html" %}
        {% block body %}<h1>Front desk</h1>{% endblock %}
    """,
}


def test_a_further_test_in_memory_costs_a_few_milliseconds(run_pytest):
    outcome = run_pytest(TESTS, files=FILES)
    assert "200 passed" in outcome.output
    [ratio] = re.findall(r"as many as ([\d.]+) empty tests", outcome.output)
    assert float(ratio) < EMPTY_TESTS


HELD = """
    import gc
    import pytest
    from wwe_kit.memory.workspace import MemoryWorkspace

    @pytest.mark.parametrize("number", range(5))
    def test_in_memory(workspace, extension, number):
        extension.expect.heading("Front desk")

    def test_those_before_are_let_go():
        gc.collect()
        assert [each for each in gc.get_objects() if isinstance(each, MemoryWorkspace)] == []
"""


def test_the_workspace_of_a_test_is_let_go_with_the_test(run_pytest):
    outcome = run_pytest(HELD, files={name: content for name, content in FILES.items() if name != "conftest.py"})
    assert "6 passed" in outcome.output


def test_what_is_there_before_the_first_test_is_no_work_for_the_garbage_collector(run_pytest):
    assert "1 passed" in run_pytest("import gc\n\ndef test_it(workspace): assert gc.get_freeze_count() > 10_000").output
    assert "1 passed" in run_pytest("import gc\n\ndef test_of_others(): assert not gc.get_freeze_count()").output
