import pytest


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("open('prices.json')", ["WWE306 1"]),
        ("with open('a/prices.json', encoding='utf-8') as file:\n    print(file)", ["WWE306 1"]),
        ("open('prices.bin', 'rb')", ["WWE306 1"]),
        ("from pathlib import Path\nPath('prices.json').read_text()", ["WWE306 2"]),
        ("from pathlib import Path\nhere = Path(__file__).parent", ["WWE306 2"]),
        ("import os\nhere = os.path.dirname(__file__)", ["WWE306 2"]),
        ("import os\nos.listdir('data')", ["WWE306 2"]),
    ],
)
def test_a_file_that_no_page_has_is_found(places, source, told):
    assert places(source) == told


@pytest.mark.parametrize(
    "source",
    [
        "open('notes.txt', 'w')\nopen('notes.txt')",
        "from pathlib import Path\nPath('notes.txt').write_text('x')\nopen('notes.txt')",
        "def f(path):\n    return open(path)",
        "open('/tmp/x')",
        "from pathlib import Path\nPath('a') / 'b'",
        "def open(name):\n    return name\nopen('prices.json')",
        "print(__file__)",
    ],
)
def test_a_file_that_may_be_there_is_left_alone(places, source):
    assert places(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "from genesys.wwe import files\nfiles.read_text('data/prices.json')",
        "from genesys.wwe.files import read_bytes\nread_bytes('data/prices.json')",
        "open('data/prices.json')",
        "open('/app/data/prices.json')",
        "open('./data/prices.json')",
        "import os\nos.listdir('data')",
        "from pathlib import Path\nPath('data/prices.json').read_text()",
        "from pathlib import Path\nhere = Path(__file__).parent",
    ],
)
def test_a_file_that_the_extension_brings_is_there(places, source):
    assert places(source, 'files = ["data/*.json"]', {"data/prices.json": "{}"}) == []


READ = "from genesys.wwe import files\nfiles.read_text('data/prices.json')"


def test_a_file_that_no_pattern_ships_is_told_with_the_setting(sentence):
    assert sentence(READ, 'runtime = "pyodide"', {"data/prices.json": "{}"}) == (
        'a page has no file "data/prices.json", since it does not ship. '
        'Write files = ["data/prices.json"] into [tool.wwe].'
    )


def test_of_a_file_that_is_nowhere_the_nearest_is_named(sentence):
    assert sentence(READ, 'files = ["data/*"]', {"data/price.json": "{}"}) == (
        'a page has no file "data/prices.json", and neither has the extension\'s folder. '
        'Did you mean "data/price.json"?'
    )
    assert sentence(READ).endswith("Create it first, and name it in files in [tool.wwe].")
