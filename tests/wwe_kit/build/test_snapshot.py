import json
import struct

import pytest

from wwe_kit.build import snapshot
from wwe_kit.build.bundle import library
from wwe_kit.build.snapshot import make_image


@pytest.fixture
def image():
    """Take an image of an extension: `image({path: source})`, whose entry is `main.py`."""

    def make(app):
        return make_image(library(app.values()), app, ["main.py"])

    return make


def head_of(image):
    magic, _checksum, length = struct.unpack_from("<4sII", image.content)
    assert magic == b"WWE1"
    return json.loads(image.content[12:12 + length])


def test_it_holds_what_the_entry_imports_and_neither_the_entry_nor_what_nobody_imports(image):
    made = image({
        "main.py": "import orders\nMARK = 'of-the-' + 'entry'", "orders.py": "MARK = 'kept-' * 2",
        "unused.py": "MARK = 'unused-' * 2",
    })
    assert b"kept-kept-" in made.content
    assert b"of-the-entry" not in made.content
    assert b"unused-unused-" not in made.content
    assert made.skipped == {}


def test_it_is_of_the_pages_that_differ_from_what_the_wasm_begins_with(image):
    made = image({"main.py": ""})
    runs = head_of(made)["runs"]
    length = struct.unpack_from("<I", made.content, 8)[0]
    assert len(made.content) == 12 + length + 4096 * sum(count for _page, count in runs)
    assert len(made.content) < made.memory / 3
    assert max(page + count for page, count in runs) * 4096 <= made.memory


def test_a_module_that_needs_its_page_is_left_to_the_page(image):
    made = image({
        "main.py": "import shop, till", "shop.py": "from genesys.wwe import page\nnumber = page.context.interaction_id",
        "till.py": "MARK = 'kept-' * 2",
    })
    assert list(made.skipped) == ["shop"]
    assert b"kept-kept-" in made.content


HANDLER = "from genesys.wwe import service\n@service.on('agent')\ndef heard(event): pass\n"


def test_a_module_whose_handlers_wait_for_a_page_is_in_it(image):
    made = image({"main.py": "import shop", "shop.py": HANDLER + "MARK = 'kept-' * 2"})
    assert made.skipped == {}
    assert b"kept-kept-" in made.content


def test_where_a_module_fails_half_way_all_handlers_are_left_to_the_page(image):
    made = image({
        "main.py": "import shop, till", "shop.py": HANDLER + "MARK = 'kept-' * 2",
        "till.py": HANDLER + "from genesys.wwe import page\npage.document",
    })
    assert list(made.skipped) == ["till"]
    assert b"kept-kept-" not in made.content


def test_no_object_of_javascripts_is_kept(image):
    made = image({"main.py": "import shop", "shop.py": "import js\nconsole = js.console"})
    assert made.skipped == {"shop": "an object of JavaScript's is alive"}
    assert all(key is None for key in head_of(made)["state"]["hiwireKeys"])


def test_what_pyodide_does_without_at_its_start_is_there_for_a_module_that_imports_it(image):
    made = image({"main.py": "import shop", "shop.py": "import ssl\nMARK = 'kept-' * 2 + ssl.__name__"})
    assert made.skipped == {}
    assert b"kept-kept-ssl" in made.content


def test_a_module_that_ends_python_does_not_end_the_build(image):
    made = image({"main.py": "import shop", "shop.py": "raise SystemExit(3)"})
    assert made.skipped == {"shop": "SystemExit: 3"}


def test_the_same_extension_gives_the_same_image_byte_for_byte_wherever_it_is_built(image, monkeypatch, tmp_path):
    images = []

    def make_anew(_name, make):
        file = tmp_path / str(len(images))
        make(file)
        return file

    monkeypatch.setattr(snapshot, "cached", make_anew)
    for zone, language in (("Asia/Tokyo", "ja_JP.UTF-8"), ("America/New_York", "en_US.UTF-8")):
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LANG", language)
        images.append(image({"main.py": "import shop", "shop.py": "import uuid\nkinds = {'a', 'b', 'c', 'd', 'e'}"}))
    assert images[0].content == images[1].content


def test_what_it_was_made_of_has_a_name_that_is_the_same_everywhere(image):
    first, second, other = (image({"main.py": source}) for source in ("import json", "import json", "import csv"))
    assert first.made == second.made != other.made
    assert head_of(first)["made"] == first.made
