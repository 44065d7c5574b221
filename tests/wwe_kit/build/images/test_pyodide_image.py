import pytest

from tests.wwe_kit.build.images.heads import bytes_in, end_of, head_of
from wwe_kit.build.bundle import library
from wwe_kit.build.images.pyodide_image import pyodide_image
from wwe_kit.build.packages.pieces import PIECE, Packed, listed


@pytest.fixture
def image():
    """Take an image of an extension: `image({path: source})`, whose entry is `main.py`."""

    def make(app):
        return pyodide_image(library(app.values()), {"app": app, "mains": []}, ["main.py"])

    return make


@pytest.fixture
def image_with_tables():
    """Take an image of an extension that brings a package of more than a megabyte."""
    text = "MARK = 'table-' * 2\nROWS = [str(number) * 9 for number in range(10_000)]\n" + "# a line\n" * 120_000
    files = {"tables/__init__.py": text, "tables/broken.py": "1 / 0"}
    contents = [text.encode() for text in files.values()]
    sizes = tuple((path, len(content)) for path, content in zip(files, contents, strict=True))
    whole = b"".join(contents)
    pieces = tuple(whole[place : place + PIECE] for place in range(0, len(whole), PIECE))
    package = Packed("tables", ("tables",), sizes, pieces, {})

    def make(app):
        told = listed([package], lambda path, content: f"{path}-{pieces.index(content)}")
        bundle = {"app": app, "mains": [], "packages": told}
        return pyodide_image(library(app.values()), bundle, ["main.py"], packages=[package])

    return make


def test_it_holds_what_the_entry_imports_and_neither_the_entry_nor_what_nobody_imports(image):
    made = image(
        {
            "main.py": "import orders\nMARK = 'of-the-' + 'entry'",
            "orders.py": "MARK = 'kept-' * 2",
            "unused.py": "MARK = 'unused-' * 2",
        }
    )
    assert b"kept-kept-" in made.content
    assert b"of-the-entry" not in made.content
    assert b"unused-unused-" not in made.content
    assert made.skipped == {}


@pytest.mark.parametrize("coding", ["utf-8", "utf-32-le"])  # as C and as Python keep a path
def test_it_does_not_say_where_it_was_made(image, pytestconfig, coding):
    made = image({"main.py": ""})
    assert str(pytestconfig.rootpath).encode(coding) not in made.base.content + made.content


def test_its_base_is_of_the_pages_that_differ_from_what_the_wasm_begins_with(image):
    base = image({"main.py": ""}).base
    head = head_of(base)
    assert bytes_in(head) < len(base.content) < bytes_in(head) + 20_000
    assert len(base.content) < head["memory"] / 3
    assert end_of(head) <= head["memory"]


def test_its_base_is_the_same_for_every_extension_and_it_holds_only_what_differs_from_that(image):
    one = image({"main.py": "import orders", "orders.py": "MARK = 1"})
    other = image({"main.py": "import shop", "shop.py": "from genesys.wwe import service\nservice.voice.hold"})
    assert one.base == other.base
    assert one.base.base is None
    assert one.content != other.content
    for made in (one, other):
        assert made.layers == [made.base, made]
        assert len(made.content) < len(made.base.content) / 20


def test_a_large_package_has_a_layer_that_an_edit_of_the_extension_leaves_as_it_is(image_with_tables):
    first, edited = (
        image_with_tables({"main.py": "import shop", "shop.py": f"import tables\nA = {n}"}) for n in (1, 2)
    )
    for made in (first, edited):
        base, package, own = made.layers
        assert b"table-table-" in package.content
        assert len(own.content) < len(package.content) / 5
        assert base.base is None
        assert head_of(package)["bundle"] is None
        assert head_of(own)["bundle"]["app"].keys() == {"main.py", "shop.py"}
        assert made.skipped == {}
        assert made.added["tables"] > 500_000
    assert first.base == edited.base
    assert first.content != edited.content


def test_a_large_package_that_nobody_imports_has_none(image_with_tables):
    made = image_with_tables({"main.py": ""})
    assert len(made.layers) == 2
    assert b"table-table-" not in made.content


def test_a_module_of_a_large_package_that_cannot_be_imported_is_named_once(image_with_tables):
    made = image_with_tables({"main.py": "import tables.broken\nimport tables"})
    assert list(made.skipped) == ["tables.broken"]
    assert b"table-table-" in made.layers[1].content


@pytest.mark.parametrize("source", ["import js\nconsole = js.console", "import js\nnothing = js.Object.new()"])
def test_no_object_of_javascripts_is_kept_and_only_who_would_keep_one_is_left_out(image, source):
    made = image({"main.py": "import shop, till", "shop.py": source, "till.py": "MARK = 'kept-' * 2"})
    assert made.skipped == {"shop": "an object of JavaScript's is alive"}
    assert b"kept-kept-" in made.content
    assert all(key is None for key in head_of(made)["state"]["hiwireKeys"])


