import subprocess
import sys
import threading
from pathlib import Path

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.repository import full_run
from wwe_kit.repository.checks import CHECKED_TESTS
from wwe_kit.repository.full_run import FOLDER, PARTS, WITH_BROWSERS, run_all, run_some
from wwe_kit.repository.outcome import Outcome
from wwe_kit.repository.record import NAME

REPORT = '<testsuites><testsuite tests="7" failures="{failures}" errors="0" skipped="1"/></testsuites>'
NO_FIREFOX = "There is no Firefox."


class Machine:
    """What runs pytest, and what is installed."""

    def __init__(self):
        self.ran = []
        self.failing = ""
        self.checks = [Outcome("lint", is_ok=True)]
        self.firefox = ""

    def run(self, _root, *arguments, output=None):
        self.ran.append(arguments)
        report = next(argument for argument in arguments if argument.startswith("--junitxml=")).partition("=")[2]
        fails = bool(self.failing) and self.failing in arguments
        with open(report, "w", encoding="utf-8") as file:
            file.write(REPORT.format(failures=int(fails)))
        output.write("printed by pytest\n")
        return int(fails)

    def ensure_firefox(self, _say, _may):
        if self.firefox:
            raise BadInput(self.firefox)


@pytest.fixture
def machine(monkeypatch):
    machine = Machine()
    for name in ("ensure_runtimes", "ensure_chromium", "ensure_headless_shell", "ensure_nginx"):
        monkeypatch.setattr(full_run, name, lambda *_arguments: None)
    monkeypatch.setattr(full_run, "ensure_firefox", machine.ensure_firefox)
    monkeypatch.setattr(full_run, "run_checks", lambda _root, _say: list(machine.checks))
    monkeypatch.setattr(full_run, "run_python", machine.run)
    monkeypatch.delenv("CI", raising=False)
    return machine


@pytest.fixture
def run(tmp_path):
    """Run everything; return the exit code and what was said."""

    def run():
        said = []
        return run_all(tmp_path, said.append), "\n".join(said)

    return run


def parts():
    return [part.name for part in PARTS]


def rows(said):
    """The rows of the summary: part -> its words."""
    summary = said.rpartition("\n\n")[2]
    return {line[:48].strip(): line[48:].split() for line in summary.splitlines()}


def test_every_part_is_run_and_the_summary_says_how_many_tests_ran_where(machine, run):
    code, said = run()
    assert code == 0
    assert list(rows(said)) == ["lint", *parts(), "all"]
    for part in parts():
        assert rows(said)[part][-4:] == ["6", "passed,", "1", "skipped"]


def test_every_part_is_timed(machine, run):
    for words in rows(run()[1]).values():
        assert words[0] == "ok"
        assert float(words[1]) >= 0
        assert words[2] == "s"


def test_no_part_deletes_the_evidence_of_another(machine, run, tmp_path):
    run()
    given = [next(argument for argument in part if argument.startswith("--output=")) for part in machine.ran]
    folders = {Path(argument.partition("=")[2]) for argument in given}
    assert len(folders) == len(parts())
    assert {folder.parent for folder in folders} == {tmp_path / "test-results"}


def test_a_check_that_failed_keeps_the_tests_from_being_run(machine, run, tmp_path):
    machine.checks = [Outcome("lint", is_ok=False)]
    code, said = run()
    assert (code, machine.ran) == (1, [])
    assert "The tests were not run, because a check has failed." in said
    assert rows(said)["all"][0] == "FAILED"


def test_a_part_that_failed_shows_what_it_has_printed_and_stops_no_other(machine, run):
    machine.failing = "firefox"
    code, said = run()
    assert code == 1
    assert said.count("printed by pytest") == len([part for part in machine.ran if "firefox" in part])
    assert len(machine.ran) == len(parts())
    assert [name for name, words in rows(said).items() if words[0] == "FAILED"][-1] == "all"


def test_without_firefox_the_summary_says_so(machine, run):
    machine.firefox = NO_FIREFOX
    code, said = run()
    assert code == 0
    assert " ".join(rows(said)["in Firefox"]).endswith(f"not run: {NO_FIREFOX}")
    assert [arguments for arguments in machine.ran if "firefox" in arguments] == []


def test_in_ci_it_is_a_failure_that_there_is_no_firefox(machine, run, monkeypatch):
    monkeypatch.setenv("CI", "true")
    machine.firefox = NO_FIREFOX
    with pytest.raises(BadInput, match=NO_FIREFOX):
        run()
    assert machine.ran == []


def test_once_it_is_interrupted_no_other_part_begins(machine, run, monkeypatch):
    over, begun = threading.Event(), []

    def interrupted(_root, *arguments, output):
        begun.append(arguments)
        if arguments[-len(PARTS[0].arguments) :] == PARTS[0].arguments:
            raise KeyboardInterrupt
        over.wait(2)  # as long as what was running may need to end
        return 1

    monkeypatch.setattr(full_run, "run_python", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run()
    over.set()
    assert len(begun) < len(PARTS)


def test_what_a_part_has_printed_and_the_record_of_the_run_are_kept(machine, run, tmp_path):
    run()
    kept = {file.name for file in (tmp_path / FOLDER).iterdir()}
    assert {NAME, *(f"{part.replace(' ', '-')}.txt" for part in parts())} <= kept


def test_a_test_that_hangs_ends_its_part_and_its_line_is_told(tmp_path):
    (tmp_path / "test_it.py").write_text("import time\n\ndef test_it():\n    time.sleep(60)\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *full_run.ENDING]
    ended = subprocess.run(
        [*command, "-o", "faulthandler_timeout=1"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    assert ended.returncode != 0
    assert 'test_it.py", line 4 in test_it' in ended.stdout + ended.stderr


def test_every_test_belongs_to_one_part(pytestconfig):
    """What pytest ignores in a part is run by a check, or by a part of its own.

    The parts with a browser read fewer folders: tests/conftest.py sees to it that the others have no test for them.
    """
    for path in WITH_BROWSERS:
        assert (pytestconfig.rootpath / path).exists(), path
    without = [part for part in PARTS if "browser" not in part.arguments]
    paths = [argument for part in without for argument in part.arguments if "tests/" in argument]
    for path in paths:
        assert (pytestconfig.rootpath / path.removeprefix("--ignore=")).exists(), path
    run = {path for path in (*paths, *CHECKED_TESTS) if not path.startswith("--ignore=")}
    assert {path.removeprefix("--ignore=") for path in paths if path not in run} == run


def test_arguments_go_to_pytest_with_the_browsers_that_they_name(machine, monkeypatch, tmp_path):
    ensured, ran = [], []
    monkeypatch.setattr(full_run, "ensure_browsers", lambda arguments, _say, _may: ensured.extend(arguments))
    monkeypatch.setattr(full_run, "run_tool", lambda _root, *arguments: ran.extend(arguments) or 5)
    assert run_some(tmp_path, ["-k", "voice", "--browser=firefox"], print) == 5
    assert ensured == ["-k", "voice", "--browser=firefox"]
    assert ran == ["pytest", "-k", "voice", "--browser=firefox"]
