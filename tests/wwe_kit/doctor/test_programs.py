"""The programs that commands use: found, or what to install."""

import pytest

from wwe_kit.doctor import programs
from wwe_kit.errors import CannotFetch


def a_program(folder, says):
    file = folder / "node"
    file.write_text(f"#!/bin/sh\necho {says}\n", encoding="utf-8")
    file.chmod(0o755)
    return str(file)


def test_what_this_project_is_tested_with_is_there(levels):
    assert set(levels(programs.packages()).values()) == {"ok"}
    assert programs.node().level == "ok"
    assert set(levels(programs.page_runtimes()).values()) == {"ok"}


def test_a_package_that_tests_need_is_named_with_how_to_get_it(monkeypatch):
    monkeypatch.setattr(programs, "FOR_TESTS", ("no-such-package",))
    finding = list(programs.packages())[-1]
    assert finding.level == "note"
    assert finding.cure == "pip install 'wwe-extension-kit[test]'"


@pytest.mark.parametrize(("says", "level"), [("v18.1.0", "problem"), ("v20.0.0", "ok"), ("hello", "problem")])
def test_an_old_node_is_a_problem(says, level, tmp_path, monkeypatch):
    monkeypatch.setattr(programs.runtimes, "node_command", lambda: a_program(tmp_path, says))
    assert programs.node().level == level


def test_without_node_the_way_to_one_is_told(monkeypatch, tmp_path):
    def none():
        raise CannotFetch("Install Node.js.")

    monkeypatch.setattr(programs.runtimes, "node_command", none)
    assert programs.node().text == "There is none that runs: Install Node.js."
    monkeypatch.setattr(programs.runtimes, "node_command", lambda: str(tmp_path / "none"))
    assert programs.node().level == "problem"


def test_runtimes_that_are_not_here_yet_are_told(monkeypatch):
    monkeypatch.setattr(programs.runtimes, "are_fetched", lambda: False)
    assert {finding.text.endswith("fetched when a command needs it.") for finding in programs.page_runtimes()} == {True}


def test_a_browser_named_by_mistake_is_a_problem(monkeypatch, tmp_path):
    monkeypatch.setenv("WWE_CHROMIUM", str(tmp_path / "none"))
    programs.chromium.system_chromium.cache_clear()
    try:
        finding = next(finding for finding in programs.browsers() if finding.topic == "Chromium")
    finally:
        monkeypatch.undo()
        programs.chromium.system_chromium.cache_clear()
    assert finding.level == "problem"
    assert "WWE_CHROMIUM" in finding.text
