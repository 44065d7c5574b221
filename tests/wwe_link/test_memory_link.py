"""The link in memory: what every link does, and what only this one does."""

import pytest

from tests.wwe_link.link_behaviour import *  # noqa: F403 - the tests, which take this module's `link`
from tests.wwe_link.local_rigs import MemoryRig
from wwe_link.memory import MemoryPair


@pytest.fixture
def link():
    return MemoryRig()


def test_a_memory_pair_with_a_loop_flushes_itself():
    turns, log = [], []
    pair = MemoryPair(turns.append)
    pair.right.open(log.append)
    pair.left.send("one")
    pair.left.send("two")
    assert (len(turns), log) == (1, [])
    turns.pop()()
    assert log == ["one", "two"]


def test_a_memory_pair_with_a_loop_delivers_what_comes_after_an_exception_in_a_later_turn():
    turns, log = [], []

    def take(message):
        if message == "bad":
            raise ValueError(message)
        log.append(message)

    pair = MemoryPair(turns.append)
    pair.right.open(take)
    for message in ("bad", "good"):
        pair.left.send(message)
    with pytest.raises(ValueError, match="bad"):
        turns.pop()()
    turns.pop()()
    assert (log, turns) == (["good"], [])


def test_it_cannot_be_given_another_window():
    with pytest.raises(TypeError, match="MemoryLink"):
        MemoryPair().left.target(object())
