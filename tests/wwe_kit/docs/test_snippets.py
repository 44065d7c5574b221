"""What the documentation shows is taken by ruff as it stands; tests/type_checkers has the type checkers."""

import re
import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT

OF_MISTAKES = ROOT / "docs/reference/checks.md"  # shows what `wwe check` finds
PAGES = [ROOT / "README.md", *(page for page in sorted((ROOT / "docs").rglob("*.md")) if page != OF_MISTAKES)]
EXAMPLES = sorted({file.parent for file in (ROOT / "examples").glob("*/*.py")})
WITH_PACKAGES = sorted({file.parent for file in (ROOT / "examples/packages").glob("*/*.py")})
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TO_A_TOOL = re.compile(r"#\s*(noqa|type:\s*ignore|pyright|mypy|ruff)")
_PYTHON = [sys.executable, "-m"]


def snippets():
    """Every piece of Python in the documentation, by a module's name that says where it stands."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in _BLOCK.finditer(text):
            line = text.count("\n", 0, block.start()) + 1
            yield f"{page.stem.replace('-', '_').lower()}_line_{line}", block[1]


@pytest.fixture(scope="module")
def snippet_folder(tmp_path_factory):
    """The snippets, each a module of its own."""
    folder = tmp_path_factory.mktemp("snippets")
    for name, text in snippets():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(params=[None, *EXAMPLES, *WITH_PACKAGES], ids=lambda folder: folder.name if folder else "snippets")
def folder(request, snippet_folder):
    return request.param or snippet_folder


def complaints(command, folder):
    """What a tool says of a folder; "" where it finds nothing."""
    answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return answer.stdout + answer.stderr if answer.returncode else ""


def test_there_are_snippets_and_none_speaks_to_a_tool():
    sources = dict(snippets())
    sources |= {file.name: file.read_text(encoding="utf-8") for example in EXAMPLES for file in example.glob("*.py")}
    assert len(sources) > 3
    assert [name for name, source in sources.items() if _TO_A_TOOL.search(source)] == []


def test_ruff_takes_it(folder):
    options = ["--config", str(ROOT / "pyproject.toml"), "--ignore", "D"]  # what a snippet does stands around it
    command = [*_PYTHON, "ruff", "check", *options, str(folder)]
    assert complaints(command, ROOT) == ""
