import math

import pytest

from wwe_kit.project.table import Table


@pytest.fixture
def table():
    """Make a table of settings: `table(key=value)`."""
    return lambda **values: Table(values, "file.toml", "tool.wwe")


def test_what_is_absent_has_its_default(table):
    empty = table()
    assert empty.text("label", "Desk") == "Desk"
    assert empty.choice("runtime", ("a", "b"), "b") == "b"
    assert empty.texts("subscribe") == ()
    assert empty.tables("views") == {}
    assert empty.flag("snapshot", default=True) is True
    assert empty.number("transfer-kb") is None
    empty.table("budget").finish()


def test_what_is_there_is_taken_as_it_is(table):
    full = table(
        label="Desk ",
        runtime="a",
        subscribe=["agent", ""],
        views={"index": {"title": "Desk"}},
        snapshot=False,
        budget={"transfer-kb": 5},
    )
    assert full.text("label", "") == "Desk "
    assert full.choice("runtime", ("a", "b"), "b") == "a"
    assert full.texts("subscribe") == ("agent", "")
    assert full.tables("views")["index"].text("title", "") == "Desk"
    assert full.flag("snapshot", default=True) is False
    assert full.table("budget").number("transfer-kb") == 5
    full.finish()


@pytest.mark.parametrize("value", ["yes", 1, []])
def test_a_truth_value_must_be_one(table, complaint, value):
    sentence = complaint(table(snapshot=value).flag, "snapshot", default=True)
    assert sentence.startswith("file.toml: tool.wwe.snapshot is ")
    assert sentence.endswith(", but it must be true or false.")


@pytest.mark.parametrize(
    "value", ["5", 0, -1, True, math.nan, math.inf, 10**400, pytest.param(0x10**5000, id="hexadecimal")]
)
def test_a_number_must_be_greater_than_zero(table, complaint, value):
    sentence = complaint(table(ready=value).number, "ready")
    assert sentence.startswith("file.toml: tool.wwe.ready is ")
    assert sentence.endswith(", but it must be a number greater than zero.")


@pytest.mark.parametrize(("value", "shown"), [("", '""'), ("  ", '"  "'), (5, "5"), (True, "True"), (["a"], "['a']")])
def test_a_text_must_be_a_text_that_is_not_empty(table, complaint, value, shown):
    sentence = complaint(table(label=value).text, "label", "Desk")
    assert sentence == f"file.toml: tool.wwe.label is {shown}, but it must be a text that is not empty."


def test_a_choice_that_does_not_exist_is_refused_with_the_nearest(table, complaint):
    sentence = complaint(table(runtime="pyodid").choice, "runtime", ("pyodide", "micropython"), "pyodide")
    assert sentence == 'file.toml: tool.wwe.runtime cannot be "pyodid". Did you mean "pyodide"?'


@pytest.mark.parametrize("value", ["agent", 5, {"a": 1}, ["agent", 5]])
def test_a_list_of_texts_must_be_one(table, complaint, value):
    sentence = complaint(table(subscribe=value).texts, "subscribe")
    assert sentence.startswith("file.toml: tool.wwe.subscribe is ")
    assert sentence.endswith('but it must be a list of texts, as in subscribe = ["..."].')


def test_a_table_must_be_one(table, complaint):
    assert complaint(Table, 5, "file.toml", "tool.wwe") == "file.toml: tool.wwe is 5, but it must be a table."
    assert complaint(table(views=5).tables, "views") == "file.toml: tool.wwe.views is 5, but it must be a table."
    sentence = complaint(table(views={"index": "main.py"}).tables, "views")
    assert sentence == 'file.toml: tool.wwe.views.index is "main.py", but it must be a table.'


def test_a_key_that_nobody_took_is_unknown(table, complaint):
    settings = table(lable="Desk")
    settings.text("label", "")
    assert complaint(settings.finish) == 'file.toml: tool.wwe has no key "lable". Did you mean "label"?'


def test_a_key_that_was_taken_is_known(table):
    settings = table(subscribe=["agent"])
    settings.texts("subscribe")
    settings.finish()
