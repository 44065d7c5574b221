import json

import pytest

from wwe_kit.build.starts.start import Start


@pytest.fixture
def start():
    return Start({}, [], [], [], [], [])


def interpreter_of(tag):
    return json.loads(tag["config"])["interpreter"]


def test_a_page_without_pyscript_has_no_tag_for_it(start):
    assert start.tag("start-1.js") == {}


def test_pyscript_takes_micropython_from_the_start_script(start):
    start.pyscript = "mpy"
    tag = start.tag("start-1.js")
    assert tag["type"] == "mpy"
    assert interpreter_of(tag) == "./start-1.js"
    assert interpreter_of(start.tag("/customer/start-1.js")) == "/customer/start-1.js"


def test_pyscript_takes_pyodide_from_a_file(start):
    start.pyscript, start.interpreter = "py", "/runtimes/pyodide/pyodide.mjs"
    assert interpreter_of(start.tag("start-1.js")) == "/runtimes/pyodide/pyodide.mjs"


def test_plug_ins_that_a_page_has_no_use_for_are_left_out(start):
    start.pyscript = "mpy"
    assert "!py-terminal" in json.loads(start.tag("start-1.js")["config"])["plugins"]
