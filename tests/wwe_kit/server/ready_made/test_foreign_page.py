import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from wwe_host.settings.options import read_options
from wwe_kit.server.ready_made.foreign_page import ForeignPages, refusal_of, why_not_framed
from wwe_kit.server.workspace_options import workspace_options

WORKSPACE = "http://localhost:8700"
PAGE = "https://crm.example.com/page.html"


def options_of(**given):
    pages = ForeignPages((PAGE,), **given)
    return workspace_options({}, "options", (), {}, pages.views())


def test_a_page_is_shown_as_an_administrator_would_set_it():
    options = options_of(level="workspace", kind="background", label="CRM", allow="microphone")
    [content] = options.web_content("workspace")
    assert (content.label, content.kind, content.allow) == ("CRM", "background", "microphone")
    assert content.url.startswith(f"{PAGE}?employeeId=$Agent.EmployeeId$")
    assert options.text("service-client-api.accepted-web-content-origins") == "https://crm.example.com"


def test_what_its_origin_may_ask_for_is_what_one_says():
    options = options_of(filters="agent.*, voice.dial")
    accepted = options.text("service-client-api.accepted-web-content-origins")
    assert accepted == "https://crm.example.com (agent.*, voice.dial)"
    assert read_options({"interaction-workspace": {"service-client-api.accepted-web-content-origins": accepted}})


def test_an_address_with_variables_of_its_own_stays_as_it_is_and_labels_tell_pages_apart():
    first, second = ForeignPages((f"{PAGE}?id=$Interaction.Id$", "http://127.0.0.1:9000/"), label="Old").views()
    assert first.options["url"] == f"{PAGE}?id=$Interaction.Id$"
    assert [each.options["label"] for each in (first, second)] == ["Old 1", "Old 2"]
    [unnamed] = ForeignPages((PAGE,)).views()
    assert unnamed.options["label"] == "crm.example.com"


def test_pages_without_a_label_have_their_host_and_what_tells_them_apart():
    def labels(*urls):
        return [view.options["label"] for view in ForeignPages(urls).views()]

    assert labels("http://a.example/x.html", "http://b.example/x.html") == ["a.example", "b.example"]
    assert labels("http://a.example/x.html", "http://a.example/") == ["a.example x.html", "a.example"]
    assert labels("http://a.example/1/x.html", "http://a.example/2/x.html") == [
        "a.example x.html 1",
        "a.example x.html 2",
    ]


@pytest.mark.parametrize(
    "url", ["crm.example.com", "ftp://crm.example.com/", "https:///x", "https://a:b/", "http://a b/"]
)
def test_what_is_no_address_of_a_page_is_refused(complaint, url):
    assert complaint(list, ForeignPages((url,)).views()).startswith(f"--url {url}: give the whole address of a page, ")


def test_permissions_that_the_workspace_does_not_know_are_refused(complaint):
    sentence = complaint(list, ForeignPages((PAGE,), filters="voic.dial").views())
    assert sentence.startswith("--permissions voic.dial: ")


@pytest.mark.parametrize(
    ("policies", "frame_options", "refusal"),
    [
        ([], [], ""),
        (["default-src 'none'"], [], ""),
        (["frame-ancestors *"], [], ""),
        (["frame-ancestors 'none'"], [], "Content-Security-Policy: frame-ancestors 'none'"),
        (["default-src 'self'; frame-ancestors 'self'"], [], "Content-Security-Policy: frame-ancestors 'self'"),
        (["frame-ancestors http://localhost:8700"], ["DENY"], ""),
        (["frame-ancestors https://w.example.com http://localhost:*"], [], ""),
        (["frame-ancestors http:"], [], ""),
        (["frame-ancestors https:"], [], "Content-Security-Policy: frame-ancestors https:"),
        (["frame-ancestors http://localhost"], [], "Content-Security-Policy: frame-ancestors http://localhost"),
        (["frame-ancestors *, frame-ancestors 'none'"], [], "Content-Security-Policy: frame-ancestors 'none'"),
        (["frame-ancestors"], [], "Content-Security-Policy: frame-ancestors"),
        ([], ["DENY"], "X-Frame-Options: DENY"),
        ([], ["sameorigin"], "X-Frame-Options: SAMEORIGIN"),
        ([], ["ALLOW-FROM https://w.example.com"], ""),
    ],
)
def test_what_refuses_to_be_framed_is_told_with_its_header(policies, frame_options, refusal):
    assert refusal_of(policies, frame_options, PAGE, WORKSPACE) == refusal


@pytest.mark.parametrize(
    ("source", "is_allowed"),
    [("https://*.example.com", True), ("*.example.com", True), ("example.com", False), ("http://w.example.com", True)],
)
def test_hosts_of_frame_ancestors_are_matched_as_browsers_do(source, is_allowed):
    assert (refusal_of([f"frame-ancestors {source}"], [], PAGE, "https://w.example.com") == "") == is_allowed


@pytest.fixture
def server():
    """A web server; its address, and what it answers."""

    class Handler(BaseHTTPRequestHandler):
        answer = (200, {})

        def do_GET(self):
            code, headers = Handler.answer
            self.send_response(code)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_arguments):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        Handler.url = f"http://127.0.0.1:{http.server_port}/page.html"
        yield Handler
        http.shutdown()


def test_a_page_is_asked_itself_whether_it_may_be_framed(server):
    assert why_not_framed(f"{server.url}?id=$Interaction.Id$", WORKSPACE) == ""
    server.answer = (200, {"X-Frame-Options": "DENY"})
    assert why_not_framed(f"{server.url}?id=$Interaction.Id$", WORKSPACE) == (
        f"{server.url} refuses to be framed here: it sends X-Frame-Options: DENY. Let its server name {WORKSPACE} in "
        "the directive frame-ancestors of its Content-Security-Policy."
    )
    server.answer = (404, {})
    assert why_not_framed(server.url, WORKSPACE) == f"{server.url} answers with 404 Not Found."


def test_a_page_that_nobody_serves_is_told():
    assert (
        why_not_framed("http://127.0.0.1:1/", WORKSPACE)
        == "http://127.0.0.1:1/ could not be reached: Connection refused."
    )
