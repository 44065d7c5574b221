import json
import os
import subprocess
import sys
from importlib.metadata import version

import pytest
from click.testing import CliRunner

from wwe_kit.build import compression
from wwe_kit.cli import wwe
from wwe_kit.resources import resource
from wwe_kit.server import command
from wwe_kit.testing import startup_times

SETTINGS = 'runtime = "micropython"\nworkspace-origins = ["https://workspace.example.com"]'


@pytest.fixture
def run():
    """Run the command; return its outcome."""
    return lambda *arguments: CliRunner().invoke(wwe, [str(argument) for argument in arguments], prog_name="wwe")


@pytest.fixture
def refused(run):
    """Run the command, which refuses; return its one sentence."""

    def of(*arguments):
        outcome = run(*arguments)
        assert outcome.exit_code == 2
        assert outcome.stdout == ""
        [line] = outcome.stderr.splitlines()
        return line.removeprefix("Error: ")

    return of


def test_python_m_is_the_command():
    answer = subprocess.run(
        [sys.executable, "-m", "wwe_kit", "build", "nowhere", "--out", "site"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr == "Error: nowhere is not a folder. Give the folder of an extension.\n"


def test_every_command_is_in_the_help(run):
    outcome = run("--help")
    assert outcome.exit_code == 0
    assert all(f"\n  {name} " in outcome.stdout for name in wwe.commands)
    assert all(run(name, "--help").exit_code == 0 for name in wwe.commands)


def test_it_tells_its_version(run):
    assert run("--version").stdout == f"wwe, version {version('wwe-extension-kit')}\n"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["biuld"], "No such command 'biuld'. Did you mean 'build'?"),
        (["check"], "No such command 'check'."),
        (["build", "desk", "--out", "site", "--runtime", "cpython"], "'cpython' is not one of 'pyodide', "),
        (["serve", "--host-port", "99999"], "99999 is not in the range 0<=x<=65535."),
        (["serve", "--extension-port", "first"], "'first' is not a valid integer"),
        (["serve", "--no-browsers"], "No such option"),
    ],
)
def test_what_is_asked_wrongly_is_refused_with_a_sentence(run, arguments, why):
    outcome = run(*arguments)
    assert outcome.exit_code == 2
    assert why in outcome.stderr.splitlines()[-1]


# --- build -----------------------------------------------------------------------------------------------------------


def test_build_writes_the_site_of_an_extension_anywhere(run, extension, tmp_path):
    outcome = run("build", extension(SETTINGS), "--out", tmp_path / "site", "--no-measure")
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    wrote, _ships, serve_with, *sizes = outcome.stdout.splitlines()
    assert wrote == f"Wrote {tmp_path / 'site'} with index.html, and .gz and .br files where they are smaller"
    assert serve_with.startswith("Serve the pages with the header Content-Security-Policy: frame-ancestors ")
    assert (tmp_path / "site/index.html").is_file()
    assert (tmp_path / "site/index.html.br").is_file()
    parts = ["index.html", "scripts and styles", "client and extension", "runtime", "all"]
    assert [line.split("  ")[0] for line in sizes[2:]] == parts


def test_build_tells_what_ships_of_the_folder(run, extension, tmp_path):
    folder = extension(SETTINGS, {"style.css": "", "setup.py": "", "static/a.svg": "", "test_main.py": ""})
    outcome = run("build", folder, "--out", tmp_path / "site", "--no-measure")
    assert "Files that ship: main.py, static/a.svg, style.css\n" in outcome.stdout


def test_build_prints_what_was_built_as_json_and_nothing_else(run, extension, tmp_path):
    folder = extension(SETTINGS + "\nbudget.transfer-kb = 1")
    outcome = run("build", folder, "--out", tmp_path / "site", "--no-measure", "--json")
    built = json.loads(outcome.stdout)
    assert (built["out"], built["pages"], built["ships"]) == (str(tmp_path / "site"), ["index.html"], ["main.py"])
    assert built["headers"]["Content-Security-Policy"].startswith("frame-ancestors ")
    assert set(built["sizes"]["all"]) == {"raw", "gzip", "brotli"}
    assert (built["startup"], built["skipped"]) == (None, {})
    assert "transfer-kb is 1" in built["warnings"][0]
    assert "Wrote " in outcome.stderr


