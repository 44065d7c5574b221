"""A folder can be taken in at a glance: at most 18 files at one level, not counting those that only mark a package."""

import subprocess
from collections import Counter

import pytest

from tests.architecture.sources import ROOT

MOST = 18
MARKS = {"__init__.py", "py.typed"}
TOPS = ("docs", "pysrc", "templates", "tests", "web")


def tracked():
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *TOPS]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode:
        pytest.skip("this is no checkout")
    return [path for path in answer.stdout.splitlines() if (ROOT / path).exists()]


def crowded(paths):
    folders = Counter(path.rpartition("/")[0] for path in paths if path.rpartition("/")[2] not in MARKS)
    return {folder: count for folder, count in folders.items() if count > MOST}


def test_no_folder_has_more_files_than_one_can_take_in():
    assert crowded(tracked()) == {}


def test_a_crowded_folder_is_named_with_its_count():
    paths = ["pysrc/room/__init__.py", *(f"pysrc/room/{number}.py" for number in range(MOST))]
    assert crowded(paths) == {}
    assert crowded([*paths, "pysrc/room/inner/one.py", "pysrc/room/more.py"]) == {"pysrc/room": MOST + 1}
