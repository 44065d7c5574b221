import pytest

from wwe_kit.project.origins import problem_of


@pytest.mark.parametrize("origin", ["https://a.example.com", "http://127.0.0.1:8701", "http://[::1]:8080", "http://a"])
def test_a_scheme_a_host_and_perhaps_a_port_are_an_origin(origin):
    assert problem_of(origin) == ""


@pytest.mark.parametrize("text", ["a.example.com", "https://A.example.com", "https://a/b", "ftp://a", "*"])
def test_nothing_else_is_one(text):
    assert problem_of(text).startswith("an origin is a scheme, a host in lower case and perhaps a port, without a path")


@pytest.mark.parametrize("origin", ["http://a:80", "https://a:443"])
def test_a_usual_port_is_never_told_by_a_browser(origin):
    assert problem_of(origin) == "browsers leave out a scheme's usual port, so this would never match"
