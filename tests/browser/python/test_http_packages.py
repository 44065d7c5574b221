"""Packages that ask servers: requests waits as everywhere, httpx goes through the browser, others say why not."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.published import options_for, web_folder, wwe_extensions
from tests.browser.released import BUILT_FOR
from wwe_kit.errors import CannotFetch
from wwe_kit.packages.locking import lock_packages
from wwe_kit.project.project import load_project

__all__ = ["web_folder", "wwe_extensions"]

CRM = "https://crm.example.com"
CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*", "Access-Control-Allow-Methods": "*"}
SETTINGS = f"""\
[project]
name = "asking"
dependencies = ["aiohttp", "httpx", "requests"]
[tool.wwe]
workspace-origins = ["{BUILT_FOR}"]
connect = ["{CRM}"]
"""
MAIN = """\
import aiohttp, httpx, requests
from genesys.wwe import page

CRM = "https://crm.example.com"


async def said(asking):
    try:
        answer = await asking()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return f"{answer.status_code} {answer.json()}"


async def by_requests():
    return requests.post(f"{CRM}/a", json={"id": 7}, headers={"X-Id": "1"}, timeout=60)


async def by_httpx():
    async with httpx.AsyncClient(base_url=CRM, timeout=60) as client:
        return await client.post("/b", json={"id": 8}, headers={"X-Id": "2"}, params={"q": "Zoë"})


async def too_late():
    async with httpx.AsyncClient(timeout=0.2) as client:
        return await client.get(f"{CRM}/slow")


async def elsewhere():
    async with httpx.AsyncClient() as client:
        return await client.get("https://other.example.com/")


async def blocking():
    return httpx.get(f"{CRM}/c")


async def by_aiohttp():
    async with aiohttp.ClientSession() as session:
        return await session.get(f"{CRM}/d")


async def main():
    for name, asking in list(globals().items()):
        if name in ("by_requests", "by_httpx", "too_late", "elsewhere", "blocking", "by_aiohttp"):
            page.find("#app").append(page.element("p", await said(asking), id=name))
"""


@pytest.fixture
def wwe_runtime():
    return None


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "asking"
    made.mkdir()
    (made / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    (made / "main.py").write_text(MAIN, encoding="utf-8")
    try:
        lock_packages(load_project(made))
    except CannotFetch as error:
        pytest.skip(f"these packages are of the index: {error.message}")
    return made


@pytest.fixture
def wwe_options(origin):
    return options_for(origin, "asking", "Asking")


@pytest.fixture
def asked(context):
    """What the customer system was asked; it stands for a server on another origin."""
    requests = []

    def answer(route):
        request = route.request
        if request.url.endswith("/slow"):
            return
        if request.method == "POST":
            requests.append((request.url, request.headers["x-id"], request.post_data))
        body = json.dumps({"said": "Zoë ✓"})
        route.fulfill(status=201, headers=CORS | {"Content-Type": "application/json"}, body=body)

    context.route(CRM + "/**", answer)
    return requests


@pytest.mark.usefixtures("workspace_page")
def test_packages_that_ask_servers(workspace, extension_frame, released_sites, web_folder, folder, asked):
    released_sites.put(folder, web_folder, workspace.host_url.rstrip("/"))
    workspace.ring().answer()
    frame = extension_frame("Asking")
    expect(frame.locator("#by_requests")).to_have_text("201 {'said': 'Zoë ✓'}")
    expect(frame.locator("#by_httpx")).to_have_text("201 {'said': 'Zoë ✓'}")
    assert asked == [(f"{CRM}/a", "1", '{"id": 7}'), (f"{CRM}/b?q=Zo%C3%AB", "2", '{"id":8}')]
    expect(frame.locator("#too_late")).to_have_text(f"ReadTimeout: {CRM}/slow did not answer in time")
    expect(frame.locator("#elsewhere")).to_contain_text("ConnectError: ")
    expect(frame.locator("#elsewhere")).to_contain_text("or connect in [tool.wwe] of pyproject.toml does not name it")
    expect(frame.locator("#blocking")).to_contain_text(
        "RuntimeError: httpx.Client cannot ask crm.example.com: a page has no"
    )
    expect(frame.locator("#by_aiohttp")).to_contain_text(
        f"RuntimeError: aiohttp cannot ask {CRM}/d: a page has no sockets"
    )
