import pytest
from playwright.sync_api import Locator, expect

from wwe_kit.testing.evidence.watching import watching

HTML = "<label>Note <input></label><button>Save</button>"


def test_actions_and_expectations_are_noted_as_they_are_written(page):
    steps = []
    page.set_content(HTML)
    with watching(steps.append):
        page.get_by_label("Note").fill("Call back")
        page.get_by_role("button", name="Save").click(timeout=5000)
        page.click("button")
        page.keyboard.press("Enter")
        expect(page.get_by_label("Note")).to_have_value("Call back")
        expect(page.get_by_role("button")).not_to_be_disabled()
    assert steps == [
        "fill get_by_label(\"Note\") 'Call back'",
        'click get_by_role("button", name="Save")',
        "click 'button'",
        "press 'Enter'",
        "expect get_by_label(\"Note\") to_have_value 'Call back'",
        'expect get_by_role("button") not_to_be_disabled',
    ]


def test_a_step_that_fails_is_noted_too_and_fails_as_ever(page):
    steps = []
    page.set_content(HTML)
    with watching(steps.append), pytest.raises(AssertionError, match="expected to be visible"):
        expect(page.get_by_text("Saved")).to_be_visible(timeout=10)
    assert steps == ['expect get_by_text("Saved") to_be_visible']


def test_afterwards_everything_is_as_it_was(page):
    before = Locator.click, type(expect).__call__
    with watching(print):
        assert Locator.click is not before[0]
    assert (Locator.click, type(expect).__call__) == before
