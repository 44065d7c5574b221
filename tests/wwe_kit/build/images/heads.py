"""What stands at the beginning of an image."""

import json
import struct


def head_of(image):
    magic, _checksum, length = struct.unpack_from("<4sII", image.content)
    assert magic == b"WWE1"
    return json.loads(image.content[12 : 12 + length])
