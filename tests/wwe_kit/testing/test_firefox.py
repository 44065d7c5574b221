from importlib.metadata import version

import pytest
from playwright.sync_api import Error

from wwe_kit.testing import firefox
from wwe_kit.testing.firefox import OVERRIDE, check_firefox, ensure_firefox, launch_options, system_firefox
from wwe_kit.testing.installing import version_of

NOT_FOUND = (
    "No Firefox was found for the tests. Install one (Debian: `apt install firefox-esr`), "
    "or name one in the environment variable WWE_FIREFOX."
)


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    """What was found before is forgotten, before and after; Playwright has fetched none of its own."""
    monkeypatch.delenv(OVERRIDE, raising=False)
    monkeypatch.setattr(firefox, "playwrights_own", lambda _browser: None)
    system_firefox.cache_clear()
    version_of.cache_clear()
    yield
    system_firefox.cache_clear()
    version_of.cache_clear()


@pytest.fixture
def playwright_is(monkeypatch):
    """Say which Playwright is installed."""
    return lambda number: monkeypatch.setattr(firefox, "version", lambda _name: number)


def of_version(number):
    """A program that says which Firefox it is."""
    return f"echo Mozilla Firefox {number}"


# --- what cannot work ------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("no_programs")
def test_no_firefox_is_told_in_a_sentence(complaint):
    assert complaint(check_firefox) == NOT_FOUND


@pytest.mark.parametrize("number", ["152.0.1", "140.13.0esr", "78.15.0esr"])
def test_an_older_one_is_told_in_a_sentence(program, complaint, number):
    program("firefox-esr", of_version(number))
    assert complaint(check_firefox) == (
        f"Firefox {number} is too old: the tests need 153 or newer. Install a newer one, or name one in the "
        "environment variable WWE_FIREFOX."
    )


@pytest.mark.parametrize("number", ["1.65.0", "1.65.2", "1.66.0", "2.0.0"])
def test_a_pair_that_does_not_work_together_is_told_with_the_playwright_to_install(
    program, complaint, playwright_is, number
):
    program("firefox-esr", of_version("153.8.0esr"))
    playwright_is(number)
    assert complaint(check_firefox) == (
        f"Playwright {number} does not work with Firefox 153.8.0esr: pip install 'playwright==1.63.0'."
    )


@pytest.mark.parametrize(
    ("number", "browser"), [("1.60.0", "153.8.0esr"), ("1.64.1", "153.0"), ("1.65.2", "154.0.1"), ("1.63.0", "160.0")]
)
def test_every_other_pair_is_tried(program, playwright_is, number, browser):
    program("firefox-esr", of_version(browser))
    playwright_is(number)
    check_firefox()


def test_the_playwright_to_install_is_the_one_that_this_repository_tests_with(pytestconfig):
    constraints = (pytestconfig.rootpath / "constraints.txt").read_text(encoding="utf-8").splitlines()
    for pair in firefox.FAILING_PAIRS:
        assert f"playwright=={pair.take}" in constraints
    assert f"playwright=={version('playwright')}" in constraints


# --- finding and launching it ----------------------------------------------------------------------------------------


def test_debians_own_is_taken_before_any_other(program):
    program("firefox", of_version(160))
    esr = program("firefox-esr", of_version(153))
    assert system_firefox() == esr


def test_the_one_that_is_named_is_taken(program, monkeypatch):
    program("firefox-esr", of_version(153))
    named = program("my-firefox", of_version(160))
    monkeypatch.setenv(OVERRIDE, str(named))
    assert system_firefox() == named


def test_one_that_is_named_and_does_not_run_is_refused(program, monkeypatch, complaint):
    named = program("my-firefox", "exit 1")
    monkeypatch.setenv(OVERRIDE, str(named))
    sentence = f"The environment variable WWE_FIREFOX names {named}, which is not a Firefox that runs here."
    assert complaint(system_firefox) == sentence


@pytest.mark.parametrize(("isolation", "optimizes_wasm"), [(False, False), (True, True)])
def test_playwright_drives_it_over_bidi_and_reaches_frames_of_other_sites(program, isolation, optimizes_wasm):
    found = program("firefox-esr", of_version(153))
    preferences = {"fission.autostart": isolation, "javascript.options.wasm_optimizingjit": optimizes_wasm}
    assert launch_options(isolation=isolation, optimizes_wasm=optimizes_wasm) == {
        "channel": "moz-firefox",
        "executable_path": str(found),
        "firefox_user_prefs": preferences,
    }


@pytest.mark.usefixtures("no_programs")
def test_where_the_system_has_none_playwright_takes_its_own(monkeypatch, tmp_path):
    monkeypatch.setattr(firefox, "playwrights_own", lambda _browser: tmp_path)
    check_firefox()
    assert launch_options() == {}


# --- installing it ---------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("no_programs")
def test_what_apt_has_installed_is_found(program, monkeypatch):
    def run_ways(_browser, _ways, find, _say, _may):
        program("firefox-esr", of_version(153))
        assert find() is not None

    monkeypatch.setattr(firefox, "run_ways", run_ways)
    ensure_firefox(print, lambda _what: True)
    assert system_firefox() is not None


@pytest.mark.usefixtures("no_programs")
def test_where_none_could_be_installed_it_says_so(complaint, monkeypatch):
    monkeypatch.setattr(firefox, "run_ways", lambda *_arguments: None)
    assert complaint(ensure_firefox, print, lambda _what: False) == NOT_FOUND


def test_one_that_is_there_is_not_installed(program):
    program("firefox-esr", of_version(160))
    said = []
    ensure_firefox(said.append, lambda _what: True)
    assert said == []


# --- pages -----------------------------------------------------------------------------------------------------------


class Context:
    """Fails with these messages before it gives a page."""

    def __init__(self, *messages):
        self.messages = list(messages)

    def new_page(self):
        if self.messages:
            raise Error(self.messages.pop(0))
        return "page"


GONE = "browsingContext.create: can't access property, lazy.TabManager.getTabBrowser(...) is undefined"


def test_a_page_that_found_the_window_of_an_ended_test_is_opened_again():
    assert firefox.new_page(Context()) == "page"
    assert firefox.new_page(Context(GONE)) == "page"
    for messages in ((GONE, GONE), ("the browser has been closed",)):
        with pytest.raises(Error):
            firefox.new_page(Context(*messages))
