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


@pytest.mark.parametrize(
    ("origin", "problem"),
    [
        ("https://a:99999", "a port is a number from 1 to 65535"),
        pytest.param("https://a:" + "9" * 5000, "a port is a number from", id="long"),
        ("https://a:0", "a port begins with no 0"),
        ("https://a:08443", "a port begins with no 0"),
        ("http://127.1", "its host is no address"),
        ("http://1.2.3.999:8080", "its host is no address"),
        ("http://2130706433", "its host is no address"),
        ("http://[::0:1]", "browsers write its host as [::1]"),
        ("http://[:::]", "its host is no address"),
        ("http://[1.2.3.4]", "its host is no address"),
        ("https://a..b", "a host has 1 to 63 characters between dots"),
        ("https://" + "a" * 64, "a host has 1 to 63"),
        ("https://.", "a host has 1 to 63"),
    ],
)
def test_what_no_browser_would_ever_tell_is_none(origin, problem):
    assert problem_of(origin).startswith(problem)


@pytest.mark.parametrize("origin", ["http://a:1", "https://a:65535", "https://a_b.example.com", "http://[2001:db8::1]"])
def test_ports_and_hosts_at_the_edge_are_one(origin):
    assert problem_of(origin) == ""
