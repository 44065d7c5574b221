import json

import pytest

from tests.wwe_kit.made_up_wheels import desk, locked, wheel, wheel_folder

__all__ = ["desk", "locked", "wheel", "wheel_folder"]


@pytest.fixture
def lock_file(desk, wheel):
    """Return the lock of an extension that depends on six 1.0; it is not written yet."""
    wheel("six")
    return desk("six").folder / "pylock.toml"


def test_it_writes_the_lock_and_says_what_has_changed(run, lock_file):
    outcome = run("lock", lock_file.parent)
    assert (outcome.exit_code, outcome.stdout) == (0, f"+ six 1.0\nWrote {lock_file}, with 1 package.\n")
    outcome = run("lock", lock_file.parent)
    assert (outcome.exit_code, outcome.stdout) == (0, f"Nothing changes in {lock_file}, with 1 package.\n")


def test_it_tells_a_program_the_same(run, lock_file):
    told = json.loads(run("lock", lock_file.parent, "--json").stdout)
    assert (told["file"], told["changed"], told["removed"]) == (str(lock_file), True, [])
    assert [(each["name"], each["version"], each["before"]) for each in told["packages"]] == [("six", "1.0", None)]
    told = json.loads(run("lock", lock_file.parent, "--json", "--upgrade").stdout)
    assert [(told["changed"], each["before"]) for each in told["packages"]] == [(False, "1.0")]


def test_a_newer_version_is_taken_when_it_is_asked_for(run, lock_file, wheel):
    run("lock", lock_file.parent)
    wheel("six", "2.0")
    assert run("lock", lock_file.parent).stdout.startswith("Nothing changes")
    assert run("lock", lock_file.parent, "--upgrade-package", "six").stdout.startswith("six 1.0 -> 2.0\n")


def test_it_only_says_whether_the_lock_fits(run, lock_file):
    outcome = run("lock", lock_file.parent, "--check")
    assert (outcome.exit_code, outcome.stdout) == (1, f"{lock_file} does not fit: it is not there. Run `wwe lock`.\n")
    assert not lock_file.exists()
    run("lock", lock_file.parent)
    outcome = run("lock", lock_file.parent, "--check")
    assert (outcome.exit_code, outcome.stdout) == (0, f"{lock_file} fits.\n")
    told = json.loads(run("lock", lock_file.parent, "--check", "--json").stdout)
    assert told == {"file": str(lock_file), "fits": True, "why": ""}


def test_an_extension_that_depends_on_nothing_needs_no_lock(run, desk, wheel):
    folder = desk("six", wheels=[wheel("six")]).folder
    desk()
    assert (
        run("lock", folder).stdout == f"- six 1.0\n{folder} depends on nothing, so {folder / 'pylock.toml'} is gone.\n"
    )
    assert run("lock", folder).stdout == f"{folder} depends on nothing.\n"


@pytest.mark.parametrize("option", [["--upgrade"], ["-P", "six"]])
def test_a_check_upgrades_nothing(refused, lock_file, option):
    assert refused("lock", lock_file.parent, "--check", *option) == (
        "--check writes nothing, so it upgrades nothing: leave --upgrade and --upgrade-package away."
    )
