"""What `wwe build --server nginx` writes, in a real nginx over TLS and in a folder of its server, seen by a browser."""

from contextlib import ExitStack

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES
from tests.free_ports import free_ports
from tests.nginx_server import nginx_serving
from wwe_kit.build.compression import write_precompressed
from wwe_kit.build.site import write_site
from wwe_kit.hosting.address import Address
from wwe_kit.hosting.server_settings import beside, settings_text, write_beside
from wwe_kit.project.project import load_project


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return browser_context_args | {"ignore_https_errors": True}  # the certificate is the test's own


@pytest.fixture
def address():
    return Address("https", "localhost", free_ports(1), "/extensions/customer/")


@pytest.fixture
def wwe_extensions():
    return []


@pytest.fixture
def wwe_options(address):
    origin = address.origin
    return {
        "interaction-workspace": {
            "interaction.web-content": "customer",
            "service-client-api.accepted-web-content-origins": origin,
        },
        "customer": {"label": "Customer", "url": f"{origin}{address.path}customer.html?interactionId=$Interaction.Id$"},
        "wwe-host": {"voice.no-answer-timeout": 0},
    }


@pytest.fixture
def published(copy_of, tmp_path, address):
    """Build the example for a workspace's origin, and serve it while the test runs."""
    with ExitStack() as stack:

        def publish(workspace_origin):
            extension = copy_of(EXAMPLES / "screen-pop")
            file = extension / "pyproject.toml"
            text = file.read_text(encoding="utf-8").replace("https://workspace.example.com", workspace_origin)
            file.write_text(text, encoding="utf-8")
            site = write_site(load_project(extension), tmp_path / "site", finish=write_precompressed)
            settings = beside("nginx", tmp_path / "site")
            write_beside(settings, settings_text("nginx", site, tmp_path / "site", address, "customer"))
            stack.enter_context(nginx_serving(settings, tmp_path, address.port))

        yield publish


@pytest.fixture
def answers(page, address):
    """What nginx has answered in this browser: the headers by the name of the file."""
    seen = {}

    def note(response):
        if response.url.startswith(address.origin):
            seen[response.url.partition("?")[0].rpartition("/")[2]] = response.headers

    page.on("response", note)
    return seen


def test_the_page_starts_with_types_twins_caching_and_policy_as_a_browser_needs_them(
    workspace, workspace_page, published, answers
):
    published(workspace.host_url.rstrip("/"))
    workspace.ring("+33298001007", {"CustomerId": "1007"}).answer()
    frame = workspace_page.frame_locator('iframe[title="Customer"]')
    expect(frame.get_by_role("heading", name="Ann Miller")).to_be_visible(timeout=60_000)
    wasm, html = answers["micropython.wasm"], answers["customer.html"]
    assert (wasm["content-type"], wasm["content-encoding"]) == ("application/wasm", "gzip")
    assert wasm["cache-control"] == "public, max-age=31536000, immutable"
    assert (html["content-type"], html["cache-control"]) == ("text/html; charset=utf-8", "no-cache")
    assert html["content-security-policy"] == f"frame-ancestors {workspace.host_url.rstrip('/')}"
    assert {headers["x-content-type-options"] for headers in answers.values()} == {"nosniff"}


def test_a_workspace_that_it_was_not_built_for_cannot_frame_it(workspace, workspace_page, published):
    published("https://workspace.example.com")
    with workspace_page.expect_event(
        "console", lambda message: "frame-ancestors https://workspace.example.com" in message.text
    ):
        workspace.ring("+33298001007", {"CustomerId": "1007"}).answer()
    assert workspace_page.frame_locator('iframe[title="Customer"]').locator("#name").count() == 0
