"""The examples with packages from PyPI: locked, built twice, and shown from the site behind its policy."""

import re
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES
from tests.browser.published import options_for, web_folder, wwe_extensions
from wwe_kit.build.site import write_site
from wwe_kit.errors import BadInput, CannotFetch
from wwe_kit.packages.locking import lock_packages
from wwe_kit.project.project import load_project

__all__ = ["web_folder", "wwe_extensions"]


@pytest.fixture
def wwe_options(origin, name):
    return options_for(origin, name, name.title(), f"{name}.html?interactionId=$Interaction.Id$")


@pytest.fixture
def folder(tmp_path, name):
    """A copy of the example with a lock of its own."""
    folder = tmp_path / name
    shutil.copytree(EXAMPLES / "packages" / name, folder, ignore=shutil.ignore_patterns("pylock.toml"))
    try:
        lock_packages(load_project(folder))
    except CannotFetch as error:
        pytest.skip(f"these packages are of the index: {error.message}")
    return folder


@pytest.fixture
def publish(released_sites, web_folder, workspace, folder):
    return lambda: released_sites.put(folder, web_folder, workspace.host_url.rstrip("/"))


@pytest.mark.parametrize("name", ["caller"])
@pytest.mark.usefixtures("workspace_page")
def test_pure_packages_are_in_the_image_with_what_was_done_with_them(workspace, extension_frame, publish, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    site = publish()
    assert site.image.skipped == {}
    last = datetime.now(UTC) - timedelta(days=3)
    call = workspace.ring("+33298001007", {"LastContact": last.isoformat(), "OpenAmount": 1234567})
    call.answer()
    frame = extension_frame("Caller")
    expect(frame.locator("dd")).to_have_text(
        ["+33 2 98 00 10 07", "02 98 00 10 07", "FR", "fixed line", "3 days ago", "1,234,567"]
    )
    assert frame.locator("html").get_attribute("data-wwe-start") == "snapshot"
    assert [url for url in asked if ".piece" in url] == []


# What is shown of each customer.
RECORDS = {
    "1007": ["Ann Miller", "March 2019", "gold", "24.90 €"],
    "1008": ["id: Input should be a valid integer", "since: Input should be a valid date", "orders.0.number: String"],
    "9": ["There is no customer 9"],
}


@pytest.mark.parametrize("name", ["customer"])
@pytest.mark.usefixtures("workspace_page")
def test_records_are_checked_with_a_compiled_package(workspace, extension_frame, publish):
    publish()
    for number, shown in RECORDS.items():
        call = workspace.ring("+33298001007", {"CustomerId": number})
        call.answer()
        main = extension_frame("Customer", call).locator("main")
        for text in shown:
            expect(main).to_contain_text(text)


@pytest.mark.parametrize("name", ["caller"])
def test_a_wheel_with_another_hash_is_refused_and_the_lock_alone_decides_about_the_bytes(folder, tmp_path):
    lock = folder / "pylock.toml"
    again = tmp_path / "again" / "elsewhere"
    again.mkdir(parents=True)
    moved = shutil.copytree(folder, again / "caller")
    sites = [write_site(load_project(place), place.parent / f"{place.name}-site") for place in (folder, moved)]
    assert {path: file.content for path, file in sites[0].files.items()} == {
        path: file.content for path, file in sites[1].files.items()
    }
    text = lock.read_text(encoding="utf-8")
    lock.write_text(re.sub(r'sha256 = "\w{64}"', f'sha256 = "{"0" * 64}"', text, count=1), encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        write_site(load_project(folder), tmp_path / "third")
    assert "has another hash than in the lock" in refused.value.message
