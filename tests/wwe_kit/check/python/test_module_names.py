import pytest

STORE = "import json\nrows = {}\ndef lookup(name):\n    return json.loads(rows[name])\nclass Order:\n    total = 0\n"
FILES = {"store.py": STORE, "desk/__init__.py": "title = 1\n", "desk/orders.py": "count = 1\n"}


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("import store\nprint(store.lokup)", 'store has no lokup. Did you mean "lookup"?'),
        ("from store import lokup\nprint(lokup)", 'store has no lokup. Did you mean "lookup"?'),
        ("import store as s\nprint(s.Odrer())", 'store has no Odrer. Did you mean "Order"?'),
        ("import store\nprint(store.xyzzy)", "store has no xyzzy."),
        ("import desk.orders\nprint(desk.orders.cuont)", 'desk.orders has no cuont. Did you mean "count"?'),
        ("from desk import orders\nprint(orders.cuont)", 'desk.orders has no cuont. Did you mean "count"?'),
        ("from desk import oders\nprint(oders)", "desk has no oders."),
    ],
)
def test_a_name_that_a_module_does_not_have_is_found_with_the_nearest(sentence, source, told):
    assert sentence(source, 'runtime = "pyodide"', FILES) == told


def test_a_relative_import_is_one_of_the_package(found):
    files = {**FILES, "desk/more.py": "from . import orders, title, titel\nfrom .orders import cuont\n"}
    told = [each.sentence for each in found("import desk.more\nprint(desk.more)", 'runtime = "pyodide"', files)]
    assert told == ['desk has no titel. Did you mean "title"?', 'desk.orders has no cuont. Did you mean "count"?']


@pytest.mark.parametrize(
    ("source", "store"),
    [
        ("import store\nprint(store.lookup, store.rows, store.json, store.Order.total, store.__name__)", STORE),
        ("from desk import title, orders\nprint(title, orders.count)", STORE),
        ("import store\nprint(store.anything)", "def __getattr__(name):\n    return name\n"),
        ("import store\nprint(store.anything)", "from desk import *\n"),
        ("import store\nprint(store.anything)", "globals()['anything'] = 1\n"),
        ("import store\nprint(store.made)", "def make():\n    global made\n    made = 1\n"),
        ("import store\nprint(store.late)", "if 1 + 1:\n    late = 1\nelse:\n    early = 1\n"),
        ("import store\nprint(store.n)", "for n in range(2):\n    pass\nwith open('a') as f:\n    pass\n"),
        ("import store\nstore.cache = 1\nprint(store.cache)", STORE),
        ("import store\nif hasattr(store, 'late'):\n    print(store.late)", STORE),
        ("try:\n    from store import late\nexcept ImportError:\n    late = None\nprint(late)", STORE),
        ("import store\ndef f(store):\n    return store.anything", STORE),
        ("import store\nstore = [1]\nstore.append(2)", STORE),
        ("import store\nprint(store.anything)", "x = (\n"),
        ("import json\nprint(json.dumps(1))", STORE),
    ],
)
def test_a_name_that_is_there_or_may_be_is_left_alone(found, source, store):
    told = found(source, 'runtime = "pyodide"', {**FILES, "store.py": store})
    assert [each for each in told if each.code == "WWE414"] == []
