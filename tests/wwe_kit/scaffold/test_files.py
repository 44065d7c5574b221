import ast
import json
import tomllib

import pytest

from wwe_kit.build.site import build_site
from wwe_kit.check.checker import check_folder
from wwe_kit.check.rule import Severity
from wwe_kit.project.keys import KINDS, LEVELS
from wwe_kit.project.project import load_project
from wwe_kit.runtimes.runtimes import PYODIDE, RUNTIMES
from wwe_kit.scaffold.choices import CI, Choices
from wwe_kit.scaffold.files import scaffold_files
from wwe_kit.scaffold.writing import write_scaffold

LABEL = 'Désk "1" {{ 7 }} [% x'


@pytest.fixture
def written(tmp_path):
    def write(**chosen):
        chosen = {"runtime": "micropython", "level": "interaction", "kind": "tab"} | chosen
        files = scaffold_files(Choices("desk", LABEL, **chosen))
        write_scaffold(tmp_path / "desk", files)
        return tmp_path / "desk"

    return write


@pytest.mark.parametrize("runtime", RUNTIMES)
@pytest.mark.parametrize("level", LEVELS)
def test_what_is_written_is_an_extension_as_it_was_chosen(written, runtime, level):
    project = load_project(written(runtime=runtime, level=level))
    view = project.view("main")
    assert (project.name, project.label, project.runtime, view.level) == ("desk", LABEL, runtime, level)
    assert project.keeper == ("lobby" if (runtime, level) == ("pyodide", "interaction") else "")


@pytest.mark.parametrize("level", LEVELS)
def test_its_pages_are_built_without_a_warning(written, level):
    site = build_site(load_project(written(level=level)))
    assert site.warnings == []
    assert site.shipped == ["main.py"]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("runtime", "kind"), [*((runtime, "tab") for runtime in RUNTIMES), *(("micropython", kind) for kind in KINDS[1:])]
)
def test_wwe_check_finds_no_more_than_that_a_smaller_runtime_would_do(written, runtime, level, kind):
    report = check_folder(written(runtime=runtime, level=level, kind=kind), None)
    assert [finding.sentence for finding in report.findings if finding.severity is not Severity.ADVICE] == []
    assert not report.findings or runtime == PYODIDE


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("level", LEVELS)
def test_its_test_is_python_for_every_kind(written, level, kind):
    test = (written(level=level, kind=kind) / "tests/test_main.py").read_text(encoding="utf-8")
    assert any(isinstance(part, ast.FunctionDef) and part.name.startswith("test_") for part in ast.parse(test).body)
    assert "[%" not in test.replace(LABEL.replace('"', '\\"'), "")


def test_it_notes_the_version_that_made_it(written, pytestconfig):
    kit = tomllib.loads((pytestconfig.rootpath / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (written() / "pyproject.toml").read_text(encoding="utf-8")
    assert text.startswith(f"# Made with `wwe new` of {kit['name']} {kit['version']}.\n")
    assert f"{kit['name']}[test]>={kit['version']}" in tomllib.loads(text)["dependency-groups"]["dev"]


def test_files_for_ci_and_the_editor_are_there_where_they_are_wanted(written):
    folder = written(ci=CI, vscode=True)
    github = (folder / ".github/workflows/test.yml").read_text(encoding="utf-8")
    assert "os: [ubuntu-latest, windows-latest, macos-latest]\n    runs-on: ${{ matrix.os }}\n" in github
    assert "- run: wwe check --output-format github\n" in github
    assert "- run: wwe test\n" in github
    gitlab = (folder / ".gitlab-ci.yml").read_text(encoding="utf-8")
    assert all(f"\n{system}:\n" in gitlab for system in ("linux", "windows", "macos"))
    editor = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in (folder / ".vscode").iterdir()}
    assert [task["label"] for task in editor["tasks.json"]["tasks"]] == [
        "wwe dev",
        "wwe check",
        "wwe test",
        "wwe build",
    ]
    assert {each["module"] for each in editor["launch.json"]["configurations"]} == {"wwe_kit"}
    assert editor["pyproject.schema.json"]["properties"]["tool"]
    assert "\n#:schema ./.vscode/pyproject.schema.json\n" in (folder / "pyproject.toml").read_text(encoding="utf-8")


def test_without_being_asked_it_writes_none_of_them(written):
    top = {path.name for path in written().iterdir()}
    assert top == {"README.md", "pyproject.toml", "main.py", "main.html", "tests", ".gitignore"}


def test_the_first_lines_of_its_readme_work_with_the_pip_of_a_fresh_python(written):
    lines = (written() / "README.md").read_text(encoding="utf-8").splitlines()
    commands = [line.partition("  ")[0] for line in lines]
    assert commands.index("python -m pip install --upgrade pip") < commands.index("pip install --group dev")
