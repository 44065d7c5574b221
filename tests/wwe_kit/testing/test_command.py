import importlib.util

import pytest

from wwe_kit.testing.command import run_tests


def test_pytests_own_exit_code_is_returned(tmp_path, capfd):
    (tmp_path / "test_it.py").write_text("def test_it():\n    assert False\n", encoding="utf-8")
    assert run_tests(tmp_path, ["-q", "-p", "no:cacheprovider"], print) == 1
    assert "1 failed" in capfd.readouterr().out


@pytest.mark.parametrize("missing", ["pytest", "pytest_playwright"])
def test_without_pytest_or_playwright_it_says_what_to_install(tmp_path, complaint, monkeypatch, missing):
    there = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == missing else there(name))
    sentence = "The tests need pytest and Playwright: pip install 'wwe-extension-kit[test]'."
    assert complaint(run_tests, tmp_path, [], print) == sentence
