"""On CPython the portable tests are run by pytest, which needs to be told what to do with `async def`."""

import asyncio
import inspect
import os
import sys
import time
from pathlib import Path

import pytest

for folder in (Path(__file__).parent, Path(__file__).parent / "rig"):
    sys.path.insert(0, str(folder))


@pytest.fixture(autouse=True, scope="session")
def time_zone():
    """The agent's time zone, as in tests/wasm."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "America/New_York"
    time.tzset()
    yield
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    arguments = {name: pyfuncitem.funcargs[name] for name in inspect.signature(pyfuncitem.obj).parameters}
    asyncio.run(pyfuncitem.obj(**arguments))
    return True
