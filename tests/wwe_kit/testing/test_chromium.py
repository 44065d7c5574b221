import subprocess
from pathlib import Path

import pytest

from wwe_kit.testing.chromium import (
    OVERRIDE,
    ensure_chromium,
    ensure_headless_shell,
    has_chromium,
    headless_shell,
    launch_options,
    system_chromium,
)

NOT_FOUND = (
    "No Chromium was found for the tests, and none was installed. Run `wwe test --yes`, which installs one, or install "
    "one yourself (Debian: `apt install chromium`), or name one in the environment variable WWE_CHROMIUM."
)
RUNS = "echo Chromium 1"
DOES_NOT_RUN = "echo 'this is a snap' >&2; exit 1"


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    """What was found before is forgotten, before and after."""
    monkeypatch.delenv(OVERRIDE, raising=False)
    for found in (system_chromium, headless_shell):
        found.cache_clear()
    yield
    for found in (system_chromium, headless_shell):
        found.cache_clear()


def agree(_what):
    return True


def refuse(_what):
    return False


@pytest.fixture
def commands(monkeypatch):
    """Every command that is run, as (what, arguments); none of them does anything or finds anything."""
    ran = []

    def run(command, **_options):
        ran.append(command)
        return subprocess.CompletedProcess(command, 1, stdout="", stderr="")

    monkeypatch.setattr(subprocess, "run", run)
    return ran


@pytest.fixture
def machine(monkeypatch):
    """Say who runs the tests on which Linux: `machine(user_id, os_release)`."""

    def set_up(user, release="ID=debian\n"):
        monkeypatch.setattr("os.geteuid", lambda: user)
        monkeypatch.setattr(Path, "read_text", lambda *_arguments, **_named: release)

    return set_up


# --- finding one -----------------------------------------------------------------------------------------------------


def test_the_one_that_is_named_is_taken(program, monkeypatch):
    program("chromium", RUNS)
    named = program("my-chromium", RUNS)
    monkeypatch.setenv(OVERRIDE, str(named))
    assert system_chromium() == named


@pytest.mark.parametrize("exists", [True, False])
def test_one_that_is_named_and_does_not_run_is_refused(program, monkeypatch, complaint, exists):
    named = program("my-chromium", DOES_NOT_RUN)
    if not exists:
        named.unlink()
    monkeypatch.setenv(OVERRIDE, str(named))
    sentence = f"The environment variable {OVERRIDE} names {named}, which is not a Chromium that runs here."
    assert complaint(system_chromium) == complaint(ensure_chromium, str, refuse) == sentence


@pytest.mark.usefixtures("no_programs")
def test_the_systems_own_is_found_by_its_usual_names(program):
    assert system_chromium() is None
    system_chromium.cache_clear()
    chrome = program("google-chrome", RUNS)
    assert system_chromium() == chrome


def test_one_that_only_asks_for_a_snap_is_passed_over(program):
    program("chromium", DOES_NOT_RUN)
    second = program("chromium-browser", RUNS)
    assert system_chromium() == second


def test_one_that_is_there_is_not_fetched(program):
    said = []
    found = program("chromium", RUNS)
    assert ensure_chromium(said.append, refuse) == found
    assert said == []


@pytest.mark.usefixtures("no_programs")
def test_the_headless_shell_is_found_beside_it_and_stands_in_where_there_is_no_other(program):
    assert headless_shell() is None
    headless_shell.cache_clear()
    shell = program("chromium-headless-shell", RUNS)
    assert headless_shell() == system_chromium() == shell
    system_chromium.cache_clear()
    chromium = program("chromium", RUNS)
    assert system_chromium() == chromium


def test_who_names_a_chromium_gets_no_headless_shell(program, monkeypatch):
    program("chromium-headless-shell", RUNS)
    monkeypatch.setenv(OVERRIDE, str(program("my-chromium", RUNS)))
    assert headless_shell() is None


# --- launching it ----------------------------------------------------------------------------------------------------


def test_playwright_is_pointed_to_it_and_it_talks_to_nobody(program):
    found = program("chromium", RUNS)
    options = launch_options()
    assert options["executable_path"] == str(found)
    assert "--disable-background-networking" in options["args"]


