"""What holds for the images of both runtimes."""

from types import MappingProxyType

import pytest

from wwe_kit.build.bundle import library, micropython_library
from wwe_kit.build.images import image as images
from wwe_kit.build.images.micropython_image import micropython_image
from wwe_kit.build.images.pyodide_image import pyodide_image


def made_by_micropython(app, data):
    modules = library(app.values()) | micropython_library(app.values())
    return micropython_image(modules, {"app": app, "mains": []}, ["main.py"], data)


def made_by_pyodide(app, data):
    return pyodide_image(library(app.values()), {"app": app, "mains": []}, ["main.py"], data)


@pytest.fixture(params=[made_by_micropython, made_by_pyodide], ids=["micropython", "pyodide"])
def image(request):
    """Take an image of an extension: `image({path: source}, files)`, whose entry is `main.py`."""
    return lambda app, data=MappingProxyType({}): request.param(app, data)


def test_a_module_that_needs_its_page_is_left_to_the_page(image):
    made = image(
        {
            "main.py": "import shop, till",
            "shop.py": "from genesys.wwe import page\nnumber = page.context.interaction_id",
            "till.py": "MARK = 'kept-' * 2",
        }
    )
    assert list(made.skipped) == ["shop"]
    assert b"kept-kept-" in made.content


HANDLER = "from genesys.wwe import service\n@service.on('agent')\ndef heard(event): pass\n"


def test_a_module_whose_handlers_wait_for_a_page_is_in_it(image):
    made = image({"main.py": "import shop", "shop.py": HANDLER + "MARK = 'kept-' * 2"})
    assert made.skipped == {}
    assert b"kept-kept-" in made.content


def test_where_a_module_fails_half_way_all_handlers_are_left_to_the_page(image):
    made = image(
        {
            "main.py": "import shop, till",
            "shop.py": HANDLER + "MARK = 'kept-' * 2",
            "till.py": HANDLER + "from genesys.wwe import page\npage.document",
        }
    )
    assert list(made.skipped) == ["till"]
    assert b"kept-kept-" not in made.content


def test_a_module_that_ends_python_does_not_end_the_build(image):
    made = image({"main.py": "import shop", "shop.py": "raise SystemExit(3)"})
    assert made.skipped == {"shop": "SystemExit: 3"}


def test_what_came_with_a_failed_import_is_left_to_the_page(image):
    made = image(
        {
            "main.py": "import shop",
            "shop/__init__.py": "import shop.till\nimport shop.nothing",
            "shop/till.py": "MARK = 'kept-' * 2",
        }
    )
    assert list(made.skipped) == ["shop", "shop.till"]


def test_the_same_extension_gives_the_same_image_byte_for_byte_wherever_it_is_built(image, monkeypatch, tmp_path):
    made = []

    def make_anew(_name, make):
        file = tmp_path / str(len(made))
        make(file)
        return file

    monkeypatch.setattr(images, "cached", make_anew)
    source = "import random, time\nnumber, moment = random.random(), time.time()\nkinds = {'a', 'b', 'c', 'd'}"
    for zone, language in (("Asia/Tokyo", "ja_JP.UTF-8"), ("America/New_York", "en_US.UTF-8")):
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LANG", language)
        made.append(image({"main.py": "import shop", "shop.py": source}))
    assert made[0].content == made[1].content


def test_a_module_reads_the_files_of_the_extension_while_it_is_imported(image):
    made = image(
        {
            "main.py": "import shop",
            "shop.py": "from genesys.wwe import files\nwith open('a/text.txt') as file:\n    TEXT = file.read() * 2\n"
            "BYTES = files.read_bytes('b.bin') * 2",
        },
        {"a/text.txt": "kept-", "b.bin": ["/wD/"]},
    )
    assert made.skipped == {}
    assert b"kept-kept-" in made.content
    assert b"\xff\x00\xff\xff\x00\xff" in made.content
