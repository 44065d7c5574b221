"""Where the workspace of a test runs."""


def test_a_file_of_options_that_is_not_there_is_told(outcome):
    assert "the fixture wwe_options nowhere.toml: there is no such file." in outcome.output
