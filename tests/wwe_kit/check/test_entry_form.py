import pytest

from wwe_kit.check.entry_form import entry_form, mains

MAIN = "async def main():\n    pass\n"


@pytest.mark.parametrize(
    "source",
    [
        MAIN,
        f"import asyncio\n\n{MAIN}\n\ndef again():\n    return main()\n",  # a handler may run it once more
        f"class A:\n    async def run(self):\n        await main()\n\n{MAIN}",
        f"{MAIN}x.main()\n",  # somebody else's
        f"{MAIN}start(main=1)\n",
        f"{MAIN}'await main()'\n# await main()\n",
        f"{MAIN}later = lambda: main()\n",
        "if True:\n    async def main():\n        pass\n",
        f"{MAIN}print(f'{{x['a']}}')\n",  # newer Python than some that build
    ],
)
def test_the_page_runs_a_main_that_the_top_level_only_defines(source):
    assert entry_form(source).is_left_to_the_page
    assert mains({"main.py": source}, ["main.py"]) == ["main.py"]


@pytest.mark.parametrize(
    "source",
    [
        f"{MAIN}await main()\n",
        f"{MAIN}asyncio.create_task(main())\n",
        f"{MAIN}page.on_ready(main)\n",
        f"{MAIN}if __name__ == '__main__':\n    asyncio.run(main())\n",
        f"{MAIN}try:\n    await main()\nfinally:\n    pass\n",
        f"@page.on_ready\n{MAIN}",
        "def main():\n    pass\n",
        "class main:\n    pass\n",
        "from screen import main\n",
        "call = await service.agent.get()\n",
        "",
        "async def main(:\n",
    ],
)
def test_the_page_leaves_every_other_entry_alone(source):
    assert not entry_form(source).is_left_to_the_page
    assert mains({"main.py": source}, ["main.py"]) == []


def test_each_entry_is_named_once():
    assert mains({"a.py": MAIN, "b.py": ""}, ["a.py", "b.py", "a.py"]) == ["a.py"]
