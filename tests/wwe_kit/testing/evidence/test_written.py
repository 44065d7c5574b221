import re

from wwe_kit.testing.evidence.written import written

LOCATORS = {
    'get_by_role("button", name="Save >> it", exact=True)': lambda it: it.get_by_role(
        "button", name="Save >> it", exact=True
    ),
    'get_by_role("heading", level=2, name=re.compile("An+"))': lambda it: it.get_by_role(
        "heading", level=2, name=re.compile("An+", re.IGNORECASE)
    ),
    'get_by_role("checkbox", checked=True, include_hidden=True)': lambda it: it.get_by_role(
        "checkbox", checked=True, include_hidden=True
    ),
    'get_by_text("O\'Hara", exact=True).first': lambda it: it.get_by_text("O'Hara", exact=True).first,
    'get_by_label("No\\"te")': lambda it: it.get_by_label('No"te'),
    'get_by_placeholder("Note")': lambda it: it.get_by_placeholder("Note"),
    'get_by_alt_text("Ann")': lambda it: it.get_by_alt_text("Ann"),
    'get_by_title("Ann", exact=True)': lambda it: it.get_by_title("Ann", exact=True),
    'get_by_test_id("save").last': lambda it: it.get_by_test_id("save").last,
    'locator("#orders > li").filter(has_text="Tea").nth(2)': lambda it: it.locator("#orders > li", has_text="Tea").nth(
        2
    ),
}


def test_a_locator_is_as_its_author_has_written_it(page):
    assert [written(located(page)) for located in LOCATORS.values()] == list(LOCATORS)


def test_the_frame_is_left_out_and_what_is_not_known_is_shown_as_it_is(page):
    assert written(page.frame_locator("iframe[title='Desk']").get_by_role("button")) == 'get_by_role("button")'
    assert written(page.locator("p").and_(page.locator("b"))) == 'locator("p").locator("internal:and=\\"b\\"")'
    assert written("a page") == "a page"
