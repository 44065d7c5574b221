import pytest

SETTINGS = 'runtime = "micropython"'
OTHERWISE = [
    "'tel:1'.removeprefix('tel:')",
    "def f(text):\n    return text.zfill(5)",
    "isinstance(1, int | str)",
    "import json\njson.dumps({}, indent=2)",
    "import re\nre.match('[0-9]{4}', '2026')",
    "import re\nre.compile('(?P<year>[0-9]+)')",
    "async def numbers():\n    yield 1",
    "def shown(moment):\n    return f'{moment:%H:%M}'",
]
SAME = [
    "def shown(share):\n    return f'{share:.0%}'",
    "'tel:1'.startswith('tel:')",
    "isinstance(1, (int, str))",
    "import json\njson.dumps({})",
    "import re\nre.match('[0-9]+', '2026')",
    "def numbers():\n    yield 1",
    "class Name:\n    def title(self):\n        return 1\nName().title()",
    "async def f():\n    def inner():\n        yield 1\n    return inner",
]


@pytest.mark.parametrize("source", OTHERWISE)
def test_what_micropython_does_otherwise_is_found_there_alone(places, source):
    assert [place.partition(" ")[0] for place in places(source, SETTINGS)] == ["WWE209"]
    assert places(source) == []


@pytest.mark.parametrize("source", SAME)
def test_what_is_the_same_is_left_alone(places, source):
    assert places(source, SETTINGS) == []
