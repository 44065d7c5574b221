"""MicroPython's own `datetime`, in the agent's time zone. A page has it as /wwe/datetime.py, which is found first.

Whoever imports `datetime` imports this once, which imports the runtime's own and leaves that in its place.
"""

import sys

import wwe_local_time

_folders = sys.path[:]
del sys.modules[__name__]
sys.path[:] = [".frozen"]  # where the runtime has its own modules
try:
    import datetime as _own
    from datetime import *  # noqa: F403
finally:
    sys.path[:] = _folders
wwe_local_time.mend_datetime(_own)
