"""The plugin as an author of extensions has it: pytest, in a process of its own, in the extension's folder."""

import os
import subprocess
import textwrap
from types import SimpleNamespace

import pytest

from tests.authors_pytest import AUTHORS_PYTEST

EXTENSION = """
    [project]
    name = "desk"
    [tool.wwe]
    label = "Front desk"
    runtime = "micropython"
    [tool.wwe.views.index]
    level = "workspace"
"""
FETCH = """
    from urllib.request import Request, urlopen

    def page(workspace):
        return urlopen(workspace.extension_origins["desk"] + "/index.html").read().decode()
"""
TESTS = """
    from pathlib import Path

    import pytest
    from fetching import page

    def test_the_project_itself_is_served_without_playwright(workspace):
        assert "<title>Front desk</title>" in page(workspace)
        assert workspace.agent_state == "READY"

    def test_the_runtime_of_the_command_line_holds(workspace):
        assert "/runtimes/pyodide/" in page(workspace)

    def test_that_fails(workspace):
        def talk(own):
            tab = own.open_tab(lambda *_message: None)
            message = {"request": "agent.get", "parameters": [], "referenceId": "1", "userAgent": "WWE Client",
                       "protocolVersion": 2}
            own.receive(tab, next(iter(tab.frames)), workspace.extension_origins["desk"], message)
        workspace.on_workspace(talk)
        workspace.printed.append("[Front desk] hello")
        assert workspace.ring() == "nothing"

    def test_that_fails_without_a_workspace():
        assert 1 == 2

    class TestWithItsOwnFixtures:
        @pytest.fixture
        def wwe_runtime(self):
            return "micropython"

        @pytest.fixture
        def wwe_options(self):
            return {"wwe-host": {"agent.first-name": "Ann"}}

        def test_they_hold(self, workspace):
            assert "/runtimes/@micropython/" in page(workspace)
            assert workspace.on_workspace(lambda own: own.session.agent).first_name == "Ann"

    @pytest.mark.wwe_served
    def test_of_the_server(workspace):
        assert workspace.on_workspace(lambda own: own.session.tabs) == []

    def test_whose_scenario_cannot_be(workspace, tmp_path):
        steps = '[[step]]\\ndo = "ring"\\nani = "1"\\nas = "call"\\n[[step]]\\ndo = "hold"\\ninteraction = "@call"'
        (tmp_path / "early.toml").write_text('title = "Too early"\\n' + steps)
        workspace.play(tmp_path / "early.toml")
        workspace.wait_until(lambda: workspace.scenario_errors)

    class TestWithAFileOfOptions:
        @pytest.fixture
        def wwe_options(self, tmp_path):
            (tmp_path / "workspace.toml").write_text('[wwe-host]\\nagent.first-name = "Eve"')
            return tmp_path / "workspace.toml"

        def test_it_holds(self, workspace):
            assert workspace.on_workspace(lambda own: own.session.agent).first_name == "Eve"

    class TestWithAFileThatIsNotThere:
        @pytest.fixture
        def wwe_options(self):
            return "nowhere.toml"

        def test_that_cannot_start(self, workspace):
            pass

    class TestOfNoExtension:
        @pytest.fixture
        def wwe_extensions(self, tmp_path):
            return [tmp_path]

        def test_that_cannot_start(self, workspace):
            pass
"""


@pytest.fixture(scope="session")
def run_pytest(tmp_path_factory):
    """Run pytest on a test file in an extension's folder: `run_pytest(tests, *arguments)` gives code and output."""

    def run(tests, *arguments, above=None, files=()):
        folder, missing = tmp_path_factory.mktemp("around") / "desk", tmp_path_factory.mktemp("missing")
        folder.mkdir()
        if above is not None:
            (folder.parent / "pytest.ini").write_text(above, encoding="utf-8")
        (missing / "playwright.py").write_text("raise ImportError('Playwright is not installed')", encoding="utf-8")
        own = {"pyproject.toml": EXTENSION, "main.py": "", "test_desk.py": tests}
        own |= {"fetching.py": FETCH} if "fetching" in tests else {}
        for name, text in {**own, **dict(files)}.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(textwrap.dedent(text), encoding="utf-8")
        command = [*AUTHORS_PYTEST, "-p", "no:playwright", "--junitxml=junit.xml", *arguments]
        path = os.pathsep.join(filter(None, [str(missing), os.environ.get("PYTHONPATH")]))
        environment = os.environ | {"PYTHONPATH": path, "PYTEST_ADDOPTS": ""}
        answer = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        junit, report = folder / "junit.xml", folder / "reports/report.html"
        return SimpleNamespace(
            code=answer.returncode,
            output=answer.stdout + answer.stderr,
            junit=junit.read_text(encoding="utf-8") if junit.exists() else "",
            report=report.read_text(encoding="utf-8") if report.exists() else "",
        )

    return run


@pytest.fixture(scope="session")
def outcome(run_pytest):
    """The outcome of one file: tests that pass, that fail, and that override fixtures."""
    return run_pytest(TESTS, "--wwe-runtime", "pyodide")
