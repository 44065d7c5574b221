import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as TimeIsOver

from wwe_kit.testing.evidence.watching import Watcher, watching
from wwe_kit.testing.evidence.written import written

HTML = "<label>Note <input></label><button>Save</button>"


def test_actions_and_expectations_are_noted_as_they_are_written(page):
    steps = []
    page.set_content(HTML)
    with watching(Watcher(steps.append)):
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
    with watching(Watcher(steps.append)), pytest.raises(AssertionError, match="expected to be visible") as failure:
        expect(page.get_by_text("Saved")).to_be_visible(timeout=10)
    assert steps == ['expect get_by_text("Saved") to_be_visible']
    assert not hasattr(failure.value, "__notes__")


def test_why_a_step_has_waited_in_vain_stands_below_what_playwright_says(page):
    page.set_content(HTML)
    watcher = Watcher(print, lambda locator: f"Nobody sees {written(locator)}.")
    in_vain = {
        TimeIsOver: lambda: page.get_by_text("Saved").click(timeout=10),
        AssertionError: lambda: expect(page.get_by_text("Saved")).to_be_visible(timeout=10),
    }
    for error, act in in_vain.items():
        with watching(watcher), pytest.raises(error) as failure:
            act()
        assert failure.value.__notes__ == ['Nobody sees get_by_text("Saved").']


def test_afterwards_everything_is_as_it_was(page):
    before = Locator.click, type(expect).__call__
    with watching(Watcher(print)):
        assert Locator.click is not before[0]
    assert (Locator.click, type(expect).__call__) == before
