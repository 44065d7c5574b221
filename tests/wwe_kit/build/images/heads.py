"""What stands at the beginning of an image."""

import json
import struct


def head_of(image):
    magic, _checksum, length = struct.unpack_from("<4sII", image.content)
    assert magic == b"WWE1"
    return json.loads(image.content[12 : 12 + length])


def bytes_in(head):
    """How many bytes of memory it holds."""
    return sum(head["runs"][1::2]) * head["page"]


def end_of(head):
    """Where the last of them is."""
    return sum(head["runs"]) * head["page"]
