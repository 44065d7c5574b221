from tests.wwe_kit.cli.conftest import MICROPYTHON


def test_dev_refuses_what_is_no_extension_before_it_serves_anything(refused, extension, tmp_path):
    sentence = refused("dev", extension(MICROPYTHON), tmp_path, "--no-browser")
    assert sentence == f"{tmp_path} is not an extension: it has no pyproject.toml."


def test_dev_where_there_is_no_extension_says_what_it_can_show(refused, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert refused("dev", "--no-browser") == (
        f"There is nothing to show: {tmp_path} is not an extension. Name the folder of an extension, or a file "
        f"with --options."
    )


def test_dev_shows_the_extension_one_stands_in(shown, run, extension, monkeypatch):
    folder = extension(MICROPYTHON)
    monkeypatch.chdir(folder)
    assert run("dev", "--no-browser").exit_code == 0
    assert shown == [folder]


def test_dev_says_what_is_wrong_with_the_extension_one_stands_in(refused, extension, monkeypatch):
    folder = extension("[")
    monkeypatch.chdir(folder)
    assert refused("dev", "--no-browser").startswith(f"{folder}/pyproject.toml is not TOML: ")


def test_dev_shows_what_the_options_name_where_there_is_no_extension(shown, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("dev", "--no-browser", "--options", "workspace.toml").exit_code == 0
    assert shown == []
