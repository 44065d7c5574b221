import pytest

from wwe_kit.check.runtime.answer import Answer, Question, ask, why_not_asked
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE


def test_a_runtime_answers_all_questions_at_once(tmp_path):
    question = Question(
        {"a.py": "match 1:\n case 1: pass\n", "b.py": "await f()\n"},
        ["b.py"],
        ["json", "dataclasses"],
        [("json", "dumps"), ("json", "JSONEncoder")],
        ["len", "TimeoutError"],
    )
    answer = ask(MICROPYTHON, question, tmp_path)
    assert answer.problems == [{"path": "a.py", "line": 1, "message": "SyntaxError: invalid syntax"}]
    assert (answer.missing, answer.lacking, answer.unknown) == (
        ["dataclasses"],
        [("json", "JSONEncoder")],
        ["TimeoutError"],
    )


@pytest.mark.usefixtures("no_programs")
def test_who_is_asked_nothing_is_not_started(tmp_path):
    assert ask(PYODIDE, Question({}, ["main.py"]), tmp_path) == Answer()


def test_here_both_can_be_asked():
    assert (why_not_asked(MICROPYTHON), why_not_asked(PYODIDE)) == ("", "")
