"""What one test did in memory and in a browser, compared."""

from types import SimpleNamespace

import pytest

from wwe_kit.testing.pytest_plugin.comparison import Seen, asked_for, differences


def seen(outcomes, asked):
    tiers = ("memory", "browser")
    return Seen(dict(zip(tiers, outcomes, strict=False)), dict(zip(tiers, asked, strict=False)))


def once(*names):
    return {name: [""] for name in names}


@pytest.mark.parametrize(
    ("outcomes", "asked", "lines"),
    [
        (["passed", "passed"], [once("agent.get"), once("agent.get")], []),
        (["passed", "failed"], [{}, {}], ["passed in memory, failed in a browser"]),
        (
            ["passed", "passed"],
            [once("agent.get", "voice.dial"), once("agent.get")],
            ["asked for in memory only: voice.dial"],
        ),
        (["passed", "passed"], [{}, once("b", "a")], ["asked for in a browser only: a, b"]),
        (
            ["passed", "passed"],
            [{"voice.dial": ['"1"', '"2"']}, {"voice.dial": ['"2"', '"3"']}],
            ['voice.dial was asked with ("1") in memory, with ("3") in a browser'],
        ),
        (
            ["passed", "passed"],
            [{"voice.dial": ['"1"', '"2"']}, {"voice.dial": ['"2"']}],
            ['voice.dial was asked with ("1") in memory only'],
        ),
        (["failed"], [once("agent.get")], []),
    ],
)
def test_a_test_differs_in_what_came_of_it_and_in_what_was_asked_for(outcomes, asked, lines):
    assert list(differences(seen(outcomes, asked))) == lines


def test_the_order_of_keys_is_no_difference():
    here, there = (
        [SimpleNamespace(name="system.popupToast", parameters=[{"toast": parameters}])]
        for parameters in ({"title": "A", "id": "1"}, {"id": "1", "title": "A"})
    )
    assert asked_for(here) == asked_for(there) == {"system.popupToast": ['{"toast":{"id":"1","title":"A"}}']}


CONFTEST = """
def pytest_generate_tests(metafunc):
    metafunc.parametrize("wwe_tier", ["memory", "browser"])
"""
TESTS = """
    import pytest

    @pytest.fixture
    def asks(wwe_tier, workspace):
        return wwe_tier

    @pytest.mark.parametrize("number", [1])
    def test_that_differs(workspace, asks, number):
        assert asks == "memory"

    def test_that_does_not(workspace):
        pass
"""


THREE = """
    import pytest

    @pytest.mark.parametrize("number", range(3))
    def test_it(workspace, extension, number):
        pass
"""


def test_with_several_processes_the_end_says_how_many_have_run_where(run_pytest):
    outcome = run_pytest(THREE, "-p", "xdist", "-n", "2")
    assert "3 passed" in outcome.output
    assert "wwe: 3 in memory" in outcome.output


def test_the_end_of_the_run_says_which_tests_differ(run_pytest):
    outcome = run_pytest(TESTS, files={"conftest.py": CONFTEST})
    _before, _title, section = outcome.output.partition(" the same test in memory and in a browser ")
    assert "test_desk.py::test_that_differs[1-*]: passed in memory, failed in a browser" in section.replace(
        "*-1", "1-*"
    )
    assert "test_that_does_not" not in section
