import pytest

from wwe_kit.check.runtime.answer import Question, ask
from wwe_kit.check.runtime.syntax_cures import cure_of
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE

ELSE = ', or take runtime = "pyodide".'
CURES = {
    "match 1:\n    case 1:\n        pass\n": "MicroPython has no match: write if and elif",
    "try:\n    pass\nexcept* ValueError:\n    pass\n": "MicroPython has no except*: write except",
    "def f(a, /):\n    pass\n": "MicroPython has no / among parameters: leave it out",
    "x = {**{}}\n": "MicroPython has no {**a}: copy the dictionary, and update() it",
    "x = [*[1]]\n": "MicroPython has no * in a list, a tuple or a set: add them with +",
    "async def f():\n    return [await g() for g in []]\n": "MicroPython has no await in a comprehension: write a loop",
    "with (open(a) as b, open(c) as d):\n    pass\n": "MicroPython has no brackets around several `with` items: "
    "write one inside the other",
    "@a[0].b\ndef f():\n    pass\n": "MicroPython takes only names and calls as decorators: give it a name first",
}


@pytest.mark.parametrize("source", CURES)
def test_what_micropython_really_refuses_is_told_with_its_cure(source, tmp_path):
    [problem] = ask(MICROPYTHON, Question({"a.py": source}, []), tmp_path).problems
    assert cure_of(source, problem["line"], MICROPYTHON) == CURES[source] + ELSE


@pytest.mark.parametrize("source", ["x = = 1\n", "x = 1\nreturn x\n", "x = 1\n"])
def test_where_nothing_is_known_nothing_is_said(source):
    assert cure_of(source, 1, MICROPYTHON) == ""


def test_pyodide_has_all_of_it():
    assert cure_of("match 1:\n    case 1:\n        pass\n", 1, PYODIDE) == ""
