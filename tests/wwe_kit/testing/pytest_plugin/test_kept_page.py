"""A page that goes on with the next test is as new there, or it is not handed on."""

import pytest
from playwright.sync_api import Error

from wwe_kit.testing.pytest_plugin.kept_page import KeptPage

CHANGES = {
    "a script": lambda page: page.add_init_script("window.left = 1"),
    "a function": lambda page: page.expose_function("left", lambda: None),
    "a time": lambda page: page.clock.install(),
    "a key that is held": lambda page: page.keyboard.down("Shift"),
    "a button that is held": lambda page: page.mouse.down(),
    "a listener": lambda page: page.on("request", lambda _request: None),
    "a scheme": lambda page: page.emulate_media(color_scheme="dark"),
    "a size": lambda page: page.set_viewport_size({"width": 300, "height": 300}),
    "its end": lambda page: page.close(),
}


@pytest.fixture
def kept(page):
    return KeptPage(page)


def test_it_forgets_its_document_its_name_its_routes_and_what_its_console_said(kept):
    page = kept.page
    page.route("**/*", lambda route: route.fulfill(body="<button>Go</button>", content_type="text/html"))
    page.goto("http://left.example/")
    page.get_by_role("button").click()
    page.evaluate("() => { window.left = name = 'left'; console.error('left'); }")
    assert kept.emptied()
    assert page.evaluate("[name, window.left ?? '', location.href]") == ["", "", "about:blank"]
    assert page.console_messages() == []
    with pytest.raises(Error):  # nobody answers there
        page.goto("http://left.example/")


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_not_handed_on_with(kept, change):
    CHANGES[change](kept.page)
    assert not kept.emptied()
