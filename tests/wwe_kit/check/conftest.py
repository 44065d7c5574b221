"""What is said of an extension without asking its runtime, which takes no time."""

import pytest

from wwe_kit.check.checker import check_extension
from wwe_kit.project.project import load_project


@pytest.fixture
def found(extension):
    """Return the findings in an extension: `found(source of main.py, settings, {path: text})`."""

    def of(source, settings='runtime = "pyodide"', files=None):
        project = load_project(extension(settings, {"main.py": source} | (files or {})))
        return check_extension(project, project.runtime, may_ask=False, for_release=False).findings

    return of


@pytest.fixture
def places(found):
    """Return what is found as code and line: `["WWE301 5"]`."""
    return lambda *arguments: [f"{each.code} {each.line}" for each in found(*arguments)]


@pytest.fixture
def sentence(found):
    """Return the sentence of the one finding."""

    def of(*arguments):
        [finding] = found(*arguments)
        return finding.sentence

    return of
