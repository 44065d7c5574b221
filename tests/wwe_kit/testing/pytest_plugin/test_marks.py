"""The marks of tests."""

OF_THE_SERVER = """
    import pytest

    @pytest.mark.served
    def test_of_the_server(workspace):
        assert workspace.on_workspace(lambda own: own.session.tabs) == []
"""


def test_a_test_that_needs_the_server_runs_where_there_is_one_and_its_mark_is_known(run_pytest):
    outcome = run_pytest(OF_THE_SERVER, "--strict-markers")
    assert "1 passed in " in outcome.output
