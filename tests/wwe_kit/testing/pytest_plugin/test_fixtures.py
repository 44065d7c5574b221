"""The fixtures, as an author of extensions has them."""


def test_an_extensions_tests_need_nothing_but_a_test_file(outcome):
    assert outcome.code == 1
    assert "2 failed, 6 passed, 3 errors in " in outcome.output
    assert "warning" not in outcome.output


def test_a_scenario_that_did_not_go_as_it_is_written_fails_the_test(outcome):
    assert "Too early, step 2 (hold): " in outcome.output


def test_a_folder_that_is_no_extension_is_told(outcome):
    assert " is not an extension: it has no pyproject.toml with a table [tool.wwe]." in outcome.output
    assert "load_project" not in outcome.output


OWN = """
    import pytest

    from wwe_kit.testing import Extension, Workspace

    @pytest.fixture
    def workspace(workspace: Workspace) -> Workspace:
        workspace.set_agent_state("NotReady")
        return workspace

    @pytest.fixture
    def extension(extension: Extension) -> Extension:
        return extension("Front desk")

    def test_it(workspace: Workspace, extension: Extension) -> None:
        assert workspace.agent_state == "NOT_READY"
        assert extension.text("#app") == "Hello"
"""


def test_every_fixture_can_be_overridden_and_its_type_named(run_pytest):
    hello = 'from genesys.wwe import page\npage.fill("#app", "Hello")\n'
    outcome = run_pytest(OWN, files={"main.py": hello})
    assert "1 passed" in outcome.output


NEITHER = """
    import pytest

    from wwe_kit.testing import Workspace

    class Nowhere:
        host_origin, extension_origins = "https://workspace.test", {}

        def ask(self, command, fields):
            return []

        def wait_until(self, is_so, timeout):
            return bool(is_so())

    @pytest.fixture
    def workspace() -> Workspace:
        return Workspace(Nowhere(), [])

    def test_it(workspace: Workspace) -> None:
        assert workspace.interactions == []
"""


def test_a_workspace_that_an_author_makes_is_in_no_tier(run_pytest):
    assert "1 passed" in run_pytest(NEITHER).output
