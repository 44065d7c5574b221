"""What leaves the cache, and what stays."""

import os
import time
from pathlib import Path

import pytest

from wwe_kit.runtimes import cache, cache_bounds, runtimes
from wwe_kit.runtimes.cache import cached, cached_folder, is_cached

DAY_S = 24 * 3600


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of the user's, which WWE_CACHE names."""
    monkeypatch.setenv(cache.OVERRIDE, str(tmp_path / "of/ci"))
    return tmp_path / "of/ci"


@pytest.fixture
def own(tmp_path, monkeypatch):
    """The kit's own folder, as an installed kit has it."""
    monkeypatch.delenv(cache.OVERRIDE, raising=False)
    monkeypatch.setattr(runtimes, "artefacts", lambda: tmp_path / "kit" / ("a" * 16))
    return tmp_path / "kit" / ("a" * 16)


def make(file):
    file.write_text("dear")


def fill(folder):
    (folder / "a.txt").write_text("dear")


def name(number):
    return f"{number:016x}.image"


def used_days_ago(path, days):
    when = time.time() - days * DAY_S  # noqa: TID251 - file systems have the world's clock
    os.utime(path, (when, when))
    return path


def test_files_that_were_wanted_last_stay(folder, monkeypatch):
    monkeypatch.setattr(cache_bounds, "MOST_BYTES", 12)
    for number in range(5):
        used_days_ago(cached(name(number), make), 10 - number)
        cached(name(0), make)
    assert [is_cached(name(number)) for number in range(5)] == [True, False, False, True, True]


def test_folders_that_were_wanted_last_stay(folder, monkeypatch):
    monkeypatch.setattr(cache_bounds, "MOST_BYTES_OF_FOLDERS", 10)
    for number, each in enumerate(("first", "second", "third")):
        used_days_ago(cached_folder(f"packages/{each}", fill), 10 - number)
    assert [is_cached(f"packages/{each}") for each in ("first", "second", "third")] == [False, True, True]
    cached_folder("packages/second", fill)
    cached_folder("packages/fourth", fill)
    assert [is_cached(f"packages/{each}") for each in ("second", "third", "fourth")] == [True, False, True]
    assert not cache_bounds.list_of(folder / "packages/third").exists()


def test_what_a_build_beside_this_one_has_just_asked_for_stays_however_much_it_is(folder, monkeypatch):
    monkeypatch.setattr(cache_bounds, "MOST_BYTES", 1)
    monkeypatch.setattr(cache_bounds, "MOST_BYTES_OF_FOLDERS", 1)
    for number in range(3):
        cached(name(number), make)
        cached_folder(f"packages/{number}", fill)
    assert all(is_cached(name(number)) and is_cached(f"packages/{number}") for number in range(3))


def test_what_nobody_has_used_for_months_goes_however_little_it_is(folder):
    used_days_ago(cached(name(1), make), 91)
    used_days_ago(cached(name(2), make), 89)
    used_days_ago(cached_folder("packages/old", fill), 91)
    cached(name(3), make)
    cached_folder("packages/new", fill)
    assert [is_cached(name(number)) for number in (1, 2, 3)] == [False, True, True]
    assert [is_cached(f"packages/{each}") for each in ("old", "new")] == [False, True]


def test_a_folder_beside_packages_leaves_them_alone(folder, monkeypatch):
    monkeypatch.setattr(cache_bounds, "MOST_BYTES_OF_FOLDERS", 1)
    cached_folder("packages/a", fill)
    used_days_ago(folder / "packages", 100)
    cached_folder("pyodide-1-0123456789", fill)
    assert is_cached("packages/a")


def test_files_of_others_stay_in_a_folder_that_the_user_has_named(folder):
    folder.mkdir(parents=True)
    theirs = [folder / each for each in ("thesis.json", "photos.zip", "tmpabcdefgh")]
    for each in theirs:
        each.write_text("the only copy")
        used_days_ago(each, 1000)
    cached(name(1), make)
    cached_folder("packages/a", fill)
    assert cache.clear() == 8
    assert sorted(each for each in folder.iterdir() if each.is_file()) == sorted(theirs)
    assert not is_cached(name(1))
    assert not is_cached("packages/a")


def test_what_a_build_has_left_that_was_ended_goes_after_a_day(folder):
    cached(name(1), make)
    left, made_now = folder / f"{cache_bounds.MAKING}left", folder / f"{cache_bounds.MAKING}now"
    for each in (left, made_now):
        each.mkdir()
    used_days_ago(left, 2)
    cached(name(2), make)
    assert (left.exists(), made_now.exists()) == (False, True)


def test_what_other_versions_of_the_kit_have_kept_goes_when_nobody_uses_them(own):
    for version, days in (("b" * 16, 91), ("c" * 16, 10), ("certificate", 1000)):
        file = own.parent / version / name(1)
        file.parent.mkdir(parents=True)
        make(file)
        used_days_ago(file, days)
    cached(name(1), make)
    assert sorted(each.name for each in own.parent.iterdir()) == [own.name, "c" * 16, "certificate"]
    assert cache.clear() == 8  # of this version and of the other
    assert [each.name for each in own.parent.iterdir()] == ["certificate"]
    cached(name(1), make)
    assert is_cached(name(1))


@pytest.mark.parametrize("place", ["own", "folder"])
def test_what_cannot_be_removed_is_told(place, request, monkeypatch, complaint):
    root = request.getfixturevalue(place)
    cached(name(1), make)

    def refuse(*_arguments, **_named):
        raise PermissionError(13, "Permission denied")

    for method in ("rename", "unlink"):
        monkeypatch.setattr(Path, method, refuse)
    assert complaint(cache.clear) == f"The cache {root} cannot be removed: Permission denied."
