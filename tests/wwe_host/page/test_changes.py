import pytest
from jinja2 import DictLoader, Environment

from wwe_host.page.changes import Changes
from wwe_host.page.parts import File, Log, Region, Row, Rows


@pytest.fixture
def changes():
    templates = {"host/who.html.jinja": "<p>{{ name }}</p>", "host/row.html.jinja": "<li>{{ text }}</li>"}
    return Changes(Environment(loader=DictLoader(templates), autoescape=True))


def rows(*keys):
    return Rows("list", [Row(key, {"text": key.upper()}) for key in keys], "row")


def test_a_region_is_rendered_when_its_values_differ_and_only_then(changes):
    assert changes.since_last([Region("who", {"name": "Ann"})]) == {"regions": {"who": "<p>Ann</p>"}}
    assert changes.since_last([Region("who", {"name": "Ann"})]) == {}
    assert changes.since_last([Region("who", {"name": "<Bob>"})]) == {"regions": {"who": "<p>&lt;Bob&gt;</p>"}}


def test_a_region_may_have_a_template_of_another_name(changes):
    assert changes.since_last([Region("caller", {"name": "Ann"}, "who")]) == {"regions": {"caller": "<p>Ann</p>"}}


def test_of_a_list_only_the_rows_that_differ_are_rendered_and_the_order_is_told(changes):
    first = changes.since_last([rows("a", "b")])
    assert first == {"rows": {"list": {"order": ["a", "b"], "html": {"a": "<li>A</li>", "b": "<li>B</li>"}}}}
    assert changes.since_last([rows("a", "b")]) == {}
    assert changes.since_last([rows("a", "b", "c")])["rows"]["list"]["html"] == {"c": "<li>C</li>"}
    assert changes.since_last([rows("c", "a")]) == {"rows": {"list": {"order": ["c", "a"], "html": {}}}}


def test_a_row_that_was_gone_is_rendered_again(changes):
    for keys in (("a", "b"), ("a",)):
        changes.since_last([rows(*keys)])
    assert changes.since_last([rows("a", "b")])["rows"]["list"]["html"] == {"b": "<li>B</li>"}


def test_an_empty_list_is_told_once(changes):
    assert changes.since_last([rows()]) == {"rows": {"list": {"order": [], "html": {}}}}
    assert changes.since_last([rows()]) == {}


def test_of_a_log_everything_is_new(changes):
    log = Log("log", [{"text": "1"}, {"text": "2"}], "row")
    for _ in range(2):
        assert changes.since_last([log]) == {"logs": {"log": {"html": "<li>1</li><li>2</li>", "restarts": False}}}
    assert changes.since_last([Log("log", [], "row")]) == {}


def test_a_piece_of_a_file_is_told_as_it_is(changes):
    piece = File("m.jsonl", "<text>", is_last=True)
    assert changes.since_last([piece]) == {"file": {"name": "m.jsonl", "text": "<text>", "is_last": True}}


def test_a_log_can_begin_anew_with_nothing_in_it(changes):
    assert changes.since_last([Log("log", [], "row", restarts=True)]) == {
        "logs": {"log": {"html": "", "restarts": True}}
    }
