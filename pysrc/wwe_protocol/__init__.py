"""What a web extension and the workspace agree on: operations, events, wire messages, payloads and errors.

Pure data and pure functions: no I/O, no clock, and nothing that MicroPython lacks.
"""
