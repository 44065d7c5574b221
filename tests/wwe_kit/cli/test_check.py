import json

import pytest

from tests.wwe_kit.cli.conftest import MICROPYTHON
from wwe_kit.project.project import no_extension


def test_an_extension_in_which_nothing_is_wrong_ends_with_0(run, extension):
    outcome = run("check", extension(MICROPYTHON))
    assert outcome.exit_code == 0
    assert outcome.stdout.endswith("desk: nothing found.\n")


def test_what_is_found_is_shown_in_its_line_and_ends_with_1(run, extension):
    outcome = run("check", extension(MICROPYTHON, {"main.py": "import time\ntime.sleep(1)\n"}))
    assert outcome.exit_code == 1
    headline, line, mark, *_rest = outcome.stdout.splitlines()
    assert "main.py:2:1: WWE301 warning: time.sleep() stops the page until it is over. " in headline
    assert (line, mark) == ("  2 | time.sleep(1)", "    | ^^^^^^^^^^^^^")
    assert outcome.stdout.endswith("desk: 1 warning.\n`wwe check --explain CODE` says more of a finding.\n")


def test_without_a_folder_it_is_the_current_one(run, extension, monkeypatch):
    monkeypatch.chdir(extension(MICROPYTHON, {"main.py": "import time\ntime.sleep(1)\n"}))
    assert run("check").stdout.startswith("main.py:2:1: WWE301")


def test_several_are_checked_at_once(run, extension):
    folders = extension(MICROPYTHON, name="one"), extension(MICROPYTHON, {"main.py": "input()"}, name="two")
    outcome = run("check", *folders)
    assert outcome.exit_code == 1
    assert "one: nothing found." in outcome.stdout
    assert "two: 1 warning." in outcome.stdout


@pytest.mark.parametrize("arguments", [("--json",), ("--output-format", "json")])
def test_a_program_gets_json_and_nothing_else(run, extension, arguments):
    outcome = run("check", extension(MICROPYTHON, {"main.py": "input()"}), *arguments)
    [checked] = json.loads(outcome.stdout)["extensions"]
    assert [finding["code"] for finding in checked["findings"]] == ["WWE301"]
    assert outcome.exit_code == 1


def test_github_gets_annotations(run, extension, monkeypatch):
    monkeypatch.chdir(extension(MICROPYTHON, {"main.py": "input()"}))
    assert run("check", "--output-format", "github").stdout.startswith(
        "::warning file=main.py,line=1,col=1,title=wwe WWE301::"
    )


def test_a_setting_that_cannot_be_is_found(run, extension):
    outcome = run("check", extension('runtime = "x"'))
    assert outcome.exit_code == 1
    assert "WWE101 error: tool.wwe.runtime cannot be" in outcome.stdout


def test_what_is_no_extension_is_refused(refused, tmp_path):
    assert refused("check", tmp_path) == no_extension(tmp_path).message


@pytest.mark.parametrize("name", ["settings", "options", "scenario"])
def test_a_schema_is_printed_for_an_editor(run, name):
    assert json.loads(run("check", "--print-schema", name).stdout)["$schema"].startswith("https://json-schema.org/")


def test_a_code_is_explained(run):
    assert run("check", "--explain", "wwe301").stdout.startswith("WWE301  A call stops the page")


@pytest.mark.parametrize(("code", "cure"), [("WWE106", "`wwe lock`"), ("WWE107", 'files = ["locale/*.json"]')])
def test_the_right_side_of_an_explanation_is_what_one_would_do(run, code, cure):
    assert cure in run("check", "--explain", code).stdout.partition("Right:")[2]


def test_a_code_that_is_none_is_refused_with_the_nearest(refused):
    assert refused("check", "--explain", "WWE3011").endswith('there is no such code. Did you mean "WWE301"?')
    assert refused("check", "--explain", "310").endswith('Did you mean "WWE310"?')
    told = refused("check", "--explain", "WWE999")
    assert "there is no such code. All codes: " in told
    assert "reference/checks" in told
