import json
import os
import signal
import subprocess
import sys

import pytest

from tests.wwe_kit.cli.conftest import MICROPYTHON
from wwe_kit.build import compression
from wwe_kit.project.project import no_extension
from wwe_kit.testing import startup_times
from wwe_kit.testing.startup_times import StartupTimes


def test_build_writes_the_site_of_an_extension_anywhere(run, extension, tmp_path):
    outcome = run("build", extension(MICROPYTHON), "--out", tmp_path / "site", "--no-measure")
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    wrote, _ships, licences, serve_with, *sizes = outcome.stdout.splitlines()
    assert wrote == f"Wrote {tmp_path / 'site'} with index.html, and .gz and .br files where they are smaller"
    assert (
        licences
        == "The licenses of all parts are in licenses/index.html, and as a bill of materials in licenses/sbom.cdx.json"
    )
    assert serve_with.startswith("Serve the pages with the header Content-Security-Policy: frame-ancestors ")
    assert (tmp_path / "site/index.html").is_file()
    assert (tmp_path / "site/index.html.br").is_file()
    parts = ["index.html", "scripts and styles", "client and extension", "runtime", "all"]
    *table, example = sizes[2:]
    assert [line.split("  ")[0] for line in table] == parts
    assert example.startswith("https://workspace.example.com in workspace-origins is only an example.")


def test_build_tells_what_ships_of_the_folder(run, extension, tmp_path):
    folder = extension(MICROPYTHON, {"style.css": "", "setup.py": "", "static/a.svg": "", "test_main.py": ""})
    outcome = run("build", folder, "--out", tmp_path / "site", "--no-measure")
    assert "Files that ship: main.py, static/a.svg, style.css\n" in outcome.stdout


def test_build_prints_what_was_built_as_json_and_nothing_else(run, extension, tmp_path):
    folder = extension(MICROPYTHON + "\nbudget.transfer-kb = 1")
    outcome = run("build", folder, "--out", tmp_path / "site", "--no-measure", "--json")
    built = json.loads(outcome.stdout)
    assert (built["out"], built["pages"], built["ships"]) == (str(tmp_path / "site"), ["index.html"], ["main.py"])
    assert built["headers"]["Content-Security-Policy"].startswith("frame-ancestors ")
    assert set(built["sizes"]["all"]) == {"raw", "gzip", "brotli"}
    assert (built["startup"], built["skipped"]) == (None, {})
    assert "transfer-kb is 1" in built["warnings"][0]
    assert "Wrote " in outcome.stderr


def test_a_terminal_that_has_not_every_character_is_no_reason_to_stop(extension, tmp_path):
    command = [sys.executable, "-m", "wwe_kit", "build", extension(MICROPYTHON, {"→.css": ""}), "--no-measure"]
    answer = subprocess.run(
        [*map(str, command), "--out", str(tmp_path / "site")],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONIOENCODING": "latin-1"},
    )
    assert answer.returncode == 0
    assert rb"ship: main.py, \u2192.css" in answer.stdout


