"""What the browser of this machine allows is tried in it."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from wwe_kit.doctor import browser_trial


@pytest.mark.browser
def test_a_frame_of_another_site_is_tried_in_a_real_browser(levels):
    with ThreadPoolExecutor() as others:  # Playwright starts once in a thread, and other tests may have started it here
        found = levels(others.submit(lambda: list(browser_trial.trial())).result())
    assert found["WebAssembly"] == "ok"
    assert set(found) == {"third-party storage", "WebAssembly", "Local Network Access"}


def test_a_browser_that_does_not_start_is_told_with_its_reason(monkeypatch):
    def fails():
        raise RuntimeError("It has crashed.\nstack")

    monkeypatch.setattr(browser_trial.chromium, "has_chromium", lambda: True)
    monkeypatch.setattr(browser_trial, "tried", fails)
    [finding] = browser_trial.trial()
    assert finding.text == "Chromium did not show a page: It has crashed."


def test_without_a_browser_nothing_is_tried(monkeypatch):
    monkeypatch.setattr(browser_trial.chromium, "has_chromium", lambda: False)
    assert list(browser_trial.trial()) == []


def test_what_the_browser_forbids_is_told_with_a_cure(monkeypatch, levels):
    monkeypatch.setattr(browser_trial.chromium, "has_chromium", lambda: True)
    monkeypatch.setattr(browser_trial, "tried", lambda: ({"storage": False, "wasm": False}, "141.0.1"))
    assert levels(browser_trial.trial()) == {
        "third-party storage": "note",
        "WebAssembly": "problem",
        "Local Network Access": "ok",
    }
