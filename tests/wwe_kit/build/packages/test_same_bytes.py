"""Whoever builds the same sources with the same lock gets the same files, so that nobody fetches them again."""

import shutil

import pytest

from tests.wwe_kit.made_up_wheels import desk, locked, wheel, wheel_folder
from wwe_kit.build.site import RELEASE, build_site
from wwe_kit.build.standard_library import standard_library
from wwe_kit.project.project import load_project
from wwe_kit.runtimes import cache
from wwe_kit.runtimes.runtimes import PYODIDE

__all__ = ["desk", "locked", "wheel", "wheel_folder"]

TILL = {
    "till/__init__.py": "RATES = {number: str(number) for number in range(1000)}\n",
    "till/late.py": "NAMES = frozenset({'a', 'b', 'c'})\n",
    "till/notes.txt": "notes\n",
}


@pytest.fixture(scope="module")
def library():
    """The standard library, which takes too long to be made again."""
    return standard_library()


@pytest.fixture
def built(tmp_path, monkeypatch, library):
    """Build an extension in a folder of its own, with nothing kept of earlier builds."""

    def build(folder, name):
        kept = tmp_path / name / "cache"
        kept.mkdir(parents=True)
        shutil.copy(library, kept)
        monkeypatch.setenv(cache.OVERRIDE, str(kept))
        shutil.copytree(folder, tmp_path / name / "desk")
        site = build_site(load_project(tmp_path / name / "desk"), mode=RELEASE, runtime=PYODIDE)
        return {path: file.content for path, file in site.files.items()}

    return build


def test_two_builds_in_two_folders_give_the_same_bytes(library, desk, wheel, built):
    made = desk("till", wheels=[wheel("till", files=TILL)])
    (made.folder / "main.py").write_text("import till\nprint(till.RATES)\n", encoding="utf-8")
    first, second = built(made.folder, "first"), built(made.folder, "second")
    assert any(path.startswith("packages/till") for path in first)
    assert [path for path, content in first.items() if second.get(path) != content] == []
    assert first.keys() == second.keys()
