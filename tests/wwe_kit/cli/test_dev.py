from tests.wwe_kit.cli.conftest import MICROPYTHON
from wwe_kit.project.project import no_extension
from wwe_kit.server import command


def test_dev_refuses_what_is_no_extension_before_it_serves_anything(refused, extension, tmp_path):
    sentence = refused("dev", extension(MICROPYTHON), tmp_path, "--no-browser")
    assert sentence == no_extension(tmp_path).message


def test_dev_where_there_is_no_extension_says_what_it_can_show(refused, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert refused("dev", "--no-browser") == no_extension(tmp_path).message


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


def test_dev_shows_a_page_that_others_serve_as_one_says(run, monkeypatch, tmp_path):
    shown = []
    monkeypatch.setattr(command, "serve_until_stopped", lambda projects, _how, pages: shown.append((projects, pages)))
    monkeypatch.chdir(tmp_path)
    options = ["--level", "workspace", "--kind", "hidden", "--label", "CRM", "--allow", "camera"]
    assert run("dev", "--url", "https://a.example.com/", *options, "--permissions", "agent.*").exit_code == 0
    [(projects, pages)] = shown
    assert projects == []
    assert pages == (("https://a.example.com/",), "workspace", "hidden", "CRM", "camera", "agent.*")


def test_dev_refuses_what_is_said_of_pages_that_are_not_there(refused, extension):
    sentence = refused("dev", extension(MICROPYTHON), "--level", "workspace")
    assert sentence == "--level is about pages of --url, and there is none. An extension has it in its settings."
