"""Extensions with made-up packages, and packages that this Python has itself."""

import importlib
import sys

import pytest

from tests.wwe_kit.made_up_wheels import desk, locked, wheel, wheel_folder
from tests.wwe_kit.memory.conftest import text

__all__ = ["desk", "locked", "wheel", "wheel_folder"]

VIEW = '[tool.wwe.views.index]\nlevel = "workspace"\nentry = "main.py"\n'
PAGE = "from genesys.wwe import page\n"


@pytest.fixture
def extension(desk):
    """Write the folder of an extension with these packages."""

    def make(main, *wheels, name="desk", exclude=()):
        names = [file.name.split("-")[0].replace("_", "-") for file in wheels]
        project = desk(*names, wheels=wheels, settings=f"exclude = {list(exclude)}\n{VIEW}")
        folder = project.folder.rename(project.folder.with_name(name))
        settings = (folder / "pyproject.toml").read_text()
        (folder / "pyproject.toml").write_text(settings.replace('name = "desk"', f'name = "{name}"'))
        (folder / "main.py").write_text(PAGE + main)
        return folder

    return make


@pytest.fixture
def shown(show, extension):
    """Return the text that a page shows with these packages."""
    return lambda main, *wheels, **more: text(show(extension(main, *wheels, **more)))


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Install a package for this Python, as pip would: `installed("tools", "1.0", {"tools.py": ""})`."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    before = set(sys.modules)

    def make(name, version, files):
        info = f"{name}-{version}.dist-info/METADATA"
        for path, content in {**files, info: f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(content)
        importlib.invalidate_caches()

    yield make
    for each in set(sys.modules) - before:
        del sys.modules[each]
