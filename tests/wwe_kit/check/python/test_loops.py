import pytest

ASYNC = "import asyncio\n"
SERVICE = "from genesys.wwe import page, service\n"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("while True:\n    pass", ["WWE302 1"]),
        ("def f():\n    while 1:\n        print(1)", ["WWE302 2"]),
        ("import itertools\nfor n in itertools.count():\n    print(n)", ["WWE302 2"]),
        ("while True:\n    for x in [1]:\n        break", ["WWE302 1"]),
        ("while True:\n    def f():\n        return 1", ["WWE302 1"]),
        ("done = False\nwhile not done:\n    pass", ["WWE302 2"]),
        ("class A:\n    def f(self):\n        while self.waiting:\n            pass", ["WWE302 3"]),
        (ASYNC + "async def main():\n    while True:\n        await asyncio.sleep(1)", ["WWE303 3"]),
        (
            SERVICE + "async def main():\n    async for event in service.events('agent'):\n        print(event)",
            ["WWE303 3"],
        ),
    ],
)
def test_a_loop_without_an_end_is_found(places, source, told):
    assert places(source) == told


@pytest.mark.parametrize(
    "source",
    [
        "while True:\n    if input_is_over():\n        break",
        "def f():\n    while True:\n        return 1",
        "def f():\n    while True:\n        yield 1",
        "while True:\n    raise ValueError",
        "def f(read):\n    try:\n        while True:\n            read()\n    except EOFError:\n        pass",
        "import sys\nwhile True:\n    sys.exit()",
        "import itertools\nfor n in itertools.count():\n    if n > 5:\n        break",
        "for n in range(5):\n    print(n)",
        "queue = [1]\nwhile queue:\n    queue.pop()",
        "n = 5\nwhile n:\n    n -= 1",
        "items = [1]\nwhile items:\n    del items[0]",
        ASYNC + "async def f():\n    while True:\n        await asyncio.sleep(1)",
        ASYNC + "async def main():\n    while True:\n        await asyncio.sleep(1)\n        break",
        SERVICE
        + "@page.on_ready\nasync def main():\n    async for event in service.events('agent'):\n        print(event)",
        SERVICE + "async def main():\n    async for event in service.events('agent'):\n        return",
    ],
)
def test_a_loop_with_a_way_out_is_left_alone(places, source):
    assert places(source.replace("input_is_over", "bool")) == []


def test_a_main_that_is_no_entrys_is_left_alone(places):
    loop = ASYNC + "async def main():\n    while True:\n        await asyncio.sleep(1)"
    assert places("", 'runtime = "pyodide"', {"other.py": loop}) == []
