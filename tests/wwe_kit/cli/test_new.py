import json
import tomllib

import pytest
from click.testing import CliRunner

from wwe_kit.cli.main import wwe


@pytest.fixture(autouse=True)
def somewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settings(folder):
    return tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["wwe"]


def test_new_asks_nothing_where_nobody_could_answer(run, somewhere):
    outcome = run("new", "my-desk")
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert outcome.stdout.startswith("Wrote my-desk with README.md, pyproject.toml, main.py, ")
    assert "\nNext:\n  cd my-desk\n  wwe dev " in outcome.stdout
    made = settings(somewhere / "my-desk")
    assert (made["label"], made["runtime"], made["views"]["main"]["level"]) == ("My desk", "pyodide", "interaction")


def test_new_takes_every_choice_as_an_option(run, somewhere):
    options = ["--runtime", "micropython", "--level", "workspace", "--kind", "hidden", "--label", "Board"]
    outcome = run("new", "board", *options, "--ci", "github", "--ci", "gitlab", "--vscode", "--json")
    told = json.loads(outcome.stdout)
    assert (told["folder"], told["name"]) == (str(somewhere / "board"), "board")
    assert {".github/workflows/test.yml", ".gitlab-ci.yml", ".vscode/launch.json"} < set(told["files"])
    made = settings(somewhere / "board")
    assert (made["label"], made["runtime"]) == ("Board", "micropython")
    assert made["views"]["main"] == {
        "level": "workspace",
        "kind": "hidden",
        "entry": "main.py",
        "template": "main.html",
    }


def test_new_asks_for_runtime_and_level_in_a_terminal(somewhere, monkeypatch):
    monkeypatch.setattr("wwe_kit.cli.new.is_interactive", lambda: True)
    outcome = CliRunner().invoke(wwe, ["new", "desk"], input="cpython\nmicropython\n\n")
    assert outcome.exit_code == 0
    assert "'cpython' is not one of " in outcome.output
    made = settings(somewhere / "desk")
    assert (made["runtime"], made["views"]["main"]["level"]) == ("micropython", "interaction")


def test_new_says_where_another_extension_is_around_it_and_what_to_do(run, somewhere, monkeypatch):
    assert run("new", "desk").stderr == ""
    monkeypatch.chdir(somewhere / "desk")
    outcome = run("new", "inner")
    assert outcome.exit_code == 0
    assert f"is in the folder of another extension, {somewhere / 'desk'}" in outcome.stderr
    assert f"Move it beside that one: {somewhere / 'inner'}" in outcome.stderr
    assert run("new", "desk").stderr.endswith("which would ship its files too. Move it out.\n")


@pytest.mark.parametrize("name", [".", "apps/desk"])
def test_new_takes_a_path_and_the_folder_one_stands_in(run, somewhere, monkeypatch, name):
    (somewhere / "here").mkdir()
    monkeypatch.chdir(somewhere / "here")
    outcome = run("new", name)
    assert outcome.exit_code == 0
    assert (somewhere / "here" / name / "main.py").is_file()
    assert (f"  cd {name}\n" in outcome.stdout) == (name != ".")


def test_new_makes_no_folder_that_a_path_only_passes_through(run, somewhere):
    assert run("new", "9x/../desk").exit_code == 0
    assert [path.name for path in somewhere.iterdir()] == ["desk"]


def test_new_refuses_a_bad_name_and_a_folder_that_is_in_use(refused, run, somewhere):
    assert 'For example "my-desk".' in refused("new", "My Desk")
    run("new", "desk")
    assert refused("new", "desk") == "desk is there already and is not empty. Give another name."
    assert sorted(path.name for path in somewhere.iterdir()) == ["desk"]
