from wwe_kit.texts.extraction import source_texts

PYTHON = """
from genesys.wwe.texts import N_, _, ngettext, pgettext
STATES = [N_("Paid")]
# Translators: on a button
_("Save")
ngettext("a call", "{n} calls", 2)
pgettext("state", "Open")
_(STATES[0])
"""
TEMPLATE = """<p>{{ _("Note") }}</p>
{% trans %}
  Two
  lines
{% endtrans %}
{% trans "state" n=2 %}one{% pluralize n %}{{ n }}{% endtrans %}
"""


def found(project, files):
    return {(text.key, text.text, text.path, text.line) for text in source_texts(project(files=files))}


def test_the_texts_of_modules_and_templates_are_found_with_their_places(project):
    assert found(project, {"main.py": PYTHON, "page.html": TEMPLATE}) == {
        ("Paid", "Paid", "main.py", 3),
        ("Save", "Save", "main.py", 5),
        ("a call", ("a call", "{n} calls"), "main.py", 6),
        ("state\x04Open", "Open", "main.py", 7),
        ("Note", "Note", "page.html", 1),
        ("Two lines", "Two lines", "page.html", 2),
        ("state\x04one", ("one", "%(n)s"), "page.html", 6),
    }


def test_what_the_author_tells_translators_comes_with_the_text(project):
    texts = {text.key: text for text in source_texts(project(files={"main.py": PYTHON}))}
    assert texts["Save"].comments == ("on a button",)


def test_a_file_that_cannot_be_read_as_what_it_is_has_no_texts(project):
    assert found(project, {"main.py": "_('a'\n  '''", "page.html": "{% trans %}"}) == set()


def test_tests_and_hidden_folders_have_no_texts(project):
    assert found(project, {"tests/test_a.py": "_('a')", ".git/page.html": "{{ _('b') }}"}) == set()
