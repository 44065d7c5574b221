import pytest

TESTS = """
    def test_of_the_outer_one():
        pass
"""
INNER = {
    "inner/pyproject.toml": '[project]\nname = "inner"\n[tool.wwe]\nlabel = "Inner"\n',
    "inner/test_inner.py": "def test_of_the_inner_one():\n    pass\n",
}


@pytest.fixture(scope="module")
def outcome(run_pytest):
    return run_pytest(TESTS, files=INNER)


def test_the_tests_of_an_extension_in_the_folder_are_not_run_with_those_of_the_outer_one(outcome):
    assert outcome.code == 0
    assert "test_of_the_outer_one" in outcome.junit
    assert "test_of_the_inner_one" not in outcome.junit


def test_it_is_told_how_they_are_run(outcome):
    assert "is an extension of its own: its tests are not run here. Run them with `wwe test " in outcome.output


def test_they_are_run_if_they_are_named(run_pytest):
    assert "test_of_the_inner_one" in run_pytest(TESTS, "inner/test_inner.py", files=INNER).junit
