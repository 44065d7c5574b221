import pytest

MAIN = "async def main():\n    pass\n"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (f"import asyncio\n{MAIN}\nawait main()\n", ["WWE206 5"]),
        (f"{MAIN}if True:\n    await main()\n", ["WWE206 4"]),
        ("\ndef main():\n    pass\n", ["WWE207 2"]),
        ("async def mian():\n    pass\n", ["WWE208 1"]),
        ("async def Main():\n    pass\n", ["WWE208 1"]),
        ("def mian():\n    pass\n", ["WWE208 1"]),
        ("async def mainn():\n    pass\n", ["WWE208 1"]),
    ],
)
def test_what_is_wrong_with_a_main_is_found(places, source, told):
    assert places(source) == told


@pytest.mark.parametrize(
    "source",
    [
        MAIN,
        "",
        "async def mian():\n    pass\nawait mian()\n",
        "from genesys.wwe import page\n@page.on_ready\nasync def mian():\n    pass\n",
        f"async def mian():\n    pass\n{MAIN}",
        "from other import main\nawait main()\n",
        "async def remain():\n    pass\n",
        "async def show():\n    pass\n",
        "def mean(values):\n    return sum(values) / len(values)\n",
    ],
)
def test_an_entry_that_starts_is_left_alone(places, source):
    assert places(source, 'runtime = "pyodide"', {"other.py": MAIN}) == []


def test_a_misspelt_main_is_told_with_what_the_page_runs(sentence):
    told = "Nothing calls mian(). Did you mean main()? The page runs `async def main()`."
    assert sentence("async def mian():\n    pass\n") == told


def test_a_module_that_is_no_entry_may_have_any_main(places):
    assert places("", 'runtime = "pyodide"', {"other.py": "def main():\n    pass\n"}) == []


def test_each_entry_is_told_once(places):
    settings = 'runtime = "pyodide"\n[tool.wwe.views.a]\n[tool.wwe.views.b]'
    assert places("def main():\n    pass\n", settings) == ["WWE207 1"]
