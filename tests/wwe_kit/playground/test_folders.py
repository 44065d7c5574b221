import json
import re

import pytest

from wwe_host.settings.options import read_options
from wwe_kit.playground.folders import PlaygroundSettings, build_playground, write_playground

WORKSPACE, EXTENSIONS = "https://workspace.example.com", "https://extensions.example.com"
SETTINGS = 'label = "Front desk"\nruntime = "micropython"\n[tool.wwe.views.index]\nlevel = "workspace"'


@pytest.fixture
def setting(project):
    """What to write: `setting(options, scenario="...")`."""

    def make(options=None, workspace=WORKSPACE, extensions=(EXTENSIONS,), **more):
        return PlaygroundSettings((project(SETTINGS),), options or {}, workspace, extensions, "my.toml", **more)

    return make


@pytest.fixture
def host_setting(setting):
    """What the host reads when it starts."""
    return lambda *arguments, **more: json.loads(
        build_playground(setting(*arguments, **more)).workspace.files["setting.json"].content
    )


# --- what is written -------------------------------------------------------------------------------------------------


def test_there_is_a_folder_for_each_origin(setting, tmp_path):
    write_playground(setting(), tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["extensions", "workspace"]
    page = (tmp_path / "out/extensions/desk/index.html").read_text(encoding="utf-8")
    assert f'data-origins="{WORKSPACE}"' in page


def test_everything_that_the_page_fetches_is_there_and_it_may_lie_in_any_folder(setting):
    workspace = build_playground(setting()).workspace
    for page in ("index.html", "remote.html"):
        html = workspace.files[page].content.decode()
        addresses = [each for each in re.findall(r'(?:src|href)="([^"#]+)', html) if not each.startswith("data:")]
        assert addresses
        assert [each for each in addresses if each not in workspace.files] == []
    assert b"Agent Workspace \xc2\xb7 Kate Miller" in workspace.files["index.html"].content


def test_nothing_in_the_pages_is_against_their_policy(setting):
    workspace = build_playground(setting()).workspace
    pages = workspace.files["index.html"].content + workspace.files["remote.html"].content
    assert re.findall(rb"<script(?![^>]* src=)|<style| style=| on[a-z]+=|javascript:", pages) == []


def test_the_worker_finds_its_runtime_beside_it(setting):
    files = build_playground(setting()).workspace.files
    assert {
        "assets/session.mjs",
        "assets/locks.js",
        "python.zip",
        "setting.json",
        "runtime/pyodide.mjs",
        "runtime/pyodide.asm.mjs",
        "runtime/pyodide.asm.wasm",
        "runtime/python_stdlib.zip",
    } <= set(files)


def test_the_host_is_told_its_options_as_it_reads_them_again(host_setting):
    told = host_setting({"wwe-host": {"agent.first-name": "Ann"}, "transaction": {"a": {"s": {"key": "value"}}}})
    options = read_options(told["options"])
    [content] = options.web_content("workspace")
    assert content.url.startswith(f"{EXTENSIONS}/index.html?employeeId=$Agent.EmployeeId$")
    assert options.text("agent.first-name", "wwe-host") == "Ann"
    assert options.transactions == {"a": {"s": {"key": "value"}}}
    assert told["runtimes"] == {"desk.index": "micropython"}
    assert told["scenario"] == ""


def test_a_scenario_goes_along_and_its_options_hold_where_nothing_else_does(host_setting, tmp_path):
    file = tmp_path / "mine.toml"
    options, step = '[options.wwe-host]\n"agent.first-name" = "Ann"', '[[step]]\ndo = "ring"\nani = "1"'
    file.write_text(f'title = "Mine"\n{options}\n{step}\n', encoding="utf-8")
    told = host_setting(scenario=str(file))
    assert told["scenario"] == file.read_text(encoding="utf-8")
    assert told["options"]["wwe-host"]["agent.first-name"] == "Ann"


def test_another_runtime_may_be_chosen_for_all(setting, host_setting):
    assert host_setting(runtime="pyodide")["runtimes"] == {"desk.index": "pyodide"}
    desk = build_playground(setting(runtime="pyodide")).extensions["desk"]
    assert any(path.endswith("/pyodide.asm.wasm") for path in desk.files)


def test_the_headers_say_who_may_embed_what(setting):
    playground = build_playground(setting())
    policy = playground.workspace.headers["Content-Security-Policy"]
    assert policy.endswith(f"; frame-ancestors {EXTENSIONS}")
    assert "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; " in policy
    assert playground.extensions["desk"].headers == {"Content-Security-Policy": f"frame-ancestors {WORKSPACE}"}


def test_an_older_playground_is_replaced_and_anything_else_is_not(setting, tmp_path, complaint):
    out = tmp_path / "out"
    write_playground(setting(), out)
    (out / "workspace/old.txt").touch()
    write_playground(setting(), out)
    assert not (out / "workspace/old.txt").exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").touch()
    sentence = complaint(write_playground, setting(), tmp_path / "mine")
    assert sentence.startswith(f"--out {tmp_path / 'mine'} is not empty and was not written by wwe build. ")


# --- what cannot be --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("origins", [(WORKSPACE, EXTENSIONS), (EXTENSIONS, EXTENSIONS)])
def test_one_origin_for_two_is_refused(project, complaint, origins):
    two = (project(SETTINGS), project(SETTINGS, name="orders"))
    sentence = complaint(build_playground, PlaygroundSettings(two, {}, WORKSPACE, origins))
    assert sentence.startswith(f"{origins[0]} is the origin of more than one: give the workspace and each ")


@pytest.mark.parametrize("origins", [(), (EXTENSIONS, "https://b.example.com")])
def test_there_must_be_an_origin_for_each_extension(setting, complaint, origins):
    sentence = complaint(build_playground, setting(extensions=origins))
    assert sentence.startswith(f"--extension-origin is given {len(origins)} times, but it must be 1: once for each ")


def test_each_extension_has_a_folder_and_an_origin_of_its_own(project, tmp_path):
    two = (project(SETTINGS), project(SETTINGS, name="orders"))
    origins = (EXTENSIONS, "https://orders.example.com")
    written = write_playground(PlaygroundSettings(two, {}, WORKSPACE, origins), tmp_path / "out")
    assert written.origins == dict(zip(("desk", "orders"), origins, strict=True))
    assert sorted(path.name for path in (tmp_path / "out/extensions").iterdir()) == ["desk", "orders"]
    options = read_options(json.loads(written.workspace.files["setting.json"].content)["options"])
    urls = [content.url.partition("?")[0] for content in options.web_content("workspace")]
    assert urls == [f"{origin}/index.html" for origin in origins]
    assert options.text("service-client-api.accepted-web-content-origins") == ",".join(origins)


@pytest.mark.parametrize(
    ("origins", "option"),
    [
        ({"workspace": "workspace.example.com"}, "--workspace-origin is workspace.example.com"),
        ({"extensions": ("https://a.example.com/sub",)}, "--extension-origin is https://a.example.com/sub"),
        ({"extensions": ("https://a.example.com:99999",)}, "--extension-origin is https://a.example.com:99999"),
    ],
)
def test_what_is_no_origin_is_refused_by_the_name_of_its_option(setting, complaint, origins, option):
    assert complaint(build_playground, setting(**origins)).startswith(f"{option}, but a")


def test_options_that_cannot_be_are_refused_by_the_name_of_their_file(setting, complaint):
    sentence = complaint(build_playground, setting({"interaction-workspace": {"service-client-api.rate-limit": "x"}}))
    assert sentence.startswith("my.toml: ")


def test_a_module_that_could_not_run_is_refused_before_anything_is_written(project, complaint, tmp_path):
    desk = project(SETTINGS, {"main.py": "import numpy\n"})
    sentence = complaint(write_playground, PlaygroundSettings((desk,), {}, WORKSPACE, (EXTENSIONS,)), tmp_path / "out")
    assert "there is no module numpy" in sentence
    assert not (tmp_path / "out").exists()
