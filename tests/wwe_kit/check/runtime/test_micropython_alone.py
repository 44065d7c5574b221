import pytest

SETTINGS = 'runtime = "micropython"'


@pytest.mark.parametrize(
    ("source", "line", "cure"),
    [
        ("async def g():\n    pass\n\n\ndef f():\n    await g()", 6, "Write `async def`."),
        ("def f(names):\n    return [await each() for each in names]", 2, "Write `async def`."),
        ("def f():\n    return\n\n\nbreak", 5, ""),
    ],
)
def test_what_no_other_python_takes_is_told_with_its_line(found, source, line, cure):
    [finding] = [each for each in found(source, SETTINGS) if each.code == "WWE211"]
    assert finding.line == line
    assert finding.sentence.endswith(f"MicroPython takes it, and no other Python. {cure}".rstrip())


@pytest.mark.parametrize("source", ["async def g():\n    pass\n\n\nawait g()", "async def f(g):\n    await g()"])
def test_what_all_read_or_none_is_left_alone(found, source):
    assert [each for each in found(source, SETTINGS) if each.code == "WWE211"] == []
