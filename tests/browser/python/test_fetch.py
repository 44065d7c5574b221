"""`page.fetch` asks servers, on every runtime; what goes wrong is an exception with the address."""

import json
from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from tests.browser.folders import EXTENSIONS
from wwe_kit.resources import resource

CRM = "https://crm.example.com/customers"
CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "*",
    "Access-Control-Expose-Headers": "*",
}

SCRIPTS = ("shared/codec.js", "frame/fetch.js")
ASK = """async () => {
    const asked = await wweFetch(wweCodec.encode({ url: "https://crm.intranet/", method: "GET", timeout: null }));
    return JSON.stringify(wweCodec.decode(asked.head));
}"""

LARGE = 3_000_000  # characters; more than MicroPython begins with


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "fetching"]


@pytest.fixture
def wwe_runtime(each_interpreter):
    return each_interpreter


@pytest.fixture
def asked(page):
    """What the customer system was asked; it stands for a server on another origin."""
    requests, slow = [], []

    def answer(route):
        request = route.request
        requests.append(request)
        if request.url.endswith("/gone"):
            route.abort("connectionrefused")
        elif request.url.endswith("/missing"):
            route.fulfill(status=404, headers=CORS, body="no")
        elif request.url.endswith("/large"):
            route.fulfill(headers=CORS, body="x" * LARGE)
        elif request.url.endswith("/slow"):
            slow.append(route)  # it gets no answer while the test runs
        else:
            body = json.dumps({"said": "Zoë ✓", "id": 17915077519067811})
            route.fulfill(status=201, headers=CORS | {"Content-Type": "application/json"}, body=body)

    page.route(CRM + "**", answer)
    yield requests
    for route in slow:
        with suppress(Error):  # the page asks no more
            route.abort()


def test_a_request_is_sent_with_its_headers_and_its_json_and_the_answer_is_read_to_its_end(
    asked, workspace_page, extension_frame, browser_name
):
    answered = extension_frame("Fetching").locator("#answered")
    expect(answered).to_have_text(f"201 application/json Zoë ✓ 17915077519067811 {LARGE}")
    [request] = [request for request in asked if request.method == "POST"]
    assert request.url == CRM + "?page=2"
    assert request.headers["x-key"] == "Zoe"
    assert request.headers["content-type"] == "application/json"
    if browser_name == "chromium":  # Playwright does not get it from Firefox
        assert json.loads(request.post_data) == {"name": "Zoë", "id": 17915077519067811}


class TestErrors:
    @pytest.fixture
    def wwe_runtime(self):
        return "micropython"  # tests/portable tries on all what Python makes of them

    @pytest.mark.usefixtures("asked")
    def test_tell_the_policy_the_network_and_the_time_apart(self, workspace, extension_frame):
        frame = extension_frame("Fetching")
        expect(frame.locator("#answered")).to_be_visible()
        workspace.set_agent_state("NotReady")
        texts = frame.locator("#failed pre")
        expect(texts).to_have_count(4)
        policy, network, late, invalid = texts.all_inner_texts()
        assert policy == (
            "FetchError: GET https://elsewhere.example.com/x: the page's policy does not allow this server: "
            'set connect = ["https://elsewhere.example.com"] in [tool.wwe] of the extension\'s pyproject.toml'
        )
        assert network.startswith(f"FetchError: GET {CRM}/gone: ")
        assert "the server cannot be reached, or does not allow pages of http://127.0.0.1:" in network
        assert late == f"FetchTimeout: GET {CRM}/slow: no answer within 0.3 s"
        assert invalid.startswith("FetchError: GET http://[: ")
        expect(frame.locator("#status")).to_have_text(f"GET {CRM}/missing: the server answered 404 Not Found")


class TestThePageOfAPublicSite:
    """Chrome keeps its frames from the local network, and says of that what it says of a server that is not there."""

    @pytest.fixture
    def failure(self, page):
        """Ask a server that is not there out of a frame with this attribute; return what is told of it."""
        scripts = "".join(f"<script>{resource(f'web/{name}').read_text()}</script>" for name in SCRIPTS)

        def ask(attribute):
            frame = f'<iframe {attribute} src="https://extension.example.com/"></iframe>'
            page.route(
                "https://workspace.example.com/", lambda route: route.fulfill(body=frame, content_type="text/html")
            )
            page.route(
                "https://extension.example.com/", lambda route: route.fulfill(body=scripts, content_type="text/html")
            )
            page.route("https://crm.intranet/", lambda route: route.abort())
            page.goto("https://workspace.example.com/")
            return json.loads(page.frames[1].evaluate(ASK))

        return ask

    def test_a_frame_that_may_not_reach_the_local_network_is_told_so_and_one_that_may_is_not(self, failure):
        assert failure("")["isGuarded"] is True
        assert failure('allow="local-network-access; local-network"')["isGuarded"] is False
