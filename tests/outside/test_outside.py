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
each_runtime = pytest.mark.parametrize("runtime", RUNTIMES)


def test_nothing_of_the_checkout_is_used(author, pytestconfig):
    where = author.run("python", "-c", "import wwe_kit, wwe_host, genesys.wwe as wwe; print(wwe_kit, wwe_host, wwe)")
    assert str(pytestconfig.rootpath) not in where
    assert where.count(str(author.folder)) == 3


def test_an_empty_folder_is_told_what_to_do(author):
    said = author.run("sh", "-c", "wwe dev || true")
    assert said.startswith(f"Error: There is nothing to show: {author.folder} is not an extension. ")
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
def test_its_own_tests_pass(author, extensions, step, runtime):
    with step(f"{runtime}: its tests"):
        said = author.run("wwe", "test", "-q", cwd=extensions[runtime])
    assert "1 passed" in said


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
