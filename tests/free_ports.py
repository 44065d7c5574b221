"""Ports for a server that a test tells its ports."""

import random

from wwe_kit.errors import BadInput
from wwe_kit.server.listening import bound_socket

# Systems give ports from 32768 or 49152 on to whoever asks for any: another program may have taken the next one since.
_PORTS = range(20000, 32000)
_CHOICE = random.SystemRandom()  # whatever a test or a plugin has seeded


def free_ports(count: int) -> int:
    """Return the first of `count` ports in a row that nobody uses."""
    while True:
        first = _CHOICE.choice(_PORTS)
        if all(map(_is_free, range(first, first + count))):
            return first


def _is_free(port: int) -> bool:
    try:
        bound_socket(port, "--port").close()
    except BadInput:
        return False
    return True
