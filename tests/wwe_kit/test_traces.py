from wwe_kit.traces import Place, folded, own_places, with_sources

MICROPYTHON = """Traceback (most recent call last):
  File "asyncio/core.py", line 1, in run_until_complete
  File "/app/main.py", line 5, in main
  File "/wwe/genesys/wwe/page.py", line 90, in fill
  File "/wwe/genesys/wwe/page.py", line 80, in find
LocalMisuse: the page has no element '#nmae'"""

PYODIDE = """Traceback (most recent call last):
  File "/wwe/genesys/wwe/client/runner.py", line 30, in _run
    await waiting
  File "/app/desk/part.py", line 7, in show
    page.fill("#nmae", name)
    ~~~~~~~~~^^^^^^^^^^^^^^^
  File "/wwe/genesys/wwe/page.py", line 90, in fill
    found = self.find(selector)
  [Previous line repeated 3 more times]
genesys.wwe.LocalMisuse: the page has no element '#nmae'
"""


def test_frames_of_the_kit_and_of_python_are_one_line():
    assert folded(MICROPYTHON).split("\n") == [
        "Traceback (most recent call last):",
        "  (1 call in the kit and in Python)",
        '  File "/app/main.py", line 5, in main',
        "  (2 calls in the kit and in Python)",
        "LocalMisuse: the page has no element '#nmae'",
    ]


def test_the_lines_of_the_author_stay_with_their_marks():
    assert folded(PYODIDE).split("\n") == [
        "Traceback (most recent call last):",
        "  (1 call in the kit and in Python)",
        '  File "/app/desk/part.py", line 7, in show',
        '    page.fill("#nmae", name)',
        "    ~~~~~~~~~^^^^^^^^^^^^^^^",
        "  (1 call in the kit and in Python)",
        "genesys.wwe.LocalMisuse: the page has no element '#nmae'",
        "",
    ]


def test_each_of_several_tracebacks_is_folded():
    text = f"{MICROPYTHON}\n\nDuring handling of the above exception, another exception occurred:\n\n{PYODIDE}"
    assert "/wwe/" not in folded(text)
    assert "During handling" in folded(text)


def test_a_traceback_without_a_line_of_the_authors_is_whole():
    text = MICROPYTHON.replace("/app/", "/wwe/")
    assert folded(text) == text


def test_what_is_no_traceback_stays():
    assert folded("ready\n  done") == "ready\n  done"


def test_the_innermost_place_comes_first():
    trace = MICROPYTHON.replace("asyncio/core.py", "/app/start.py")
    assert own_places(trace) == [Place("main.py", 5), Place("start.py", 1)]


SOURCES = {"main.py": "def show():\n    agent.name\n\nshow()\n"}


def test_a_trace_of_micropython_gets_the_lines_of_the_author():
    trace = (
        'Traceback (most recent call last):\n  File "/app/main.py", line 4, in <module>\n'
        '  File "/app/main.py", line 2, in show\n  File "/app/gone.py", line 9, in x\nNameError: agent'
    )
    assert with_sources(trace, SOURCES).split("\n") == [
        "Traceback (most recent call last):",
        '  File "/app/main.py", line 4, in <module>',
        "    show()",
        '  File "/app/main.py", line 2, in show',
        "    agent.name",
        '  File "/app/gone.py", line 9, in x',
        "NameError: agent",
    ]


def test_a_trace_that_has_its_lines_stays_as_it_is():
    trace = 'Traceback (most recent call last):\n  File "/app/main.py", line 4, in <module>\n    show()\nNameError: x'
    assert with_sources(trace, SOURCES) == trace
