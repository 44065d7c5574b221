import pytest

from wwe_kit.memory.errors import NotInMemory


def say(clock, text):
    clock.document.querySelector("#state").textContent = text


def test_what_is_there_comes_back_as_a_locator(extension):
    assert extension.expect.heading("Ada").inner_text() == "Ada Lovelace"


def test_an_expectation_lets_time_pass_until_it_is_so(extension, clock):
    clock.after(3, lambda: say(clock, "Saved."))
    extension.expect.status("Saved")
    assert clock.now == 3


def test_it_is_given_up_after_its_patience(extension, clock):
    clock.after(6, lambda: say(clock, "Saved."))
    with pytest.raises(AssertionError, match="there is no such element"):
        extension.expect.status("Saved")


def test_a_failure_names_what_is_near_and_shows_the_page(extension):
    with pytest.raises(AssertionError) as failure:
        extension.expect.heading("Ada Lovelance")
    text = str(failure.value)
    assert text.startswith('get_by_role("heading", name="Ada Lovelance"): to_be_visible() is not so after 5 s')
    assert 'Near: heading "Ada Lovelace" [level=1]' in text
    assert "The page has:\n    - main:\n      - heading" in text


def test_the_text_that_is_there_instead_is_named(extension):
    with pytest.raises(AssertionError, match="its text is 'Ada Lovelace'"):
        extension.expect(extension.get_by_role("heading")).to_have_text("Bob")


def test_fields_boxes_and_lists_are_expected(extension, clock):
    extension.get_by_label("Note").fill("x")
    extension.expect.field("Note", "x")
    with pytest.raises(AssertionError, match="it is not checked"):
        extension.expect.checked("Urgent")
    extension.get_by_label("Urgent").check()
    extension.expect.checked("Urgent")
    clock.document.body.insertAdjacentHTML("beforeend", "<ul><li>1<li>2</ul><p>text</p>")
    extension.expect.items(["1", "2"])
    extension.expect.text("text")
    extension.expect.no_text("nowhere")


def test_a_misspelt_expectation_names_the_nearest(extension):
    with pytest.raises(AttributeError, match=r'has no "to_be_visble"\. Did you mean "to_be_visible"'):
        extension.expect(extension.locator("h1")).to_be_visble()


def test_what_needs_a_style_names_the_tier(extension):
    with pytest.raises(NotInMemory, match="to_have_css"):
        extension.expect(extension.locator("h1")).to_have_css("color", "red")
