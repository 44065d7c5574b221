"""What an author does with the wheel, outside the checkout and step by step, on each runtime."""

from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.browser.web_server import serving
from wwe_kit.runtimes.runtimes import RUNTIMES

OPTIONS = """
[interaction-workspace]
"interaction.web-content" = "orders"
"service-client-api.accepted-web-content-origins" = "{origin}"

[orders]
label = "Orders"
url = "{origin}/orders.html?interactionId=$Interaction.Id$"
"""
LICENCES = (
    "from importlib.metadata import files;"
    "print(*(file.name for file in files('wwe-extension-kit-runtimes') if 'licenses' in file.parts))"
)
each_runtime = pytest.mark.parametrize("runtime", RUNTIMES)


def test_nothing_of_the_checkout_is_used(author, pytestconfig):
    where = author.run("python", "-c", "import wwe_kit, wwe_host, genesys.wwe as wwe; print(wwe_kit, wwe_host, wwe)")
    assert str(pytestconfig.rootpath) not in where
    assert where.count(str(author.folder)) == 3


def test_a_licence_comes_with_every_runtime(author):
    said = author.run("python", "-c", LICENCES)
    assert {"micropython-MIT.txt", "pyodide-MPL-2.0.txt", "cpython-PSF-2.0.txt"} <= set(said.split())


def test_an_empty_folder_is_told_what_to_do(author):
    said = author.run("sh", "-c", "wwe dev || true")
    assert said.startswith(f"Error: {author.folder} is not an extension: ")
    assert "Traceback" not in said


@each_runtime
def test_the_extension_one_stands_in_is_served(author, extensions, step, runtime):
    with (
        step(f"{runtime}: served"),
        author.serving("--host-port", "0", "--extension-port", "0", cwd=extensions[runtime]) as addresses,
    ):
        assert set(addresses) == {"Agent Workspace", "Orders"}
        page = urlopen(addresses["Orders"]).read().decode()
        assert "<title>Orders</title>" in page
        assert runtime in page


@each_runtime
def test_a_new_extension_passes_its_own_test_and_hears_of_nothing_else(author, step, runtime, browser_name):
    folder = f"new-{runtime}-{browser_name}"
    with step(f"{runtime}: new"):
        author.run("wwe", "new", folder, "--runtime", runtime)
    with step(f"{runtime}: checked"):
        assert "nothing found" in author.run("wwe", "check", folder)
    with step(f"{runtime}: its test, in {browser_name}"):
        said = author.run("wwe", "test", folder, "-q", "--browser", browser_name)
    assert "1 passed" in said
    assert "warning" not in said.lower()


@pytest.fixture(scope="session")
def board(author, step):
    """A new extension with a page for the workspace, built for nginx."""
    with step("a page for the workspace: new"):
        author.run("wwe", "new", "board", "--runtime", "micropython", "--level", "workspace")
    with step("a page for the workspace: built"):
        said = author.run("wwe", "build", "board", "--server", "nginx")
    assert "Wrote board/dist.nginx.conf for nginx" in said
    return "board"


def test_what_was_built_of_a_new_extension_is_previewed_in_the_workspace(author, board, step, page, browser_name):
    ports = ("--host-port", "0", "--extension-port", "0")
    with (
        step(f"a page for the workspace: previewed, in {browser_name}"),
        author.serving(board, *ports, cwd=author.folder, command="preview") as addresses,
    ):
        page.goto(addresses["Agent Workspace"])
        frame = page.frame_locator('iframe[title="Board"]')
        expect(frame.get_by_role("heading", name="Kate Miller")).to_be_visible(timeout=60_000)
        frame.get_by_role("button", name="Take no calls").click()
        expect(frame.locator("#state")).to_have_text("Not Ready")
        page.goto("about:blank")


@each_runtime
def test_the_site_that_is_built_pops_the_record_from_a_plain_web_server(
    author, built, workspace_port, tmp_path, page, browser_name, step, runtime
):
    site = built(runtime)
    with step(f"{runtime}: the built site, in {browser_name}"), serving(site) as origin:
        (tmp_path / "workspace.toml").write_text(OPTIONS.format(origin=origin), encoding="utf-8")
        ports = ("--host-port", workspace_port, "--extension-port", 0)
        with author.serving("--options", "workspace.toml", *ports, cwd=tmp_path) as addresses:
            page.goto(addresses["Agent Workspace"])
            page.get_by_role("button", name="Ring me").click()
            page.get_by_role("button", name="Answer").click()
            frame = page.frame_locator('iframe[title="Orders"]')
            expect(frame.get_by_role("heading", name="Customer 1007")).to_be_visible(timeout=60_000)
            expect(frame.get_by_role("listitem")).to_have_text(["Fibre 500", "Router"])
            expect(page.get_by_role("region", name="Selected case")).to_contain_text("Orders2")
            page.goto("about:blank")
