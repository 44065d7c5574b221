"""The marks of tests, as an author uses them."""

import pytest

TESTS = """
    import pytest

    pytestmark = pytest.mark.wwe_options({"wwe-host": {"agent.first-name": "Ann", "agent.last-name": "Miller"}})

    @pytest.fixture
    def wwe_options():
        return {"wwe-host": {"agent.first-name": "Eve", "agent.employee-id": "7"}}

    def agent(workspace):
        return workspace.on_workspace(lambda own: own.session.agent)

    @pytest.mark.wwe_served
    @pytest.mark.wwe_options({"wwe-host": {"agent.last-name": "Byron"}})
    def test_the_nearest_mark_is_over_the_others_and_over_the_fixture(workspace):
        own = agent(workspace)
        assert (own.first_name, own.last_name, own.employee_id) == ("Ann", "Byron", "7")

    @pytest.mark.wwe_options("workspace.toml")
    def test_a_file_beside_the_test(workspace, extension):
        assert agent(workspace).first_name == "Grace"

    @pytest.mark.wwe_scenario("morning.toml")
    def test_a_scenario_begins_when_the_workspace_is_opened(workspace, extension):
        workspace.wait_until(lambda: workspace.interactions != [])
        assert (agent(workspace).employee_id, agent(workspace).username) == ("7", "joan")

    @pytest.mark.wwe_extensions(".", "other")
    def test_several_extensions(workspace, extension):
        assert sorted(workspace.extension_origins) == ["desk", "other"]
        assert extension("Other").text("main") == "I am the other"
"""
FILES = {
    "workspace.toml": '[wwe-host]\nagent.first-name = "Grace"\n',
    "morning.toml": 'title = "Morning"\n[options.wwe-host]\nagent.employee-id = "9"\nagent.username = "joan"\n'
    '[[step]]\ndo = "ring"\nani = "1"\n',
    "other/pyproject.toml": '[project]\nname = "other"\n[tool.wwe]\nlabel = "Other"\n[tool.wwe.views.index]\n'
    'level = "workspace"\n',
    "other/main.py": 'from genesys.wwe import page\npage.fill("#app", page.element("main", "I am the other"))\n',
}
WRONG = """
    import pytest

    @pytest.mark.wwe_options("nowhere.toml")
    def test_b(workspace): pass

    @pytest.mark.wwe_scenario("inbound-cal")
    def test_c(workspace): pass

    @pytest.mark.wwe_extensions("nowhere")
    def test_f(workspace): pass
"""
OF_THE_SERVER = """
    import pytest

    @pytest.mark.wwe_served
    def test_of_the_server(workspace):
        assert workspace.on_workspace(lambda own: own.session.tabs) == []
"""


def test_options_scenario_and_extensions_are_said_by_mark(run_pytest):
    outcome = run_pytest(TESTS, "--strict-markers", files=FILES)
    assert "4 passed in " in outcome.output, outcome.output


@pytest.fixture(scope="module")
def wrong(run_pytest):
    return run_pytest(WRONG)


@pytest.mark.parametrize(
    "sentence",
    [
        "there is no such file.",
        "@pytest.mark.wwe_scenario: inbound-cal is neither a file nor a scenario that comes with the host. "
        'Did you mean "inbound-call"?',
        "nowhere",
    ],
)
def test_what_a_mark_names_and_is_not_there_is_told_in_a_sentence(wrong, sentence):
    assert "3 errors in " in wrong.output
    assert sentence in wrong.output
    assert "Traceback" not in wrong.output


def test_a_test_that_needs_the_server_runs_where_there_is_one_and_its_mark_is_known(run_pytest):
    outcome = run_pytest(OF_THE_SERVER, "--strict-markers")
    assert "1 passed in " in outcome.output
