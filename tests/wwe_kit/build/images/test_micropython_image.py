import pytest

from tests.wwe_kit.build.images.heads import end_of, head_of
from wwe_kit.build.bundle import library, micropython_library
from wwe_kit.build.images.micropython_image import micropython_image
from wwe_kit.build.packages.pieces import Packed


@pytest.fixture
def image():
    """Take an image of an extension: `image({path: source})`, whose entry is `main.py`."""

    def make(app, entries=("main.py",), packages=()):
        modules = library(app.values()) | micropython_library(app.values())
        return micropython_image(modules, {"app": app, "mains": []}, entries, packages=packages)

    return make


def files_in(image):
    """The extension's files that a page gets beside the memory."""
    return sorted(head_of(image)["bundle"]["app"])


def test_modules_and_the_entrys_code_are_in_the_memory_and_what_nobody_imports_is_a_file(image):
    made = image(
        {
            "main.py": "import orders\nMARK = 'of-the-' + orders.MARK",
            "orders.py": "MARK = 'kept-' * 2",
            "unused.py": "MARK = 'unused-' * 2",
        }
    )
    assert b"kept-kept-" in made.content
    assert head_of(made)["entries"] == ["main.py"]
    assert files_in(made) == ["unused.py"]
    assert b"unused-unused-" not in made.content
    assert made.skipped == {}


def test_what_is_imported_of_a_package_is_in_the_memory(image):
    sources = {"till/__init__.py": b"MARK = 'till-' * 2", "till/late.py": b"MARK = 'late-' * 2"}
    till = Packed(
        "till", ("till",), tuple((path, len(code)) for path, code in sources.items()), tuple(sources.values()), {}
    )
    made = image({"main.py": "import till"}, packages=[till])
    assert made.skipped == {}
    assert b"till-till-" in made.content
    assert b"late-late-" not in made.content


def test_an_entry_does_not_run_while_its_image_is_made(image):
    assert b"ran-ran-" not in image({"main.py": "MARK = 'ran-' * 2"}).content


def test_an_entry_that_another_module_imports_is_a_file_as_well(image):
    made = image({"main.py": "MARK = 1", "second.py": "import main"}, ["main.py", "second.py"])
    assert files_in(made) == ["main.py"]


def test_an_entry_that_awaits_at_its_top_level_is_compiled(image):
    made = image({"main.py": "import asyncio\nawait asyncio.sleep(0)\nasync for a in b:\n    pass"})
    assert head_of(made)["entries"] == ["main.py"]


def test_the_file_of_a_module_that_needs_its_page_comes_beside_the_memory(image):
    source = "from genesys.wwe import page\nnumber = page.context.interaction_id"
    assert files_in(image({"main.py": "import shop", "shop.py": source})) == ["shop.py"]


HANDLER = "from genesys.wwe import service\n@service.on('agent')\ndef heard(event): pass\n"


def test_files_whose_handlers_are_left_to_the_page_come_beside_the_memory(image):
    made = image(
        {
            "main.py": "import shop, till",
            "shop.py": HANDLER,
            "till.py": HANDLER + "from genesys.wwe import page\npage.document",
        }
    )
    assert files_in(made) == ["shop.py", "till.py"]


@pytest.mark.parametrize(
    "source",
    [
        "import js\nconsole = js.console",
        "import js\nnothing = js.Object.new()",
        "import js\ndef later(): pass\njs.setTimeout(later, 0)",
        "import asyncio\nasync def work(): pass\ntask = asyncio.create_task(work())",
    ],
)
def test_no_object_of_javascripts_is_kept_and_only_who_would_keep_one_is_left_out(image, source):
    made = image({"main.py": "import shop, till", "shop.py": source, "till.py": "MARK = 'kept-' * 2"})
    assert made.skipped == {"shop": "an object of JavaScript's is alive"}
    assert b"kept-kept-" in made.content


def test_an_error_of_javascripts_leaves_out_the_module_and_all_that_import_it(image):
    made = image(
        {
            "main.py": "import shop, desk, till",
            "shop.py": "import js\njs.JSON.parse('{')",
            "desk.py": "import shop",
            "till.py": "MARK = 'kept-' * 2",
        }
    )
    assert made.skipped["shop"].startswith("it ends Python: ")
    assert made.skipped["desk"] == "it imports shop, which is not in the image"
    assert b"kept-kept-" in made.content


def test_the_files_of_a_failed_import_come_beside_the_memory(image):
    made = image({"main.py": "import shop", "shop/__init__.py": "import shop.till\nimport no", "shop/till.py": ""})
    assert files_in(made) == ["shop/__init__.py", "shop/till.py"]


def test_what_was_freed_while_it_was_made_is_zero(image):
    made = image({"main.py": "import shop", "shop.py": "for i in range(9):\n    'gone-' * 40\nMARK = 'kept-' * 2"})
    assert b"kept-kept-" in made.content
    assert b"gone-gone-" not in made.content


def test_without_an_extension_it_is_the_same_for_all():
    modules = library([]) | micropython_library([])
    made = micropython_image(modules)
    assert (head_of(made)["bundle"], head_of(made)["entries"]) == (None, [])


def test_an_image_says_of_how_much_memory_it_is_where_that_is_more_than_python_begins_with(image):
    made = image({"main.py": "import table", "table.py": "TABLE = bytearray(20_000_000)\nTABLE[-1] = 1"})
    head = head_of(made)
    assert 17 * 1024 * 1024 < end_of(head) <= head["memory"]


def test_a_page_clears_what_a_start_writes_to_and_leaves_the_rest_of_the_heap_alone(image):
    touched = head_of(image({"main.py": "MARK = 1"}))["touched"]
    assert 0 < sum(end - first for first, end in touched) < 100_000
