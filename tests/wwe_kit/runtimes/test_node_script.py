import time

import pytest

from wwe_kit.runtimes.node_script import TooLate, run_script


def test_a_script_that_fails_is_named_with_what_it_said(complaint):
    sentence = complaint(run_script, "web/node/compile-library.mjs", "", "nowhere", "{}", "nothing.zip")
    assert sentence.startswith("web/node/compile-library.mjs failed in Node.js: ")
    assert "nowhere" in sentence


def test_the_reason_stands_in_front_of_a_stack_however_long_that_is(complaint, made_up_node):
    stack = "    at wasm://wasm/02a1:wasm-function[686]:0x8c4fd\n" * 500
    said = f"RangeError: Maximum call stack size exceeded\n{stack}\nNode.js v26.0.0"
    made_up_node(f"cat >&2 <<'END'\n{said}\nEND\nexit 1")
    sentence = complaint(run_script, "web/node/make-pyodide-image.mjs")
    assert sentence == "web/node/make-pyodide-image.mjs failed in Node.js: RangeError: Maximum call stack size exceeded"


def test_a_script_that_fails_may_be_told_by_what_it_was_to_do(complaint, made_up_node):
    made_up_node("echo 'no memory' >&2; exit 1")
    sentence = complaint(lambda: run_script("web/node/check-modules.mjs", "{}", what="The desk could not be read"))
    assert sentence == "The desk could not be read: no memory"


@pytest.mark.parametrize("script", ["check-modules", "compile-modules", "compile-library", "compile-packages"])
def test_nobody_waits_for_the_end_of_a_script_that_has_answered(made_up_node, script):
    made_up_node("cat >/dev/null; echo '{}'; echo answered >&2; exec sleep 60")
    start = time.monotonic()
    assert run_script(f"web/node/{script}.mjs", "{}") == "{}"
    assert time.monotonic() - start < 20


def test_one_that_says_nothing_for_too_long_is_ended(made_up_node):
    made_up_node("cat >/dev/null; exec sleep 60")
    start = time.monotonic()
    with pytest.raises(TooLate):
        run_script("web/node/check-modules.mjs", "{}", limit_s=lambda: 0.2)
    assert time.monotonic() - start < 20
