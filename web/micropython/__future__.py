"""`__future__` for MicroPython, which has none. Annotations are never looked at there, as this promises."""

annotations = None