@pytest.fixture
def hears_interrupts():
    """What is started hears Ctrl-C, also where the tests do not: a shell's background jobs ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("hears_interrupts")
def test_build_that_is_interrupted_ends_without_a_trace_and_leaves_nothing(extension, tmp_path):
    settings = MICROPYTHON.replace("micropython", "pyodide")
    folder = extension(settings, {"main.py": f"import shop\n# {tmp_path}", "shop.py": f'NAME = "{tmp_path}"'})
    command = [sys.executable, "-m", "wwe_kit", "build", str(folder), "--out", str(tmp_path / "site")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        for line in process.stderr:
            if line.startswith("Making the image"):
                process.send_signal(signal.SIGINT)
                break
        rest = process.stderr.read()
    assert process.returncode == 130
    assert rest.strip().splitlines()[-1] == "Stopped."
    assert "Traceback" not in rest
    assert not (tmp_path / "site").exists()


def test_build_warns_of_a_budget_that_is_exceeded_and_writes_all_the_same(run, extension, tmp_path):
    desk = extension(MICROPYTHON + "\nbudget.transfer-kb = 20")
    outcome = run("build", desk, "--out", tmp_path / "site", "--no-measure")
    assert outcome.exit_code == 0
    assert "tool.wwe.budget.transfer-kb is 20, but a first visit fetches 2" in outcome.stderr
    assert (tmp_path / "site/index.html").is_file()


def test_build_warns_of_what_works_otherwise_than_it_looks_and_writes_all_the_same(run, extension, tmp_path):
    page = '{% extends "wwe/page.html" %}\n{% block body %}<b onclick="go()"></b>{% endblock %}'
    files = {"json.py": "", "page.html": page}
    settings = MICROPYTHON + '\n[tool.wwe.views.index]\ntemplate = "page.html"'
    outcome = run("build", extension(settings, files), "--out", tmp_path / "site", "--no-measure")
    assert outcome.exit_code == 0
    module, template = outcome.stderr.splitlines()
    assert "/json.py: micropython has a module json of its own. " in module
    assert "/page.html, line 2: onclick= never runs" in template
    assert (tmp_path / "site/index.html").is_file()


def test_build_tells_how_soon_the_pages_are_ready_and_warns_where_that_is_too_late(run, extension, tmp_path):
    outcome = run("build", extension(MICROPYTHON + "\nbudget.ready-ms = 1"), "--out", tmp_path / "site")
    assert outcome.exit_code == 0
    page, first, later = outcome.stdout.splitlines()[-1].split()
    assert (page, int(first.replace(",", "")) > 5, int(later.replace(",", "")) > 5) == ("index.html", True, True)
    assert "tool.wwe.budget.ready-ms is 1, but index.html is ready after " in outcome.stderr


@pytest.mark.parametrize(
    ("settings", "flags"), [(MICROPYTHON, ["--measure"]), (f"{MICROPYTHON}\nbudget.ready-ms = 100", [])]
)
def test_build_measures_where_it_is_asked_to_and_says_why_it_cannot(
    run, extension, tmp_path, monkeypatch, settings, flags
):
    monkeypatch.setattr(startup_times, "has_chromium", lambda: False)
    outcome = run("build", extension(settings), "--out", tmp_path / "site", *flags)
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert outcome.stdout.splitlines()[-1].startswith("The time until pages are ready was not measured: there is no ")


def test_build_takes_the_extension_one_stands_in_and_writes_dist(run, extension, monkeypatch):
    folder = extension(MICROPYTHON)
    monkeypatch.chdir(folder)
    for _again in range(2):
        outcome = run("build", "--no-measure")
        assert (outcome.exit_code, outcome.stderr) == (0, "")
        assert outcome.stdout.startswith("Wrote dist with index.html")
    assert (folder / "dist/index.html").is_file()


def test_build_says_which_module_every_page_has_to_import_itself(run, extension, tmp_path, monkeypatch):
    monkeypatch.setattr(compression, "BEST", 1)  # or the first time would take a minute,
    monkeypatch.setattr(compression, "LARGE", 1 << 40)  # most of it for the runtime's wasm
    settings = MICROPYTHON.replace("micropython", "pyodide")
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
        ("", {}, "/pyproject.toml:3: WWE102 error: tool.wwe.workspace-origins is missing. "),
        (MICROPYTHON, {"main.py": "if x\n"}, "/main.py:1: WWE201 error: SyntaxError: expected ':'"),
        (MICROPYTHON, {"main.py": "import numpy\n"}, "/main.py:1: WWE202 error: there is no module numpy, "),
        (MICROPYTHON, {"main.py": b"\xff"}, "/main.py:1: WWE105 error: this is not UTF-8"),
        (
            MICROPYTHON + '\n[tool.wwe.views.a]\ntemplate = "a.html"',
            {"a.html": "{{ x }}"},
            "/a.html:1: WWE501 error: 'x' is ",
        ),
    ],
)
def test_build_refuses_an_extension_that_could_not_run(refused, extension, tmp_path, settings, files, why):
    folder = extension(settings, files)
    assert refused("build", folder, "--out", tmp_path / "site").startswith(f"{folder}{why}")
    assert not (tmp_path / "site").exists()


def test_build_refuses_what_is_no_extension(refused, tmp_path):
    assert refused("build", tmp_path, "--out", "site") == no_extension(tmp_path).message


@pytest.mark.usefixtures("copy")
def test_runtimes_that_are_not_installed_stop_the_build(refused, extension, monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "wwe_runtimes", None)
    sentence = refused("build", extension(MICROPYTHON), "--out", tmp_path / "site")
    assert sentence == "The Python runtimes are not installed: `pip install wwe-extension-kit-runtimes`."


@pytest.mark.parametrize(
    ("server", "file"),
    [
        ("nginx", "site.nginx.conf"),
        ("caddy", "site.Caddyfile"),
        ("apache", "site/.htaccess"),
        ("iis", "site/web.config"),
        ("static", "site/_headers"),
    ],
)
def test_build_writes_settings_for_a_web_server(run, extension, tmp_path, server, file):
    address = ("--address", "https://a.example.com/desk/")
    folder = extension(MICROPYTHON)
    outcome = run("build", folder, "--out", tmp_path / "site", "--server", server, *address, "--json")
    assert outcome.exit_code == 0
    assert json.loads(outcome.stdout)["server"] == str(tmp_path / file)
    assert f"Wrote {tmp_path / file} for {server} and https://a.example.com/desk/\n" in outcome.stderr
    assert "frame-ancestors https://workspace.example.com" in (tmp_path / file).read_text(encoding="utf-8")


def test_build_refuses_an_address_that_nobody_is_told_of(refused, extension):
    sentence = refused("build", extension(MICROPYTHON), "--address", "https://a.example.com/")
    assert sentence == "--address is for the settings of a web server: name it with --server."


def test_build_writes_several_extensions_each_into_its_own_folder(run, extension, refused):
    folders = [extension(MICROPYTHON, name=name) for name in ("desk", "board")]
    outcome = run("build", *folders, "--json")
    assert [report["out"] for report in json.loads(outcome.stdout)] == [str(folder / "dist") for folder in folders]
    assert refused("build", *folders, "--out", "site").startswith("--out is the folder of one site, and several ")


@pytest.mark.parametrize(("connect", "code"), [("[]", 1), ('["https://api.example.com"]', 0)])
def test_build_fails_where_a_page_was_measured_and_did_not_start(run, extension, tmp_path, monkeypatch, connect, code):
    times = {"index": StartupTimes(trouble="ValueError: no")}
    monkeypatch.setattr(startup_times, "measure", lambda *_arguments: times)
    monkeypatch.setattr(startup_times, "why_not_measurable", lambda: "")
    folder = extension(f"{MICROPYTHON}\nconnect = {connect}")
    outcome = run("build", folder, "--out", tmp_path / "site", "--measure")
    assert outcome.exit_code == code
    assert "index.html was not ready when it was tried" in outcome.stderr
    assert (tmp_path / "site/index.html").is_file()
