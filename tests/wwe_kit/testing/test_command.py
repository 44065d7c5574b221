import importlib.util
import subprocess

import pytest

from wwe_kit.testing import command
from wwe_kit.testing.command import run_tests


def refuse(_what):
    return False


def test_pytests_own_exit_code_is_returned(tmp_path, capfd):
    (tmp_path / "test_it.py").write_text("def test_it():\n    assert False\n", encoding="utf-8")
    assert run_tests(tmp_path, ["-q", "-p", "no:cacheprovider"], print, refuse) == 1
    assert "1 failed" in capfd.readouterr().out


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
    monkeypatch.setattr(subprocess, "run", lambda command, **_options: subprocess.CompletedProcess(command, 0))
    run_tests(tmp_path, arguments, print, refuse)
    assert there == browsers
