import pytest

from wwe_kit.check.runtime.standard_names import BUILTINS, surely_has


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("json", ""),
        ("json", "dumps"),
        ("__future__", "annotations"),
        ("os.path", ""),
        ("xml.etree", "ElementTree"),
        ("asyncio", "TaskGroup"),
    ],
)
def test_what_is_in_every_python_is_known(module, name):
    assert surely_has(module, name)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("tkinter", ""),
        ("numpy", ""),
        ("json", "dmups"),
        ("os.pth", ""),
        ("curses", "wrapper"),
        ("_thread", ""),
        ("js", ""),
    ],
)
def test_what_depends_or_is_nowhere_is_not(module, name):
    assert not surely_has(module, name)


def test_builtins_are_those_without_underscores():
    assert {"open", "TimeoutError"} <= BUILTINS
    assert "__import__" not in BUILTINS
