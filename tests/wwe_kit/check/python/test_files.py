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


def test_the_place_for_the_file_is_said(sentence):
    assert sentence("open('data/prices.json')") == (
        'a page has no file "data/prices.json". '
        'Put it below static/, and write: await page.fetch("static/prices.json").'
    )