def test_what_pyodide_does_without_at_its_start_is_there_for_a_module_that_imports_it(image):
    made = image({"main.py": "import shop", "shop.py": "import ssl\nMARK = 'kept-' * 2 + ssl.__name__"})
    assert made.skipped == {}
    assert b"kept-kept-ssl" in made.content


@pytest.mark.parametrize(
    ("crash", "why"),
    [("os.abort()", "it ends Python: unreachable"), ("os._exit(3)", "it ends Python: Program terminated with exit(3)")],
)
def test_a_module_that_ends_the_interpreter_is_left_out_and_named_with_all_that_import_it(image, crash, why):
    made = image(
        {
            "main.py": "import shop, desk, till",
            "shop.py": f"import os\n{crash}",
            "desk.py": "import shop",
            "till.py": "MARK = 'kept-' * 2",
        }
    )
    assert made.skipped == {"shop": why, "desk": "it imports shop, which is not in the image"}
    assert b"kept-kept-" in made.content


def test_a_module_of_pyodides_that_needs_its_page_is_named_and_the_build_goes_on(image):
    made = image({"main.py": "import till\nfrom pyodide.http import pyfetch", "till.py": "MARK = 'kept-' * 2"})
    [(module, why)] = made.skipped.items()
    assert (module, why.partition(":")[0]) == ("pyodide.http", "ImportError")
    assert "there in a page only" in why
    assert b"kept-kept-" in made.content


def test_nothing_that_came_with_a_failed_import_is_kept(image):
    made = image(
        {
            "main.py": "import shop",
            "shop/__init__.py": "import shop.till\nimport shop.nothing",
            "shop/till.py": "MARK = 'kept-' * 2",
        }
    )
    assert b"kept-kept-" not in made.content


# It imports its modules when they are first asked for, by names that nobody can read in it (PEP 562).
LAZY = """
from importlib import import_module
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return import_module("shop." + {"total": "sums"}[name]).total
"""


def test_what_a_lazy_package_imports_for_a_name_is_in_the_image(image):
    made = image({"main.py": "from shop import total", "shop/__init__.py": LAZY, "shop/sums.py": "total = 'kept-' * 2"})
    assert made.skipped == {}
    assert b"kept-kept-" in made.content


def test_a_module_that_is_imported_from_its_package_is_in_the_image(image):
    made = image({"main.py": "from xml.etree import ElementTree"})
    assert made.skipped == {}
    assert b"XMLPullParser" in made.content


def test_a_name_that_is_no_module_is_no_fault(image):
    assert image({"main.py": "from json import dumps\nfrom shop import *", "shop.py": "a = 1"}).skipped == {}


def test_what_it_was_made_of_has_a_name_that_is_the_same_everywhere(image):
    first, second, other = (image({"main.py": source}) for source in ("import json", "import json", "import csv"))
    assert first.made == second.made != other.made
    assert head_of(first)["made"] == first.made


def test_an_image_says_of_how_much_memory_it_is_where_that_is_more_than_python_begins_with(image):
    made = image({"main.py": "import table", "table.py": "TEXTS = [str(i) * 3 for i in range(260_000)]"})
    head = head_of(made)
    assert 30 * 1024 * 1024 < end_of(head) <= head["memory"]


def test_what_an_import_adds_is_weighed_and_one_that_adds_too_much_is_left_out_with_all_that_import_it(image):
    made = image(
        {
            "main.py": "import table, till, desk",
            "table.py": "TABLE = bytearray(20_000_000)",
            "desk.py": "import table",
            "till.py": "TABLE = bytearray(2_000_000)",
        }
    )
    assert made.skipped["table"] == (
        "it adds 20 MB to the memory that each page starts with, and at most 17 MB are allowed"
    )
    assert made.skipped["desk"] == "it imports table, which is not in the image"
    assert 1_500_000 < made.added["till"] < 3_000_000


@pytest.mark.parametrize(
    ("source", "function"),
    [
        ("import time\nSTARTED = time.time()", "time"),
        ("import datetime\nTODAY = datetime.datetime.now()", "datetime.now"),
        ("import uuid\nTOKEN = uuid.uuid4()", "urandom"),
        ("import random\nSEED = random.random()", "Random.random"),
    ],
)
def test_a_module_that_asks_for_the_time_or_for_chance_when_it_is_imported_is_named(image, source, function):
    made = image({"main.py": "import shop", "shop.py": source})
    assert made.moments == {"shop": function}


def test_what_the_library_asks_when_it_is_imported_is_nobodys_fault(image):
    assert image({"main.py": "import shop", "shop.py": "import logging, tempfile, random, uuid"}).moments == {}
