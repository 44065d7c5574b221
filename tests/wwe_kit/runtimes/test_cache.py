import os

import pytest

from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import cached, is_cached


@pytest.fixture(autouse=True)
def modules(tmp_path, monkeypatch):
    """Where things are kept: not among those of the project itself."""
    monkeypatch.setattr(runtimes, "node_modules", lambda: tmp_path)
    return tmp_path


def test_it_is_made_once():
    made = []

    def make(file):
        made.append(file)
        file.write_text("dear")

    assert not is_cached("a.txt")
    assert cached("a.txt", make).read_text() == cached("a.txt", make).read_text() == "dear"
    assert is_cached("a.txt")
    assert len(made) == 1


def test_what_could_not_be_made_leaves_nothing(modules):
    def fail(file):
        file.write_text("half")
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        cached("a.txt", fail)
    assert not is_cached("a.txt")
    assert list((modules / ".wwe").iterdir()) == []


def test_those_that_were_wanted_last_stay():
    def make(file):
        file.write_text("dear")

    first = cached("first.txt", make)
    for number in range(30):
        os.utime(cached(f"{number}.txt", make), ns=(number, number))
        cached("first.txt", make)
    assert first.is_file()
    assert is_cached("29.txt")
    assert not is_cached("3.txt")
