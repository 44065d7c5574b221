import importlib.util
import os
import signal
import subprocess
import sys
import time

import pytest

from wwe_kit.errors import CannotFetch
from wwe_kit.testing import command
from wwe_kit.testing.command import run_tests


def refuse(_what):
    return False


def test_pytests_own_exit_code_is_returned(tmp_path, capfd):
    (tmp_path / "test_it.py").write_text("def test_it():\n    assert False\n", encoding="utf-8")
    assert run_tests(tmp_path, ["-q", "-p", "no:cacheprovider"], print, refuse) == 1
    assert "1 failed" in capfd.readouterr().out


SLOW_TO_END = """
import time
from pathlib import Path

import pytest

@pytest.fixture
def browser():
    yield
    time.sleep(0.5)  # longer than Python's subprocess.run leaves to what it has started
    Path("closed").touch()

def test_it(browser):
    Path("begun").touch()
    time.sleep(60)
"""
RUN = """
import signal
from pathlib import Path
from wwe_kit.testing.command import run_tests
signal.signal(signal.SIGINT, signal.default_int_handler)  # which is ignored where our own tests run in the background
try:
    run_tests(Path(), ["-p", "no:cacheprovider", "--wwe-tier", "memory"], print, bool)
except KeyboardInterrupt:
    print("The command knows it, too.")
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals for a group of processes")
def test_after_ctrl_c_pytest_closes_what_it_has_opened_and_says_how_far_it_was(tmp_path):
    (tmp_path / "test_it.py").write_text(SLOW_TO_END, encoding="utf-8")
    command, pipe = [sys.executable, "-c", RUN], subprocess.PIPE
    with subprocess.Popen(command, cwd=tmp_path, stdout=pipe, text=True, start_new_session=True) as running:
        while not (tmp_path / "begun").exists():
            assert running.poll() is None
            time.sleep(0.02)
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does
        said = running.communicate()[0]
    assert (tmp_path / "closed").exists()
    assert "KeyboardInterrupt" in said
    assert said.endswith("The command knows it, too.\n")


def test_tests_in_memory_run_where_no_browser_is(tmp_path, monkeypatch):
    def none(_say, _may):
        raise CannotFetch("No Chromium.")

    monkeypatch.setattr(command, "BROWSERS", {"chromium": none})
    (tmp_path / "test_it.py").write_text("def test_it(): ...\n", encoding="utf-8")
    assert run_tests(tmp_path, ["-q", "-p", "no:cacheprovider"], print, refuse) == 0
    for wanted in (["--wwe-tier=browser"], ["--browser", "chromium"]):
        with pytest.raises(CannotFetch):
            run_tests(tmp_path, wanted, print, refuse)


@pytest.mark.parametrize("missing", ["pytest", "pytest_playwright"])
def test_without_pytest_or_playwright_it_says_what_to_install(tmp_path, complaint, monkeypatch, missing):
    there = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == missing else there(name))
    sentence = "The tests need pytest and Playwright: pip install 'wwe-extension-kit[test]'."
    assert complaint(run_tests, tmp_path, [], print, refuse) == sentence


@pytest.mark.parametrize(
    ("arguments", "browsers"),
    [
        ([], {"chromium"}),
        (["-k", "hold"], {"chromium"}),
        (["--browser", "firefox"], {"firefox"}),
        (["--browser=firefox", "--browser", "chromium"], {"chromium", "firefox"}),
        (["--browser", "webkit"], set()),
        (["--wwe-tier", "memory"], set()),
        (["--wwe-tier=memory", "--wwe-tier", "browser"], {"chromium"}),
    ],
)
def test_the_browsers_that_the_tests_run_in_are_there(tmp_path, monkeypatch, arguments, browsers):
    there = set()
    ensure = {name: lambda _say, _may, name=name: there.add(name) for name in ("chromium", "firefox")}
    monkeypatch.setattr(command, "BROWSERS", ensure)
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda _command, **options: popen([sys.executable, "-c", ""], **options))
    run_tests(tmp_path, arguments, print, refuse)
    assert there == browsers
