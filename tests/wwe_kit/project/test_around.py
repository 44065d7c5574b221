import pytest

from wwe_kit.project.around import extension_around


@pytest.fixture
def elsewhere(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def test_a_test_is_of_the_extension_that_it_lies_in_however_deep(extension, elsewhere):
    desk = extension()
    assert extension_around(desk / "tests" / "deep" / "test_desk.py", elsewhere) == desk


def test_a_test_that_lies_in_none_is_of_the_one_that_pytest_was_started_in(extension, elsewhere):
    desk = extension()
    assert extension_around(elsewhere / "test_desk.py", desk) == desk


def test_an_extension_whose_settings_are_broken_is_one_all_the_same(extension, elsewhere):
    desk = extension(files={"pyproject.toml": b"[tool.wwe]\nlabel = \xff"})
    assert extension_around(desk / "test_desk.py", elsewhere) == desk


def test_where_there_is_none_it_is_said_what_is_looked_for_and_how_to_name_one(elsewhere, complaint):
    (elsewhere / "pyproject.toml").write_text("[project]\nname = 'other'")
    sentence = complaint(extension_around, elsewhere / "test_desk.py", elsewhere)
    assert sentence.startswith(f"No extension was found for {elsewhere / 'test_desk.py'}: no folder around it has a ")
    assert "[tool.wwe]" in sentence
    assert sentence.endswith("Override the fixture wwe_extensions to name the extensions' folders.")