def test_a_terminal_that_has_not_every_character_is_no_reason_to_stop(extension, tmp_path):
    command = [sys.executable, "-m", "wwe_kit", "build", extension(SETTINGS, {"→.css": ""}), "--no-measure"]
    answer = subprocess.run(
        [*map(str, command), "--out", str(tmp_path / "site")],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONIOENCODING": "latin-1"},
    )
    assert answer.returncode == 0
    assert rb"ship: main.py, \u2192.css" in answer.stdout


def test_build_warns_of_a_budget_that_is_exceeded_and_writes_all_the_same(run, extension, tmp_path):
    desk = extension(SETTINGS + "\nbudget.transfer-kb = 20")
    outcome = run("build", desk, "--out", tmp_path / "site", "--no-measure")
    assert outcome.exit_code == 0
    assert "tool.wwe.budget.transfer-kb is 20, but a first visit fetches 2" in outcome.stderr
    assert (tmp_path / "site/index.html").is_file()


def test_build_warns_of_what_works_otherwise_than_it_looks_and_writes_all_the_same(run, extension, tmp_path):
    page = '{% extends "wwe/page.html" %}\n{% block body %}<b onclick="go()"></b>{% endblock %}'
    files = {"json.py": "", "page.html": page}
    settings = SETTINGS + '\n[tool.wwe.views.index]\ntemplate = "page.html"'
    outcome = run("build", extension(settings, files), "--out", tmp_path / "site", "--no-measure")
    assert outcome.exit_code == 0
    module, template = outcome.stderr.splitlines()
    assert "/json.py: micropython has a module json of its own. " in module
    assert "/page.html, line 2: onclick= never runs" in template
    assert (tmp_path / "site/index.html").is_file()


def test_build_tells_how_soon_the_pages_are_ready_and_warns_where_that_is_too_late(run, extension, tmp_path):
    outcome = run("build", extension(SETTINGS + "\nbudget.ready-ms = 1"), "--out", tmp_path / "site")
    assert outcome.exit_code == 0
    page, first, later = outcome.stdout.splitlines()[-1].split()
    assert (page, int(first.replace(",", "")) > 5, int(later.replace(",", "")) > 5) == ("index.html", True, True)
    assert "tool.wwe.budget.ready-ms is 1, but index.html is ready after " in outcome.stderr


def test_build_says_that_nothing_was_measured_where_there_is_no_browser(run, extension, tmp_path, monkeypatch):
    monkeypatch.setattr(startup_times, "has_chromium", lambda: False)
    outcome = run("build", extension(SETTINGS), "--out", tmp_path / "site")
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert outcome.stdout.splitlines()[-1].startswith("The time until pages are ready was not measured: there is no ")


def test_build_takes_the_extension_one_stands_in_and_writes_dist(run, extension, monkeypatch):
    folder = extension(SETTINGS)
    monkeypatch.chdir(folder)
    for _again in range(2):
        outcome = run("build", "--no-measure")
        assert (outcome.exit_code, outcome.stderr) == (0, "")
        assert outcome.stdout.startswith("Wrote dist with index.html")
    assert (folder / "dist/index.html").is_file()


def test_build_says_which_module_every_page_has_to_import_itself(run, extension, tmp_path, monkeypatch):
    monkeypatch.setattr(compression, "BEST", 1)  # or the first time would take a minute
    settings = SETTINGS.replace("micropython", "pyodide")
    folder = extension(settings, {"main.py": "import shop", "shop.py": "import js\njs.document"})
    outcome = run("build", folder, "--out", tmp_path / "site", "--no-measure")
    assert "shop is not in the image, and each page imports it itself: " in outcome.stdout


def test_build_writes_the_example_of_the_checkout_for_every_workspace_it_names(run, tmp_path, pytestconfig):
    outcome = run("build", pytestconfig.rootpath / "examples/screen-pop", "--out", tmp_path / "site", "--no-measure")
    assert outcome.exit_code == 0
    page = (tmp_path / "site/customer.html").read_text(encoding="utf-8")
    assert 'data-origins="https://workspace.example.com"' in page


