"""The plugin's browsers in a pytest of their own, as an author's tests have them."""

import os
import re
import subprocess
import sys
import tempfile
from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import Error as PlaywrightError

from tests.authors_pytest import AUTHORS_PYTEST
from wwe_kit.testing import chromium, firefox

TESTS = """
from wwe_kit.testing import chromium, firefox

def test_it(browser_name, browser_type_launch_args):
    if browser_name == "chromium" and "channel" in browser_type_launch_args:  # Playwright finds it
        assert "executable_path" not in browser_type_launch_args
        return
    of = {"chromium": chromium.launch_options, "firefox": firefox.launch_options}
    ours = of[browser_name](optimizes_wasm=False) if browser_name in of else {}
    assert ours.items() <= browser_type_launch_args.items()
    assert browser_type_launch_args["slow_mo"] == 7
    assert browser_type_launch_args["headless"] is False
"""
OF_AN_EXTENSION = """
import pytest

def test_in_memory(workspace, extension): ...

@pytest.mark.wwe_tier("browser")
def test_marked(workspace, extension): ...

def test_plain(page): ...
"""
INTERRUPTED = """
import os, signal

def test_it(page, browser):
    page.goto("about:blank")
    os.killpg(0, signal.SIGINT)  # as a terminal does it
    page.wait_for_timeout(60_000)
"""
RUN = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # which is ignored where our own tests run in the background
os.execv(sys.argv[1], sys.argv[1:])
"""
CONFTEST = """
import pytest

