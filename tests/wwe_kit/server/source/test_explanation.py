import pytest

from wwe_kit.project.project import load_project
from wwe_kit.server.source.explanation import explain

PAGE = "from genesys.wwe import page\n\npage.fill('#nmae', 'Ann')\n"
TEMPLATE = '{% extends "wwe/page.html" %}{% block body %}<p id="name"></p>{% endblock %}'
SETTINGS = 'runtime = "micropython"\n[tool.wwe.views.index]\ntemplate = "page.html"\n'


@pytest.fixture
def explained(extension):
    """Return what is said of a traceback: `explained(source of main.py, trace)`."""

    def of(source, trace, runtime="micropython"):
        project = load_project(extension(SETTINGS, {"main.py": source, "page.html": TEMPLATE}))
        return explain(project, runtime, trace)

    return of


def trace_of(line, error):
    return f'Traceback (most recent call last):\n  File "/app/main.py", line {line}, in <module>\n{error}'


def test_the_advice_is_that_of_the_check(explained):
    meaning = explained(PAGE, trace_of(3, "LocalMisuse: the page has no element '#nmae'"))
    assert meaning.place == "main.py, line 3"
    assert meaning.advice == 'No page has an element "#nmae". Did you mean "#name"?'


def test_a_misuse_is_told_in_words_without_the_name_of_the_class(explained):
    meaning = explained("x = 1\n", trace_of(1, "LocalMisuse: dial needs a number"))
    assert meaning.title == "dial needs a number"
    assert "Change that line" in meaning.advice


def test_a_package_that_is_not_there_has_the_advice_of_the_check(explained):
    meaning = explained("import requests\n", trace_of(1, "ImportError: no module named 'requests'"))
    assert meaning.title == "ImportError: no module named 'requests'"
    assert meaning.advice.startswith("There is no module requests, ")


def test_a_package_that_is_not_listed_has_the_line_that_would_bring_it(explained):
    trace = trace_of(1, "ModuleNotFoundError: No module named 'humanize'")
    meaning = explained("import humanize\n", trace, "pyodide")
    assert 'list it in [project]: dependencies = ["humanize"]' in meaning.advice


def test_a_name_that_the_runtime_lacks_has_what_to_write_instead(explained):
    source = "try:\n    pass\nexcept TimeoutError:\n    pass\n"
    meaning = explained(source, trace_of(3, "NameError: name 'TimeoutError' isn't defined"))
    assert meaning.advice == (
        "micropython has no TimeoutError. Write asyncio.TimeoutError, or FetchTimeout of genesys.wwe."
    )


def test_a_name_of_code_keeps_its_letters(explained):
    meaning = explained("x = 1\n", trace_of(1, "LocalMisuse: interaction is under way"))
    assert meaning.title == "interaction is under way"


def test_a_misspelt_module_has_the_line_and_the_words_of_cpython(explained):
    meaning = explained("if True\n    x = 1\n", trace_of(2, "SyntaxError: invalid syntax"))
    assert (meaning.title, meaning.place) == ("SyntaxError: expected ':'", "main.py, line 1")


def test_what_only_the_runtime_cannot_read_keeps_its_own_words(explained):
    meaning = explained("match 1:\n    case 1:\n        pass\n", trace_of(1, "SyntaxError: invalid syntax"))
    assert (meaning.title, meaning.place) == ("SyntaxError: invalid syntax", "main.py, line 1")


def test_an_error_of_which_nothing_is_known_is_shown_as_it_is(explained):
    meaning = explained("1 / 0\n", trace_of(1, "ZeroDivisionError: divide by zero"))
    assert (meaning.title, meaning.advice) == ("ZeroDivisionError: divide by zero", "")


def test_a_text_that_is_no_traceback_is_its_own_headline(explained):
    assert explained("x = 1\n", "TypeError: x is null\n  at a.js") == (
        "TypeError: x is null",
        "",
        "",
        "TypeError: x is null\n  at a.js",
    )