@pytest.mark.parametrize(
    ("settings", "files", "why"),
    [
        ("lable = 5", {}, '/pyproject.toml: tool.wwe has no key "lable". Did you mean "label"?'),
        ("", {}, "/pyproject.toml: tool.wwe.workspace-origins is missing. "),
        (SETTINGS, {"main.py": "match x:\n"}, "/main.py, line 1: SyntaxError: invalid syntax (asked micropython)"),
        (SETTINGS, {"main.py": "import numpy\n"}, "/main.py, line 1: there is no module numpy, "),
        (SETTINGS, {"main.py": b"\xff"}, "/main.py, line 1: this is not UTF-8"),
        (SETTINGS + '\n[tool.wwe.views.a]\ntemplate = "a.html"', {"a.html": "{{ x }}"}, "/a.html, line 1: 'x' is "),
    ],
)
def test_build_refuses_an_extension_that_could_not_run(refused, extension, tmp_path, settings, files, why):
    folder = extension(settings, files)
    assert refused("build", folder, "--out", tmp_path / "site").startswith(f"{folder}{why}")
    assert not (tmp_path / "site").exists()


def test_build_refuses_what_is_no_extension(refused, tmp_path):
    assert refused("build", tmp_path, "--out", "site") == f"{tmp_path} is not an extension: it has no pyproject.toml."


# --- serve -----------------------------------------------------------------------------------------------------------


def test_serve_refuses_what_is_no_extension_before_it_serves_anything(refused, extension, tmp_path):
    sentence = refused("serve", extension(SETTINGS), tmp_path, "--no-browser")
    assert sentence == f"{tmp_path} is not an extension: it has no pyproject.toml."


def test_serve_where_there_is_no_extension_says_what_it_can_show(refused, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert refused("serve", "--no-browser") == (
        f"There is nothing to show: {tmp_path} is not an extension. Name the folder of an extension, or a file "
        f"with --options."
    )


def test_serve_shows_the_extension_one_stands_in(shown, run, extension, monkeypatch):
    folder = extension(SETTINGS)
    monkeypatch.chdir(folder)
    assert run("serve", "--no-browser").exit_code == 0
    assert shown == [folder]


def test_serve_says_what_is_wrong_with_the_extension_one_stands_in(refused, extension, monkeypatch):
    folder = extension("[")
    monkeypatch.chdir(folder)
    assert refused("serve", "--no-browser").startswith(f"{folder}/pyproject.toml is not TOML: ")


def test_serve_shows_what_the_options_name_where_there_is_no_extension(shown, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("serve", "--no-browser", "--options", "workspace.toml").exit_code == 0
    assert shown == []


@pytest.fixture
def shown(monkeypatch):
    """The folders of the extensions that were served; nothing is."""
    folders = []
    monkeypatch.setattr(
        command, "serve", lambda projects, **_options: folders.extend(project.folder for project in projects)
    )
    return folders


# --- test ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def commands(monkeypatch):
    """Every command that is run; pytest ends with 3, and all others do nothing."""
    ran = []

    def record(command, **options):
        ran.append((command, options))
        return subprocess.CompletedProcess(command, 3 if "pytest" in command else 0, "", "")

    monkeypatch.setattr(subprocess, "run", record)
    return ran


def test_test_runs_the_tests_of_the_extension_one_stands_in(run, extension, commands, monkeypatch):
    folder = extension(SETTINGS)
    monkeypatch.chdir(folder)
    assert run("test", "-k", "voice", "--maxfail=1", "test_calls.py").exit_code == 3
    command, options = commands[-1]
    assert command[1:] == ["-m", "pytest", "-k", "voice", "--maxfail=1", "test_calls.py"]
    assert options["cwd"] == folder


def test_test_refuses_a_folder_that_is_no_extension(refused, commands, pytestconfig, monkeypatch):
    monkeypatch.chdir(pytestconfig.rootpath)
    sentence = f"{pytestconfig.rootpath} is not an extension: its pyproject.toml has no table [tool.wwe]."
    assert refused("test") == sentence
    assert commands == []


# --- runtimes --------------------------------------------------------------------------------------------------------


def test_runtimes_that_cannot_be_fetched_stop_the_build(refused, extension, copy, program, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    program("npm", "echo 'npm error network unreachable' >&2; exit 1")
    outcome = CliRunner().invoke(wwe, ["build", str(extension(SETTINGS)), "--out", str(tmp_path / "site")])
    assert outcome.exit_code == 2
    assert outcome.stderr == "Error: The Python runtimes could not be fetched: npm says: network unreachable\n"
    assert resource("web") == copy / "web"
