"""The link over a socket: what every link does, and what only this one does."""

import contextlib

import pytest

from tests.wwe_link.link_behaviour import *  # noqa: F403 - the tests, which take this module's `link`
from tests.wwe_link.local_rigs import SocketRig
from wwe_link.websocket import WebSocketLink


@pytest.fixture
def link(loop, origins, socket_server):
    with contextlib.closing(SocketRig(loop, origins.socket(), socket_server)) as rig:
        yield rig


def test_what_waits_is_not_lost_when_the_receiver_raises_while_the_link_is_opened():
    log = []

    def take(message):
        if message == "bad":
            raise ValueError(message)
        log.append(message)

    link = WebSocketLink(print)
    for text in ('"bad"', '"first"'):
        link.arrived(text)
    with pytest.raises(ValueError, match="bad"):
        link.open(take)
    link.arrived('"second"')
    assert log == ["first", "second"]


def test_it_cannot_be_given_another_window():
    with pytest.raises(TypeError, match="WebSocketLink"):
        WebSocketLink(print).target(object())