@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | {"slow_mo": 7}
"""
HAS_FIREFOX = pytest.mark.skipif(firefox.system_firefox() is None, reason="there is no Firefox here")


@pytest.fixture
def run_pytest(tmp_path):
    """Run pytest on a test of what browsers are started with, in browsers of these names."""

    def run(*browsers, **environment):
        (tmp_path / "test_it.py").write_text(TESTS, encoding="utf-8")
        (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
        command = [*AUTHORS_PYTEST, "--headed"]
        command += [argument for browser in browsers for argument in ("--browser", browser)]
        environment = os.environ | {"PYTEST_ADDOPTS": ""} | environment
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    return run


def test_playwright_gets_the_browser_of_this_machine_and_it_talks_to_nobody(browser_type_launch_args):
    options = chromium.launch_options(optimizes_wasm=False)
    assert "--disable-background-networking" in options["args"]
    assert browser_type_launch_args | options == browser_type_launch_args


@pytest.mark.skipif(chromium.headless_shell() is None, reason="there is no headless shell here")
def test_a_chromium_without_a_window_is_the_headless_shell_unless_an_author_says_another(
    browser_type, launch_browser, monkeypatch
):
    launched = []
    monkeypatch.setattr(browser_type, "launch", lambda **options: launched.append(options["executable_path"]))
    monkeypatch.setenv("DISPLAY", ":0")
    launch_browser()
    launch_browser(headless=False)
    launch_browser(executable_path="/an/authors/chromium")
    monkeypatch.setenv("PWDEBUG", "1")
    launch_browser()
    shell, whole = str(chromium.headless_shell()), str(chromium.system_chromium())
    assert launched == [shell, whole, "/an/authors/chromium", whole]


@pytest.mark.skipif(sys.platform != "linux", reason="a window has its place there")
def test_a_window_that_no_display_would_show_is_refused_in_a_sentence(browser_type, launch_browser, monkeypatch):
    launched = []
    monkeypatch.setattr(browser_type, "launch", lambda **options: launched.append(options["headless"]))
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(pytest.fail.Exception, match=r"DISPLAY is not set\. Leave --headed and PWDEBUG out, or write"):
        launch_browser(headless=False)
    launch_browser(headless=True)
    launch_browser(headless=False, env={"DISPLAY": ":1"})
    assert launched == [True, False]


def test_a_chromium_that_is_not_there_is_told_in_a_sentence(browser_type, launch_browser, monkeypatch):
    def launch(**_options):
        raise PlaywrightError("BrowserType.launch: Executable doesn't exist at /root/.cache/ms-playwright/chrome")

    monkeypatch.setattr(browser_type, "launch", launch)
    with pytest.raises(pytest.fail.Exception, match=r"^No Chromium was found for the tests, .* Run `wwe test --yes`"):
        launch_browser()


def test_what_playwright_switches_off_of_chromium_stays_off_beside_what_we_do(browser_type, browser_type_launch_args):
    """Chromium follows the last list alone: a Playwright with a longer one needs a longer one here."""
    with browser_type.launch(**browser_type_launch_args) as browser:
        page = browser.new_page()
        page.goto("chrome://version")
        lists = re.findall(r"--disable-features=(\S+)", page.locator("#command_line").inner_text())
    playwrights, ours = (set(each.split(",")) for each in lists)
    assert playwrights < ours


@HAS_FIREFOX
def test_firefox_is_the_systems_own_and_an_authors_own_settings_hold(run_pytest):
    answer = run_pytest("chromium", "firefox", "webkit")
    assert "3 passed" in answer.stdout, answer.stdout


def test_a_channel_that_an_author_asks_for_is_playwrights_to_find(run_pytest):
    answer = run_pytest("chromium", PYTEST_ADDOPTS="--browser-channel=chrome")
    assert "1 passed" in answer.stdout, answer.stdout


@HAS_FIREFOX
@pytest.mark.parametrize(
    ("tiers", "runs"),
    [
        ((), ["in_memory", "marked[chromium]", "marked[firefox]", "plain[chromium]", "plain[firefox]"]),
        (("browser",), ["{}[chromium]", "{}[firefox]"]),
        (("memory", "browser"), ["{}[memory]", "{}[browser-chromium]", "{}[browser-firefox]"]),
    ],
)
def test_a_test_of_an_extension_runs_in_each_browser_that_the_command_line_names(tmp_path, tiers, runs):
    (tmp_path / "test_it.py").write_text(OF_AN_EXTENSION, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "desk"\n[tool.wwe]\n', encoding="utf-8")
    tier = [f"--wwe-tier={each}" for each in tiers]
    command = [*AUTHORS_PYTEST, "--collect-only", "-q", "--browser=chromium", "--browser=firefox", *tier]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    collected = re.findall(r"::test_(\S+)", answer.stdout)
    wanted = [each.format("in_memory") for each in runs]
    names = {each.split("[")[0] for each in wanted}
    assert sorted(each for each in collected if each.split("[")[0] in names) == sorted(wanted)


@HAS_FIREFOX
def test_the_tests_of_a_browser_run_one_after_another_so_that_it_is_started_once(tmp_path):
    tests = "\n".join(f"def test_{number}(workspace, extension): ..." for number in range(3))
    (tmp_path / "test_it.py").write_text(tests, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "desk"\n[tool.wwe]\n', encoding="utf-8")
    ways = ["--browser=chromium", "--browser=firefox", "--wwe-tier=memory", "--wwe-tier=browser"]
    command = [*AUTHORS_PYTEST, "--collect-only", "-q", *ways]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    collected = re.findall(r"::test_\d\[(\S+)\]", answer.stdout)
    assert [way for way, _ in groupby(collected)] == ["memory", "browser-chromium", "browser-firefox"]


@pytest.mark.browser
@pytest.mark.parametrize("name", ["chromium", pytest.param("firefox", marks=HAS_FIREFOX)])
def test_after_ctrl_c_the_browser_is_closed_and_nothing_is_left(tmp_path, name):
    (tmp_path / "test_it.py").write_text(INTERRUPTED, encoding="utf-8")
    command = [sys.executable, "-c", RUN, *AUTHORS_PYTEST, "--browser", name]
    with tempfile.TemporaryDirectory() as place:  # Chromium puts a socket there, whose path must be short
        environment = os.environ | {"PYTEST_ADDOPTS": "", "TMPDIR": place}
        running = {"cwd": tmp_path, "env": environment, "capture_output": True, "text": True, "start_new_session": True}
        answer = subprocess.run(command, **running, check=False, timeout=100)
        left = [each.name for each in Path(place).iterdir() if not each.name.startswith("pytest-of-")]
    assert answer.returncode == pytest.ExitCode.INTERRUPTED, answer.stdout
    assert "KeyboardInterrupt" in answer.stdout
    assert "Traceback" not in answer.stdout + answer.stderr
    assert left == []


@pytest.mark.parametrize(("browser", "variable"), [("chromium", chromium.OVERRIDE), ("firefox", firefox.OVERRIDE)])
def test_a_browser_that_cannot_work_is_told_in_a_sentence_and_no_test_is_run(run_pytest, browser, variable):
    answer = run_pytest(browser, **{variable: "/nowhere/browser"})
    assert answer.returncode == pytest.ExitCode.USAGE_ERROR
    [sentence] = [line for line in answer.stderr.splitlines() if line]
    assert sentence.startswith(f"ERROR: The environment variable {variable} names /nowhere/browser, which is not a ")
