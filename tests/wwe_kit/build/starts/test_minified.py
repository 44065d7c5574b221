import pytest

from wwe_kit.build.scripts import glue, joined
from wwe_kit.build.starts import minified as module
from wwe_kit.build.starts.minified import Script, minified
from wwe_kit.errors import BadInput
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import OVERRIDE
from wwe_kit.runtimes.node_script import run_script

PAGE = b"""
function greeting(somebody) {
  const words = `hello,  ${somebody}`;
  return words;
}
class Greeter {}
globalThis.greeted = [greeting("you"), Greeter.name];
"""


@pytest.fixture(autouse=True)
def an_empty_cache(tmp_path, monkeypatch):
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "cache"))


def one(text, *, is_module):
    return minified([Script(text, is_module)])[0]


def test_names_are_short_and_texts_and_names_of_classes_stay():
    made = one(PAGE, is_module=True)
    assert len(made) < len(PAGE) - 40
    assert b"greeting(" not in made
    assert b"hello,  ${" in made
    assert b"class Greeter{}" in made


def test_a_script_keeps_the_names_that_others_may_use():
    """What is at the top level of a script is global, so two of them would meet."""
    assert b"function greeting(" in one(PAGE, is_module=False)


def test_nothing_is_computed_or_left_out():
    assert one(b"export const second = 1000; if (false) second;", is_module=True).count(b"1e3") == 1
    assert b"if(false)" in one(b"if (false) { unused(); }", is_module=False)


def test_a_module_keeps_what_it_exports():
    made = one(b"const loaded = 1;\nexport { loaded as loadMicroPython };", is_module=True)
    assert b" as loadMicroPython}" in made


def test_what_was_made_before_is_not_made_again(monkeypatch):
    first = minified([Script(PAGE, is_module=True)])
    asked = []
    monkeypatch.setattr(module, "run_script", lambda *arguments: asked.append(arguments[1]) or run_script(*arguments))
    assert minified([Script(PAGE, is_module=True)]) == first
    assert asked == []
    again = minified([Script(PAGE, is_module=True), Script(b"new_one()", is_module=False)])
    assert [again[0], "greeting" in asked[0]] == [first[0], False]


def test_the_same_script_twice_is_made_once_and_is_there_twice():
    assert len(set(minified([Script(PAGE, is_module=True)] * 2))) == 1


def test_what_is_no_javascript_is_refused():
    with pytest.raises(BadInput, match="Unexpected token"):
        one(b"function (", is_module=False)


def test_what_starts_micropython_is_a_quarter_smaller():
    loader = runtimes.runtime_files(runtimes.MICROPYTHON)["micropython.mjs"]
    whole = joined(["frame/micropython.js"], glue(loader))
    assert len(one(whole, is_module=True)) < 0.75 * len(whole)
