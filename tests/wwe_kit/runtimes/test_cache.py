import errno
import os
import tempfile

import pytest

from wwe_kit.runtimes import cache, runtimes
from wwe_kit.runtimes.cache import cached, cached_folder, is_cached


@pytest.fixture(autouse=True)
def modules(tmp_path, monkeypatch):
    """Where things are kept: not among those of the project itself."""
    monkeypatch.delenv(cache.OVERRIDE, raising=False)
    monkeypatch.setattr(runtimes, "node_modules", lambda: tmp_path)
    return tmp_path


def test_it_is_made_once():
    made = []

    def make(file):
        made.append(file)
        file.write_text("dear")

    assert not is_cached("aaaaaaaaaaaaaaaa.json")
    assert (
        cached("aaaaaaaaaaaaaaaa.json", make).read_text() == cached("aaaaaaaaaaaaaaaa.json", make).read_text() == "dear"
    )
    assert is_cached("aaaaaaaaaaaaaaaa.json")
    assert len(made) == 1


def test_what_could_not_be_made_leaves_nothing_and_is_told(modules, complaint):
    def fail(file):
        file.write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    assert complaint(cached, "aaaaaaaaaaaaaaaa.json", fail) == (
        f"The cache {modules / '.wwe'} cannot be written, nor can the temporary folder {tempfile.gettempdir()}: "
        "No space left on device."
    )
    assert not is_cached("aaaaaaaaaaaaaaaa.json")
    assert list((modules / ".wwe").iterdir()) == []


def test_a_name_by_which_it_would_stay_for_ever_is_refused():
    with pytest.raises(ValueError, match=r"'table\.json' is no name of a file in the cache"):
        cached("table.json", lambda file: file.write_text("dear"))


def test_it_lies_where_the_environment_says(tmp_path, monkeypatch):
    monkeypatch.setenv("WWE_CACHE", str(tmp_path / "of/ci"))
    assert (
        cached("aaaaaaaaaaaaaaaa.json", lambda file: file.write_text("dear"))
        == tmp_path / "of/ci/aaaaaaaaaaaaaaaa.json"
    )


# --- a cache that cannot be written: tests that hold for root too -----------------------------------------------------


def test_where_there_can_be_no_cache_it_is_made_for_this_process(modules):
    (modules / ".wwe").write_text("a file where the folder should be")
    made = []

    def make(file):
        made.append(file)
        file.write_text("dear")

    first = cached("bbbbbbbbbbbbbbbb.json", make)
    assert first.read_text() == "dear"
    assert not first.is_relative_to(modules)
    assert cached("bbbbbbbbbbbbbbbb.json", make) == first
    assert len(made) == 1


def test_a_full_cache_makes_it_for_this_process(modules):
    def make(file):
        if file.is_relative_to(modules):
            file.write_text("half")
            raise OSError(errno.ENOSPC, "No space left on device")
        file.write_text("dear")

    assert cached("cccccccccccccccc.json", make).read_text() == "dear"
    assert list((modules / ".wwe").iterdir()) == []


def test_a_cache_that_can_be_read_only_is_used(modules, monkeypatch):
    cached("dddddddddddddddd.json", lambda file: file.write_text("dear"))

    def refuse(_file):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(os, "utime", refuse)
    assert cached("dddddddddddddddd.json", refuse) == modules / ".wwe" / "dddddddddddddddd.json"


def test_a_folder_is_filled_once(modules):
    def fill(folder):
        (folder / "a.txt").write_text("dear")

    assert not is_cached("packages/a")
    place = cached_folder("packages/a", fill)
    (place / "b.txt").write_text("stays")
    assert cached_folder("packages/a", fill) == place == modules / ".wwe/packages/a"
    assert sorted(file.name for file in place.iterdir()) == ["a.txt", "b.txt"]
    assert is_cached("packages/a")


def test_a_folder_that_could_not_be_filled_is_not_there(modules):
    def fail(folder):
        (folder / "a.txt").write_text("half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        cached_folder("packages/a", fail)
    assert not is_cached("packages/a")
    assert list((modules / ".wwe/packages").iterdir()) == []


def test_a_folder_is_there_for_this_process_where_nothing_can_be_kept(modules):
    (modules / ".wwe").write_text("a file in its way")
    place = cached_folder("packages/a", lambda folder: (folder / "a.txt").write_text("dear"))
    assert (place / "a.txt").is_file()
    assert cached_folder("packages/a", lambda folder: folder.rmdir()) == place


def test_a_folder_that_can_be_nowhere_is_told(modules, complaint):
    def refuse(_folder):
        raise OSError(errno.ENAMETOOLONG, "File name too long")

    assert complaint(cached_folder, "packages/nowhere", refuse) == (
        f"The cache {modules / '.wwe/packages'} cannot be written, nor can the temporary folder "
        f"{tempfile.gettempdir()}: File name too long."
    )


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.write_text("d")])
def test_a_folder_that_has_lost_something_is_filled_anew(spoil):
    def fill(folder):
        (folder / "in").mkdir()
        (folder / "in/a.txt").write_text("dear")

    spoil(cached_folder("packages/a", fill) / "in/a.txt")
    assert not is_cached("packages/a")
    assert (cached_folder("packages/a", fill) / "in/a.txt").read_text() == "dear"
    assert is_cached("packages/a")


def test_a_folder_of_an_older_kit_is_taken_as_it_is(modules):
    (modules / ".wwe/packages/a").mkdir(parents=True)
    assert is_cached("packages/a")
    assert list(cached_folder("packages/a", lambda folder: folder.rmdir()).iterdir()) == []
