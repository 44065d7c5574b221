from dataclasses import replace
from pathlib import Path

import pytest

from wwe_kit.packages.wheels import unpacked

LOCK = Path("pylock.toml")


def test_wheels_are_fetched_once_and_are_there_without_a_network_afterwards(wheel, locked, wheel_folder):
    wheels = [locked(wheel("six")), locked(wheel("desk-tools"))]
    folders = unpacked(wheels, LOCK)
    assert [sorted(file.name for file in folder.glob("*.py")) for folder in folders] == [["six.py"], ["desk_tools.py"]]
    for file in wheel_folder.iterdir():
        file.unlink()
    assert unpacked(wheels, LOCK) == folders


def test_two_wheels_of_one_version_are_two_folders(wheel, locked):
    first = locked(wheel("six", files={"six.py": "one"}))
    kept = unpacked([first], LOCK)
    second = locked(wheel("six", files={"six.py": "two"}))
    assert [(folder / "six.py").read_text() for folder in (*kept, *unpacked([second], LOCK))] == ["one", "two"]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (
            "six",
            "If you know why, `wwe lock --upgrade-package six` locks what is there; else somebody may have changed it.",
        ),
        (
            "markupsafe",
            "The kit makes this wheel of what is installed beside it: `wwe lock --upgrade-package markupsafe` locks "
            "what is there.",
        ),
    ],
)
def test_a_wheel_with_another_hash_is_not_taken(wheel, locked, complaint, name, why):
    there = locked(wheel(name))
    other = replace(there, sha256="a" * 64)
    assert complaint(unpacked, [other], LOCK) == (
        f"pylock.toml: {name} 1.0 has another hash than in the lock: {there.sha256}. {why}"
    )


def test_a_wheel_that_is_nowhere_any_more_is_told(wheel, locked, complaint):
    file = wheel("six")
    there = locked(file)
    file.unlink()
    assert complaint(unpacked, [there], LOCK) == (
        "pylock.toml: six 1.0 is in no index that pip asks. If you know why, `wwe lock --upgrade-package six` locks "
        "what is there; else somebody may have changed it."
    )


def test_an_index_that_cannot_be_reached_is_told(wheel, locked, complaint, monkeypatch):
    there = locked(wheel("six"))
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.delenv("PIP_FIND_LINKS")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    assert complaint(unpacked, [there], LOCK).endswith(
        "cannot be reached. Without a network, put the wheels into a folder, let PIP_FIND_LINKS name it, and set "
        "PIP_NO_INDEX=1."
    )
