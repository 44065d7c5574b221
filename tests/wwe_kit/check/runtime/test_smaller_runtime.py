import pytest

from wwe_kit.check.checker import check_folder

ORIGINS = 'workspace-origins = ["https://workspace.example.com"]\n'


@pytest.fixture
def codes(extension):
    def of(settings, source):
        return [each.code for each in check_folder(extension(ORIGINS + settings, {"main.py": source})).findings]

    return of


def test_where_micropython_would_do_it_is_said(codes):
    assert codes('runtime = "pyodide"', "import json\nprint(json.dumps({}))\n") == ["WWE601"]


@pytest.mark.parametrize(
    "source",
    [
        "import dataclasses\n",
        "from collections import Counter\n",
        "match 1:\n    case 1:\n        pass\n",
        "print('a'.zfill(3))\n",
        "try:\n    pass\nexcept TimeoutError:\n    pass\n",
    ],
)
def test_what_micropython_lacks_is_a_reason_for_pyodide(codes, source):
    assert codes('runtime = "pyodide"', source) == []


def test_who_asks_about_another_runtime_is_told_nothing(extension):
    assert check_folder(extension(ORIGINS + 'runtime = "micropython"'), "pyodide").findings == []


@pytest.mark.parametrize(
    "settings",
    [
        'runtime = "micropython"',
        'runtime = "pyscript"\ninterpreter = "pyodide"',
        'keeper = "a"\n[tool.wwe.views.a]\nlevel = "workspace"',
    ],
)
def test_who_has_it_or_needs_the_other_is_told_nothing(codes, settings):
    assert codes(settings, "print(1)\n") == []
