import json

import pytest
from click.testing import CliRunner

from wwe_kit.cli.main import wwe

SETTINGS = 'runtime = "micropython"\n[tool.wwe.views.index]\nlevel = "workspace"'


@pytest.fixture
def run(extension, tmp_path):
    """Run `wwe playground` on an extension with these arguments; return its outcome."""

    def invoke(*arguments, files=None):
        command = ["playground", extension(SETTINGS, files), "--out", tmp_path / "out", *arguments]
        return CliRunner().invoke(wwe, list(map(str, command)), prog_name="wwe")

    return invoke


def test_it_says_what_it_wrote_and_how_that_is_to_be_served(run, tmp_path):
    outcome = run("--workspace-origin", "https://workspace.example.com")
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert outcome.stdout.splitlines()[:2] == [
        f"Wrote {tmp_path / 'out/workspace'}, serve it at https://workspace.example.com/",
        f"Wrote {tmp_path / 'out/extensions/desk'}, serve it at http://127.0.0.1:8701/",
    ]
    host, referrer, desk = outcome.stdout.splitlines()[2:5]
    assert referrer == "Serve the files of workspace with the header Referrer-Policy: no-referrer"
    assert host.startswith("Serve the files of workspace with the header Content-Security-Policy: default-src 'none'; ")
    assert desk == (
        "Serve the pages of extensions/desk with the header Content-Security-Policy: "
        "frame-ancestors https://workspace.example.com"
    )
    assert (tmp_path / "out/workspace/index.html").is_file()


def test_it_ends_with_how_to_try_it_on_this_machine(run, tmp_path):
    server = "    python -m http.server {port} --bind 127.0.0.1 --directory " + str(tmp_path / "out")
    assert run().stdout.partition("\nNext:\n")[2].splitlines() == [
        "  start on this machine, each in a terminal of its own:",
        server.format(port=8700) + "/workspace",
        server.format(port=8701) + "/extensions/desk",
        "  open http://localhost:8700/",
    ]


def test_it_ends_with_what_to_do_for_other_web_servers(run):
    origins = ["--workspace-origin", "https://w.example.com", "--extension-origin", "https://e.example.com"]
    assert run(*origins).stdout.partition("\nNext:\n")[2].splitlines() == [
        "  put the folders on their web servers",
        "  open https://w.example.com/",
    ]


def test_it_tells_a_program_the_same(run, tmp_path):
    outcome = run("--json", files={"json.py": ""})
    told = json.loads(outcome.stdout)
    workspace, desk = told["workspace"], told["extensions"]["desk"]
    assert (workspace["folder"], workspace["origin"]) == (str(tmp_path / "out/workspace"), "http://localhost:8700")
    assert (desk["folder"], desk["origin"]) == (str(tmp_path / "out/extensions/desk"), "http://127.0.0.1:8701")
    assert desk["headers"] == {"Content-Security-Policy": "frame-ancestors http://localhost:8700"}
    assert [warning for warning in told["warnings"] if "a module json of its own" in warning]


def test_what_an_administrator_should_look_at_is_said(run, tmp_path):
    file = tmp_path / "my.toml"
    file.write_text('["other"]\nurl = "https://other.example.com"\n', encoding="utf-8")
    outcome = run("--options", file)
    assert outcome.exit_code == 0
    assert outcome.stdout.startswith(f"Warning: {file}: [other] is not shown: ")


def test_what_works_otherwise_than_it_looks_is_said(run, tmp_path):
    outcome = run(files={"json.py": ""})
    assert outcome.stdout.startswith(f"Warning: {tmp_path}/desk/json.py: micropython has a module json of its own. ")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--extension-origin", "http://localhost:8700"], "http://localhost:8700 is the origin of more than one"),
        (["--options", "nowhere.toml"], "--options nowhere.toml: there is no such file."),
        (["--scenario", "inbound-cal"], 'Did you mean "inbound-call"?'),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(run, tmp_path, arguments, why):
    outcome = run(*arguments)
    assert outcome.exit_code == 2
    assert why in outcome.stderr
    assert not (tmp_path / "out").exists()
