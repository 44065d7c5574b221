"""Marks that cannot be: each fails its test with a sentence, at its line, and the others run."""

import re
from types import SimpleNamespace

import pytest

from wwe_kit.testing.pytest_plugin.mark_checks import MARKS, pytest_runtest_setup

TAKES_OPTIONS = 'it takes {"interaction-workspace": {name: value}}, or the file of one.'
TAKES_SCENARIO = 'it takes one scenario, by its name or its file, as in ("inbound-call").'
TAKES_FOLDERS = 'it takes folders, as in ("../desk", "../crm").'
ONE_TIER = (
    'it binds a test to one tier, "memory" or "browser"; without it `--wwe-tier memory --wwe-tier browser` '
    "runs the test in both."
)
TAKES_TEXTS = 'it takes parts of texts, as in ("Failed to load resource").'
NOTHING = "it takes nothing."
VALID = (
    'Valid marks: "wwe_allow", "wwe_axe", "wwe_extensions", "wwe_options", "wwe_scenario", "wwe_served" or "wwe_tier".'
)
WRONG = {
    "wwe_option({})": f'there is no mark @pytest.mark.wwe_option. Did you mean "wwe_options"? {VALID}',
    "wwe_tiers": f'there is no mark @pytest.mark.wwe_tiers. Did you mean "wwe_tier"? {VALID}',
    "wwe_frobnicate": f"there is no mark @pytest.mark.wwe_frobnicate. {VALID}",
    "wwe_options()": f"@pytest.mark.wwe_options(): {TAKES_OPTIONS}",
    "wwe_options(5)": f"@pytest.mark.wwe_options(5): {TAKES_OPTIONS}",
    "wwe_options({}, {})": f"@pytest.mark.wwe_options({{}}, {{}}): {TAKES_OPTIONS}",
    "wwe_options({'a': 1})": f"@pytest.mark.wwe_options({{'a': 1}}): {TAKES_OPTIONS}",
    "wwe_options(file='a.toml')": f"@pytest.mark.wwe_options(file='a.toml'): {TAKES_OPTIONS}",
    "wwe_scenario": f"@pytest.mark.wwe_scenario(): {TAKES_SCENARIO}",
    "wwe_scenario('a', 'b')": f"@pytest.mark.wwe_scenario('a', 'b'): {TAKES_SCENARIO}",
    "wwe_extensions": f"@pytest.mark.wwe_extensions(): {TAKES_FOLDERS}",
    "wwe_extensions(['a'])": f"@pytest.mark.wwe_extensions(['a']): {TAKES_FOLDERS}",
    "wwe_tier": f"@pytest.mark.wwe_tier(): {ONE_TIER}",
    "wwe_tier('memry')": f"@pytest.mark.wwe_tier('memry'): {ONE_TIER} Did you mean \"memory\"?",
    "wwe_tier('memory', 'browser')": f"@pytest.mark.wwe_tier('memory', 'browser'): {ONE_TIER}",
    "wwe_tier(tier='memory')": f"@pytest.mark.wwe_tier(tier='memory'): {ONE_TIER}",
    "wwe_allow": f"@pytest.mark.wwe_allow(): {TAKES_TEXTS}",
    "wwe_allow('')": f"@pytest.mark.wwe_allow(''): {TAKES_TEXTS}",
    "wwe_allow(404)": f"@pytest.mark.wwe_allow(404): {TAKES_TEXTS}",
    "wwe_options('no.toml')": "@pytest.mark.wwe_options: ",
    "wwe_scenario('inbound-cal')": (
        "@pytest.mark.wwe_scenario: inbound-cal is neither a file nor a scenario that comes with the host. "
        'Did you mean "inbound-call"?'
    ),
    "wwe_options({'interaction-workspace': {'agent.firstname': 'Ann'}})": (
        "@pytest.mark.wwe_options: [interaction-workspace] agent.firstname: "
    ),
    "wwe_axe('color-contrast')": f"@pytest.mark.wwe_axe('color-contrast'): {NOTHING}",
    "wwe_served(True)": f"@pytest.mark.wwe_served(True): {NOTHING}",
}
HEAD = "import pytest\n\ndef test_that_is_right(): pass\n\n"


@pytest.fixture(scope="module")
def outcome(run_pytest):
    tests = [f"@pytest.mark.{mark}\ndef test_{at}(workspace, extension): pass\n" for at, mark in enumerate(WRONG)]
    return run_pytest(HEAD + "".join(tests), "-rE")