@pytest.mark.parametrize(("user", "is_off"), [(0, True), (1000, False)])
def test_the_sandbox_is_off_only_for_root_for_whom_it_does_not_start(program, machine, user, is_off):
    program("chromium", RUNS)
    machine(user)
    assert ("--no-sandbox" in launch_options()["args"]) == is_off


@pytest.mark.parametrize("optimizes", [True, False])
def test_wasm_is_compiled_once_where_nobody_measures_it(program, optimizes):
    program("chromium", RUNS)
    assert ("--js-flags=--liftoff-only" in launch_options(optimizes_wasm=optimizes)["args"]) == (not optimizes)
    assert launch_options() == launch_options(optimizes_wasm=True)


@pytest.mark.usefixtures("commands")
def test_where_there_is_none_playwright_finds_its_own():
    assert "executable_path" not in launch_options()


# --- installing one --------------------------------------------------------------------------------------------------

WITH_LIBRARIES = "Playwright and the libraries it needs"


@pytest.mark.parametrize(
    ("user", "release", "may", "ways"),
    [
        (0, "ID=debian\n", agree, ["apt-get", WITH_LIBRARIES, "Playwright"]),
        (0, "ID=ubuntu\nID_LIKE=debian\n", agree, [WITH_LIBRARIES, "Playwright"]),  # its package is a snap
        (0, "ID=debian\n", refuse, []),
        (1000, "ID=debian\n", agree, ["Playwright"]),
        (1000, "ID=debian\n", refuse, []),
    ],
)
@pytest.mark.usefixtures("commands")
def test_every_way_that_is_allowed_is_tried_before_it_gives_up(machine, complaint, user, release, may, ways):
    machine(user, release)
    said = []
    sentence = complaint(ensure_chromium, said.append, may)
    assert said == [f"Installing Chromium with {way}" for way in ways]
    assert sentence == NOT_FOUND


def test_nothing_is_installed_without_a_yes_and_whose_system_it_is_for_is_said(commands, machine, complaint):
    machine(0)
    asked = []

    def refuse(what):
        asked.append(what)

    complaint(ensure_chromium, str, refuse)
    for_all = ", for the whole system"
    assert asked == [
        f"Chromium with apt-get{for_all}",
        f"Chromium with {WITH_LIBRARIES}{for_all}",
        "Chromium with Playwright",
    ]
    assert [command for command in commands if "install" in " ".join(command)] == []


@pytest.mark.usefixtures("no_programs")
def test_what_apt_has_installed_is_found(machine, program, monkeypatch):
    machine(0)
    installed = []

    def run(command, **_options):
        if command[0] == "sh":
            installed.append(program("chromium", RUNS))
        return subprocess.CompletedProcess(command, 0, stdout="", stderr="")

    monkeypatch.setattr(subprocess, "run", run)
    assert [ensure_chromium(str, agree)] == installed


def test_apt_installs_the_headless_shell_too_where_debian_has_it(commands, machine, complaint):
    machine(0)
    complaint(ensure_chromium, str, agree)
    [[*_, script]] = [command for command in commands if command[0] == "sh"]
    both, alone = "apt-get install -y chromium chromium-headless-shell", "apt-get install -y chromium"
    assert script == f"apt-get update && {{ {both} || {alone}; }}"


@pytest.mark.usefixtures("no_programs")
def test_the_headless_shell_is_installed_where_debian_has_it_and_is_not_missed_elsewhere(machine, program, monkeypatch):
    machine(0)
    said = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_options: subprocess.CompletedProcess(command, 0, ""))
    ensure_headless_shell(said.append, agree)
    assert headless_shell() is None
    program("chromium-headless-shell", RUNS)
    headless_shell.cache_clear()
    ensure_headless_shell(said.append, refuse)
    assert said == ["Installing Chromium's headless shell with apt-get"]


@pytest.mark.usefixtures("no_programs")
def test_what_playwright_has_fetched_is_found(machine, monkeypatch, tmp_path):
    fetched = tmp_path / "chromium"
    machine(1000)

    def run(command, **_options):
        if "install" in command:
            fetched.touch()
        return subprocess.CompletedProcess(command, 1, stdout=f"{fetched}\n", stderr="")

    monkeypatch.setattr(subprocess, "run", run)
    assert not has_chromium()
    said = []
    assert ensure_chromium(said.append, agree) == fetched
    assert len(said) == 1
    assert has_chromium()
