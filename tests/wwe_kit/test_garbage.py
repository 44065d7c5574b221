import gc
import subprocess
import sys

import pytest

from wwe_kit.garbage import import_to_stay

COLLECTIONS = """
import gc, sys
from wwe_kit.garbage import collect_rarely
{first}
ran = []
gc.callbacks.append(lambda phase, info: ran.append(phase))
kept = [[] for _number in range(5_000)]
sys.exit(bool(ran))
"""
AT_THE_END = """
from wwe_kit.garbage import collect_rarely
{first}
class Told:
    def __del__(self): print("collected")
told = Told()
told.itself = told
del told
"""


def python(program, first=""):
    command = [sys.executable, "-c", program.format(first=first)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_command_collects_after_many_objects_only():
    assert python(COLLECTIONS).returncode == 1
    assert python(COLLECTIONS, "collect_rarely()").returncode == 0


def test_a_command_that_ends_leaves_its_memory_to_the_system():
    assert python(AT_THE_END).stdout == "collected\n"
    assert python(AT_THE_END, "collect_rarely()").stdout == ""


@pytest.fixture
def module(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "shop_that_stays.py").write_text(
        "import gc\ncollects = gc.isenabled()\nkept = [[] for _ in range(9)]\n"
    )
    yield "shop_that_stays"
    sys.modules.pop("shop_that_stays", None)
    import_to_stay.cache_clear()


def test_what_a_module_makes_is_passed_over_once_it_is_imported(module):
    before = gc.get_freeze_count()
    import_to_stay(module)
    assert not sys.modules[module].collects
    assert gc.isenabled()
    after = gc.get_freeze_count()
    assert after >= before + 10
    import_to_stay(module)
    assert gc.get_freeze_count() == after


def test_who_has_switched_the_collector_off_finds_it_off(module):
    gc.disable()
    try:
        import_to_stay(module)
        assert not gc.isenabled()
    finally:
        gc.enable()