@pytest.mark.parametrize("mark", WRONG)
def test_a_mark_that_cannot_be_is_told_at_its_line_with_what_would_be_right(outcome, mark):
    at = list(WRONG).index(mark)
    assert f"test_desk.py:{5 + 2 * at}: test_{at}: {WRONG[mark]}" in outcome.output


def test_the_other_tests_run(outcome):
    assert "1 passed, " in outcome.output
    assert f" {len(WRONG)} errors in " in outcome.output
    assert "Traceback" not in outcome.output


TEST_ABOVE = """
import pytest

pytestmark = [
    pytest.mark.wwe_tier("memory"),
    pytest.mark.wwe_axes,
]

class TestIt:
    @pytest.mark.parametrize("number", [1])
    @pytest.mark.skipif(False, reason="")
    def test_a(self, number): pass

    @pytest.mark.parametrize("number", [pytest.param(1, marks=pytest.mark.wwe_tier("nowhere"))])
    def test_b(self, number): pass
"""


def test_a_mark_of_a_module_or_of_a_parameter_is_told_where_it_stands(run_pytest):
    outcome = run_pytest(TEST_ABOVE, "-rE")
    assert 'test_desk.py:6: TestIt.test_a[1]: there is no mark @pytest.mark.wwe_axes. Did you mean "wwe_axe"?' in (
        outcome.output
    )
    assert f"test_desk.py:14: TestIt.test_b[1]: @pytest.mark.wwe_tier('nowhere'): {ONE_TIER}" in outcome.output


FOLDERS = """
import pytest

@pytest.mark.wwe_extensions(".", "othr")
def test_a(workspace): pass

@pytest.mark.wwe_extensions("nowhere/at/all")
def test_b(workspace): pass
"""


def test_a_folder_that_is_no_extensions_is_told_with_the_nearest_beside_it(run_pytest):
    other = '[project]\nname = "other"\n[tool.wwe.views.index]\nlevel = "workspace"\n'
    outcome = run_pytest(FOLDERS, "-rE", files={"other/pyproject.toml": other})
    assert "test_desk.py:4: test_a: @pytest.mark.wwe_extensions: " in outcome.output
    assert 'othr is not a folder. Did you mean "other"?' in outcome.output
    assert "all is not a folder. Give the folder of an extension." in outcome.output


def test_the_folder_above_is_named_where_a_test_in_a_folder_of_its_own_names_that(run_pytest):
    test = 'import pytest\n\n@pytest.mark.wwe_extensions(".")\ndef test_b(workspace): pass\n'
    outcome = run_pytest("", "-rE", files={"tests/test_b.py": test})
    assert 'with `wwe new NAME`. The folder above it is one: "..".' in outcome.output


def test_every_mark_that_the_plugin_has_is_checked(pytestconfig):
    marks = {re.split(r"[(:]", line)[0] for line in pytestconfig.getini("markers")}
    assert {mark for mark in marks if mark.startswith("wwe_")} == set(MARKS)
    assert {mark.partition("(")[0] for mark in WRONG} >= set(MARKS)


@pytest.mark.parametrize(
    ("mark", "sentence"),
    [
        (pytest.mark.browser_context_args(local="de-AT"), 'has no "local". Did you mean "locale"?'),
        (pytest.mark.browser_context_args("de-AT"), 'takes arguments by their names, as in (locale="de-AT").'),
    ],
)
def test_what_a_browsers_context_does_not_take_is_told(request, mark, sentence):
    item = SimpleNamespace(
        name="test_a",
        iter_markers=lambda: [mark.mark],
        fixturenames=["workspace"],
        path=request.path,
        location=("a.py", 3, "test_a"),
    )
    with pytest.raises(pytest.fail.Exception) as failed:
        pytest_runtest_setup(item)
    assert str(failed.value).endswith(f"test_a: @pytest.mark.browser_context_args {sentence}")


AXE = "import pytest\n\n@pytest.mark.wwe_axe\n"


def test_axe_is_for_tests_with_a_page_and_in_a_browser(run_pytest):
    alone = run_pytest(AXE + "def test_a(workspace): pass\n")
    assert 'test_desk.py:3: test_a: @pytest.mark.wwe_axe is for tests that take "extension" or "workspace_page".' in (
        alone.output
    )
    in_memory = run_pytest(AXE + "@pytest.mark.wwe_tier('memory')\ndef test_a(workspace, extension): pass\n")
    assert (
        'test_desk.py:4: test_a: @pytest.mark.wwe_axe looks at pages in a browser, and the test is marked wwe_tier("m'
    ) in in_memory.output
    assert alone.code == in_memory.code == pytest.ExitCode.TESTS_FAILED
