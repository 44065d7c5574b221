import pytest

PYODIDE = 'runtime = "pyodide"'
OTHER = {"orders.py": "def total(rows):\n    return sum(rows)\n\n\nclass Order:\n    pass\n"}


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("page.fill('main', 1)", "page is not defined. Write: from genesys.wwe import page"),
        (
            "def f(i: Interaction):\n    print(i)",
            "Interaction is not defined. Write: from genesys.wwe import Interaction",
        ),
        ("def f() -> Interaction:\n    pass", "Interaction is not defined. Write: from genesys.wwe import Interaction"),
        ("print(datetime.now())", "datetime is not defined. Write: from datetime import datetime"),
        ("print(datetime.date(2026, 1, 1))", "datetime is not defined. Write: import datetime"),
        ("print(json.dumps(1))", "json is not defined. Write: import json"),
        ("print(total([1]))", "total is not defined. Write: from orders import total"),
        ("print(Order())", "Order is not defined. Write: from orders import Order"),
        ("customer = 1\nprint(custmer)", 'custmer is not defined. Did you mean "customer"?'),
        ("pritn(1)", 'pritn is not defined. Did you mean "print"?'),
        ("print(xyzzy)", "xyzzy is not defined."),
        ("def f():\n    print(xyzzy)\n\n\ndef g():\n    xyzzy = 1\n    print(xyzzy)", "xyzzy is not defined."),
        (
            "count = 0\n\n\ndef more():\n    print(count)\n    count = 1",
            "count is read before the function assigns it. Assign it first, or say `global count`.",
        ),
        ("await xyzzy()", "xyzzy is not defined."),
    ],
)
def test_a_name_that_nothing_defines_is_found_with_its_cure(sentence, source, told):
    assert sentence(source, PYODIDE, OTHER) == told


@pytest.mark.parametrize(
    "source",
    [
        "import asyncio\nawait asyncio.sleep(0)",
        "from orders import *\nprint(anything)",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from x import Row\ndef f(row: Row):\n    pass",
        "async def f(row):\n    return row\nawait (rows := f(1))\nprint(rows)",
        "def f(row: 'Row'):\n    print(row)",
        "from __future__ import annotations\ndef f(row: Row):\n    print(row)",
        "print(__name__, __file__, __doc__, PythonFinalizationError)",
        "try:\n    display\nexcept NameError:\n    there = False\nelse:\n    there = True\nif there:\n    display(1)",
        "import sys\nif sys.implementation.name == 'micropython':\n    print(const(1))",
        "globals()['made'] = 1\nprint(made)",
        "for n in range(2):\n    if n:\n        print(last)\n    last = n",
        "last = 0\ndef f():\n    for n in range(2):\n        if n:\n            print(last)\n        last = n",
        "def f():\n    return later()\n\n\ndef later():\n    return 1",
        "def f():\n    global made\n    made = 1\n\n\ndef g():\n    return made",
        "class A:\n    rows = [1]\n    def f(self):\n        return __class__",
        "print([n for n in range(2)], (m := 2), m)",
        "match 1:\n    case int(n):\n        print(n)",
    ],
)
def test_a_name_that_is_defined_or_may_be_is_left_alone(found, source):
    assert [each for each in found(source, PYODIDE, OTHER) if each.code == "WWE411"] == []


def test_a_module_that_this_python_cannot_parse_is_left_to_the_runtime(places):
    assert places("x = (\nprint(xyzzy)", PYODIDE) == []


def test_a_module_that_micropython_lacks_is_no_cure(sentence):
    assert sentence("print(dataclasses.field())", 'runtime = "micropython"') == "dataclasses is not defined."


def test_names_of_micropythons_compiler_are_there_on_micropython_only(places):
    assert places("A = const(1)", 'runtime = "micropython"') == []
    assert places("A = const(1)", PYODIDE) == ["WWE411 1"]


def test_a_name_is_told_once_where_it_is_first_read_with_its_columns(found):
    told = found("print()\nprint('ä', xyzzy)\nprint(xyzzy)", PYODIDE)
    assert [(each.line, each.column, each.end) for each in told] == [(2, 12, 17)]
