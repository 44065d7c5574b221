"""Extensions of a few lines, and workspaces in memory that show them."""

import contextlib
from pathlib import Path
from types import SimpleNamespace

import pytest

from wwe_kit.memory.content import content_of
from wwe_kit.memory.extension import MemoryExtension
from wwe_kit.memory.modules import AuthorModules
from wwe_kit.memory.workspace import MemorySettings, MemoryWorkspace
from wwe_kit.testing import Workspace

WINDOW = SimpleNamespace(document="the document")
EXAMPLES = Path(__file__).parents[3] / "examples"
_SETTINGS = """
[project]
name = "{name}"

[tool.wwe]
label = "{label}"
runtime = "pyodide"
{more}

[tool.wwe.views.main]
level = "{level}"
kind = "{kind}"
entry = "main.py"
template = "main.html"
"""
_TEMPLATE = '{{% extends "wwe/page.html" %}}\n{{% block body %}}{body}{{% endblock %}}\n'


@pytest.fixture
def write(tmp_path):
    """Write the folder of an extension: `write(main, files={...})`; return it."""

    def make(main, body="<main></main>", *, name="desk", level="workspace", kind="tab", more="", files=None):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        settings = _SETTINGS.format(name=name, label=name.title(), level=level, kind=kind, more=more)
        texts = {"pyproject.toml": settings, "main.py": main, "main.html": _TEMPLATE.format(body=body)}
        for path, text in {**texts, **(files or {})}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        return folder

    return make


@pytest.fixture
def modules(write):
    """Return the modules of an extension with these files, and what they print."""
    made = []

    def make(patches=None, **files):
        folder = write("pass\n", files={f"{name}.py": text for name, text in files.items()})
        said = []
        modules = AuthorModules(content_of(folder, is_checked=False), WINDOW, lambda *line: said.append(line), patches)
        modules.folder, modules.said = folder, said
        made.append(modules)
        return modules

    yield make
    for each in made:
        each.forget()


@pytest.fixture
def workspace_of():
    """Return a workspace with extensions, to be entered: `with workspace_of(folder) as workspace:`."""

    @contextlib.contextmanager
    def run(*folders):
        with MemoryWorkspace(MemorySettings(folders, is_checked=False), print) as workspace:
            workspace.open_tab()
            yield workspace

    return run


@pytest.fixture
def show():
    """Run a workspace in memory with extensions, in one browser tab; return it. `said` is what pages printed."""
    with contextlib.ExitStack() as stack:

        def run(*folders, options=None, tabs=1, is_checked=False):
            said = []
            workspace = MemoryWorkspace(MemorySettings(folders, options or {}, is_checked=is_checked), said.append)
            workspace.said = said
            stack.enter_context(workspace)
            for _ in range(tabs):
                workspace.open_tab()
            return workspace

        yield run


@pytest.fixture
def hold(show):
    """Show extensions; return the workspace's driver, and the page in the test's hand."""

    def run(*folders, **options):
        memory = show(*folders, **options)
        workspace = Workspace(memory, memory.said)
        return workspace, MemoryExtension(memory, workspace)

    return run


def ring(workspace, ani="+33298001007", **fields):
    """Let a call come in and be answered; return its UUID."""
    call = workspace.ask("do", {"action": "ring", "fields": {"ani": ani, **fields}})
    workspace.ask("do", {"action": "answer", "fields": {"interaction": call}})
    return call


def text(workspace, selector="main"):
    """Return the text that the first page shows."""
    page = next(iter(workspace.pages)).page
    return page.document.querySelector(selector).textContent


def click(workspace, selector):
    """Click in the first page."""
    page = next(iter(workspace.pages)).page
    workspace.act(lambda: page.document.querySelector(selector).click())
