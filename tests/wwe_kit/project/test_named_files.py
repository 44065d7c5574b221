import pytest

from wwe_kit.project.project import load_project


def test_a_pattern_names_what_is_there_but_no_settings_no_hidden_files_and_no_modules(project):
    paths = (
        "locale/de.json",
        "locale/deep/fr.json",
        "locale/.env",
        "locale/test_x.py",
        "prices.csv",
        "uv.lock",
        ".env",
    )
    files = dict.fromkeys([*paths, "pylock.toml", "config.ini", "notes.bak", "tests/data.json", "page.html"], "")
    assert sorted(project('files = ["locale/*.json"]', files).data_files()) == ["locale/de.json"]
    assert sorted(project('files = ["locale/"]', files).data_files()) == ["locale/de.json", "locale/deep/fr.json"]
    everything = ["config.ini", "locale/de.json", "locale/deep/fr.json", "page.html", "prices.csv"]
    assert sorted(project('files = ["**"]', files).data_files()) == everything


@pytest.mark.parametrize("pattern", ["../*.json", "/etc/*", "a/../../*", "a\\\\*", ""])
def test_a_pattern_stays_in_the_folder(extension, complaint, pattern):
    assert "tool.wwe.files is " in complaint(load_project, extension(f'files = ["{pattern}"]'))


def test_a_name_with_the_signs_of_a_pattern_is_that_file(project):
    desk = project('files = ["a[1].txt"]', {"a[1].txt": "", "a1.txt": ""})
    assert sorted(desk.data_files()) == ["a[1].txt"]
