import time
from pathlib import Path

import pytest

from wwe_kit.build.images import importing
from wwe_kit.build.images.importing import NeverEnds, run_importing
from wwe_kit.build.site import RELEASE, build_site

FOLDER = Path("/extensions/desk")


def test_an_import_that_never_ends_is_named(made_up_node, monkeypatch):
    monkeypatch.setattr(importing, "LIMIT_S", 0.2)
    made_up_node(r"cat >/dev/null; printf 'importing json\nimporting shop.prices:net\n' >&2; exec sleep 60")
    start = time.monotonic()
    with pytest.raises(NeverEnds) as caught:
        run_importing("web/node/make-pyodide-image.mjs", "{}")
    assert caught.value.module == "shop.prices"
    assert time.monotonic() - start < 20


def test_the_limit_is_one_imports_and_not_that_of_all(made_up_node, monkeypatch):
    monkeypatch.setattr(importing, "LIMIT_S", 2.5)
    made_up_node("cat >/dev/null; for name in a b c d; do echo importing $name >&2; sleep 0.8; done; echo done")
    assert run_importing("web/node/make-pyodide-image.mjs", "{}") == "done\n"


def test_what_it_is_asked_and_what_it_answers_may_be_long(made_up_node):
    made_up_node("cat")
    question = "x" * 2_000_000
    assert run_importing("web/node/make-pyodide-image.mjs", question) == question


def test_nobody_waits_for_the_end_of_one_that_has_answered(made_up_node):
    made_up_node("cat >/dev/null; echo '{}'; echo answered >&2; exec sleep 60")
    start = time.monotonic()
    assert run_importing("web/node/make-pyodide-image.mjs", "{}") == "{}"
    assert time.monotonic() - start < 20


def test_what_it_says_when_it_fails_is_told_without_the_imports(made_up_node, complaint):
    made_up_node("echo 'importing json' >&2; echo 'no memory' >&2; exit 1")
    assert complaint(run_importing, "web/node/make-pyodide-image.mjs", "{}") == (
        "web/node/make-pyodide-image.mjs failed in Node.js: no memory"
    )


@pytest.mark.parametrize(
    ("source", "where"),
    [
        ("x = 1\nwhile True:\n    pass\n", "/extensions/desk/shop.py, line 2"),
        ("def f():\n    while True: pass\nf()\n", "/extensions/desk/shop.py"),
        ("type X = = 1", "/extensions/desk/shop.py"),
    ],
)
def test_the_sentence_names_the_file_and_the_loop_at_its_top_level(source, where):
    sentence = NeverEnds("shop").as_bad_input(FOLDER, {"shop.py": source}).message
    assert sentence.startswith(f"{where}: the import of this module had not ended after 30 s, ")


def test_a_package_is_named_by_its_init_and_what_is_no_file_of_the_extensions_by_its_name():
    error = NeverEnds("shop")
    assert error.as_bad_input(FOLDER, {"shop/__init__.py": ""}).message.startswith(f"{FOLDER}/shop/__init__.py: ")
    assert error.as_bad_input(FOLDER, {}).message.startswith("shop: ")


@pytest.mark.parametrize("runtime", ["micropython", "pyodide"])
def test_a_module_whose_top_level_never_ends_is_refused_on_each_runtime(project, complaint, monkeypatch, runtime):
    monkeypatch.setattr(importing, "LIMIT_S", 3)
    desk = project(files={"main.py": "import shop", "shop.py": "x = 1\nwhile True:\n    x += 1\n"})
    sentence = complaint(build_site, desk, mode=RELEASE, runtime=runtime)
    assert sentence.startswith(f"{desk.folder / 'shop.py'}, line 2: the import of this module had not ended after ")
