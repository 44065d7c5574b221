"""Each test here writes an entry of its own, and runs it on every runtime."""

import pytest

from tests.browser.folders import EXTENSIONS


@pytest.fixture
def folder(copy_of):
    return copy_of(EXTENSIONS / "broken")


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.fixture
def wwe_runtime(each_runtime):
    return each_runtime


@pytest.fixture
def entry(folder):
    """Write the entry."""
    return lambda text: (folder / "main.py").write_text(text, encoding="utf-8")
