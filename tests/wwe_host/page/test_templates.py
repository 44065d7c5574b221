import pytest
from jinja2 import DictLoader, UndefinedError

from wwe_host.page.templates import environment


def rendered(text, **values):
    return environment(DictLoader({"a": text})).get_template("a").render(values)


def test_text_is_no_markup():
    assert rendered("{{ name }}", name="<b>") == "&lt;b&gt;"


def test_what_is_not_given_is_an_error():
    with pytest.raises(UndefinedError, match="'name' is undefined"):
        rendered("{{ name }}")


def test_a_line_that_only_says_what_to_do_leaves_nothing_behind():
    assert rendered("a\n  {% if True %}\nb\n  {% endif %}\nc") == "a\nb\nc"
