import pytest

from wwe_host.settings.origin_list import Grant, OriginsError, plain_origins, read_origins


def test_an_origin_without_filters_has_the_one_that_names_everything():
    text = "https://A.example:443, https://b.example (agent.*, voice.dial(destination, userData))"
    assert list(read_origins(text)) == [
        Grant("https://a.example", ("*",)),
        Grant("https://b.example", ("agent.*", "voice.dial")),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("http://my-web-server/path/extension.html", "without a path"),
        ("http://my-web-server/", "without a path"),
        ("my-web-server", "a scheme, a host"),
        ("https://a.example (agent.get", "parentheses"),
        ("https://a.example (voice.dial(destination)", "parentheses"),
        ("https://a.example (voice.dial((destination)))", "parentheses"),
        ("https://a.example (voice.dail(destination))", '"voice.dail"'),
        ("https://a.example agent.get)", "Separate origins by commas"),
        ("https://a.example https://b.example", "Separate origins by commas"),
        ("https://a.example (agent.getStat)", '"agent.getStat"'),
        ("https://a.example ()", '""'),
        ("https://a.example (*.get)", '"*.get"'),
        ("https://a.example (voices.*)", '"voices.*"'),
    ],
)
def test_what_is_malformed_is_named_with_what_would_be_right(text, problem):
    with pytest.raises(OriginsError) as error:
        list(read_origins(text))
    assert problem in str(error.value)


def test_origins_without_filters_are_read_as_browsers_write_them():
    assert plain_origins(" https://CRM.example.com:443 , * ,") == {"https://crm.example.com", "*"}
    assert plain_origins("") == frozenset()


@pytest.mark.parametrize("text", ["crm.example.com", "https://crm.example.com/path", "https://a.example (agent.*)"])
def test_what_is_no_origin_is_none_without_filters_either(text):
    with pytest.raises(OriginsError):
        plain_origins(text)
