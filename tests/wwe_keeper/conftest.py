import sys

import pytest

from genesys.wwe.frame import current


@pytest.fixture(autouse=True)
def an_interpreter_of_its_own(monkeypatch):
    """What a keeper changes of its interpreter is put back; no page of another test is there."""
    monkeypatch.setattr(current, "pages", [])
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    monkeypatch.setattr(sys, "stderr", sys.stderr)
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
