import ast

import pytest

from tests.architecture.sources import ROOT
from wwe_kit.docs.differences import page, rows

ALL = [row for name in ("PYTHON", "JAVASCRIPT", "PYSCRIPT") for row in rows(name)]


def named_in(file):
    """The names of the test functions of a file, in classes too."""
    nodes = ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8")))
    functions = (node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))
    return [name for name in functions if name.startswith("test_")]


@pytest.mark.parametrize("row", ALL, ids=lambda row: row[-1].rpartition("::")[2])
def test_each_row_names_a_test_that_is_there(row):
    file, _, test = row[-1].partition("::")
    assert test in named_in(file)


def test_each_test_of_a_difference_has_its_row():
    file = "tests/portable/language/test_differences.py"
    assert sorted(row[-1] for row in rows("PYTHON")) == sorted(f"{file}::{test}" for test in named_in(file))


@pytest.mark.parametrize("row", ALL, ids=lambda row: row[-1].rpartition("::")[2])
def test_the_page_has_the_row(row):
    text = page()
    for cell in row[:-1]:
        assert cell.replace("|", "\\|") in text
