"""Extensions made for a test, and what the kit says about them."""

import subprocess
import textwrap

import pytest

from wwe_kit import resources
from wwe_kit.errors import BadInput
from wwe_kit.project.project import load_project
from wwe_kit.runtimes import runtimes

SETTINGS = 'workspace-origins = ["https://workspace.example.com"]'


@pytest.fixture
def extension(tmp_path):
    """Make an extension's folder: `extension(settings, {path: text or bytes})`. A `main.py` is there anyway."""

    def make(settings=SETTINGS, files=None, name="desk"):
        folder = tmp_path / name
        project = f'[project]\nname = "{name}"\n[tool.wwe]\n{textwrap.dedent(settings)}\n'
        for path, content in ({"pyproject.toml": project, "main.py": ""} | (files or {})).items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else textwrap.dedent(content).encode())
        return folder

    return make


@pytest.fixture
def project(extension):
    """Make an extension as `extension` does, and read its settings."""
    return lambda *arguments, **named: load_project(extension(*arguments, **named))


@pytest.fixture
def complaint():
    """Return the sentence with which a function refuses its arguments."""

    def of(function, *arguments, **named):
        with pytest.raises(BadInput) as caught:
            function(*arguments, **named)
        return caught.value.message

    return of


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Put a made-up program on PATH, first of all; `program(name, shell_script)` gives its file."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder), prepend=":")

    def put(name, script):
        file = folder / name
        file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        file.chmod(0o755)
        return file

    return put


@pytest.fixture
def made_up_node(program, monkeypatch):
    """Let a shell script take the place of Node.js: `made_up_node(script)`."""
    return lambda script: monkeypatch.setattr(runtimes, "node_command", lambda: str(program("node", script)))


@pytest.fixture
def npm(monkeypatch):
    """An npm that fetches nothing; `npm.answer` is how it ends, `npm.asked` what it was asked."""

    class Npm:
        asked = ()
        answer = (0, "")

        def run(self, command, cwd, **_options):
            self.asked += (command[2:],)  # behind Node.js and npm themselves
            (cwd / "node_modules").mkdir(exist_ok=True)
            code, error = self.answer
            return subprocess.CompletedProcess(command, code, "", error)

    npm = Npm()
    monkeypatch.setattr(subprocess, "run", npm.run)
    return npm


@pytest.fixture
def no_programs(tmp_path, monkeypatch):
    """An empty PATH."""
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))


@pytest.fixture
def copy(tmp_path):
    """The kit as a copy from a wheel, outside any checkout; return the folder of its files."""
    package = tmp_path / "site-packages" / "wwe_kit"
    files = package / "_files"
    files.mkdir(parents=True)
    for name in ("web", "templates"):
        (files / name).symlink_to(resources.resource(name))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(resources, "PACKAGE", package)
        resources.checkout.cache_clear()
        yield files
    resources.checkout.cache_clear()
