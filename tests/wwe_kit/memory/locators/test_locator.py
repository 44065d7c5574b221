import pytest

from wwe_kit.memory.errors import NotInMemory


def test_what_only_a_browser_has_names_the_tier(extension):
    with pytest.raises(NotInMemory, match=r"locator\('h1'\)\.screenshot\(\) is not in memory"):
        extension.locator("h1").screenshot()


def test_a_misspelt_method_names_the_nearest(extension):
    with pytest.raises(AttributeError, match=r'Locator has no "clik"\. Did you mean "click"'):
        extension.locator("h1").clik()


@pytest.mark.parametrize("selector", ["text=Save", "role=button", "//button", "form >> button", "a:has-text('b')"])
def test_what_only_playwright_reads_as_a_selector_names_the_tier(extension, selector):
    with pytest.raises(NotInMemory, match="it is Playwright's; get_by_text"):
        extension.locator(selector)


def test_a_role_that_there_is_not_names_the_nearest_or_lists_those_that_there_are(extension):
    with pytest.raises(ValueError, match=r'There is no role "zzz"\. Valid values: "alert", .*"button"'):
        extension.get_by_role("zzz")
    with pytest.raises(ValueError, match=r'There is no role "buton"\. Did you mean "button"\?'):
        extension.get_by_role("buton")


def test_a_locator_looks_anew_each_time(extension, clock):
    items = extension.locator("li")
    assert items.count() == 0
    clock.document.body.insertAdjacentHTML("beforeend", "<ul><li>1<li>2</ul>")
    assert [each.inner_text() for each in items.all()] == ["1", "2"]


def test_it_is_shown_as_it_was_written(extension):
    assert repr(extension.get_by_role("button", name="Save", exact=True).first) == (
        'get_by_role("button", name="Save", exact=True).first'
    )
