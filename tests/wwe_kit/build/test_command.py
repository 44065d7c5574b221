import json
import threading

import pytest

from wwe_kit.build import command
from wwe_kit.build.command import build
from wwe_kit.build.compression import Compressor
from wwe_kit.errors import BadInput


@pytest.fixture
def desk(project):
    return project('runtime = "micropython"\nworkspace-origins = ["https://workspace.example.com"]', {"a.css": ""})


@pytest.fixture
def built(desk, tmp_path):
    """Build it; return what is returned, what was said and what was warned of."""

    def run():
        said, warned = [], []
        report = build(desk, tmp_path / "site", runtime=None, is_measured=False, say=said.append, warn=warned.append)
        return report, said, warned

    return run


def test_pyodides_glue_is_made_in_a_thread_of_its_own(project, tmp_path, monkeypatch):
    """The standard library is compiled meanwhile, on which the image waits."""
    asked = []
    monkeypatch.setattr(command, "page_runtime", lambda desk: asked.append((desk.name, threading.current_thread())))
    settings = 'runtime = "pyodide"\nsnapshot = false\nworkspace-origins = ["https://workspace.example.com"]'
    desk = project(settings)
    build(desk, tmp_path / "site", runtime=None, is_measured=False, say=str, warn=str)
    [(name, thread)] = asked
    assert name == desk.name
    assert thread is not threading.main_thread()


def test_what_ships_is_said_and_returned(built):
    report, said, warned = built()
    assert report["ships"] == ["a.css", "main.py"]
    assert "Files that ship: a.css, main.py" in said
    assert warned == report["warnings"] == []


def test_an_example_among_the_workspaces_is_said_and_no_warning(built, desk):
    _report, said, warned = built()
    assert [line for line in said if line.startswith("https://workspace.example.com in workspace-origins is only an")]
    assert warned == []


def test_a_workspace_of_ones_own_is_no_example(project, tmp_path):
    desk = project('runtime = "micropython"\nworkspace-origins = ["https://desk.my-example.eu"]')
    said = []
    build(desk, tmp_path / "site", runtime=None, is_measured=False, say=said.append, warn=said.append)
    assert not [line for line in said if "only an example" in line]


def test_what_does_not_ship_is_said_too(built, desk):
    for name in ("prices.csv", "README.md", "test_main.py"):
        (desk.folder / name).touch()
    report, said, _warned = built()
    assert report["left_out"] == ["prices.csv"]
    assert "Files that do not: prices.csv. What Python is to read, files in [tool.wwe] must name." in said


def test_the_site_carries_the_licences_of_its_parts(built, tmp_path):
    report, said, _warned = built()
    assert (tmp_path / "site" / report["licenses"]).read_text(encoding="utf-8").count("<pre>") == 2
    assert json.loads((tmp_path / "site" / report["sbom"]).read_bytes())["bomFormat"] == "CycloneDX"
    assert any(report["licenses"] in line and report["sbom"] in line for line in said)


def test_precompressed_files_take_their_place_together_with_the_site(built, tmp_path, monkeypatch, desk):
    built()
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    assert any(path.suffix == ".br" for path in before)

    def fail(_compressor, _site, folder):
        (folder / "index.html.br").write_bytes(b"half")
        raise BadInput("The cache is full.")

    monkeypatch.setattr(Compressor, "write", fail)
    (desk.folder / "main.py").write_text("x = 1", encoding="utf-8")
    with pytest.raises(BadInput, match="The cache is full"):
        built()
    assert {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()} == before
