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
