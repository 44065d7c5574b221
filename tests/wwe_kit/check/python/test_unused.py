import pytest

CLIENT = "import asyncio\nfrom genesys.wwe import page, service\n"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (CLIENT + "async def show():\n    pass\nshow()", ["WWE309 5"]),
        (CLIENT + "async def show():\n    pass\ndef f():\n    show()", ["WWE309 6"]),
        (CLIENT + "asyncio.sleep(1)", ["WWE309 3"]),
        (CLIENT + "page.fetch('static/a.json')", ["WWE309 3"]),
        (CLIENT + "service.ready()", ["WWE309 3"]),
        (CLIENT + "service.on('agent')\ndef f(event):\n    pass", ["WWE410 3"]),
        (CLIENT + "page.when('click', 'main')", ["WWE410 3"]),
    ],
)
def test_a_call_that_does_nothing_is_found(places, source, told):
    assert places(source) == told


@pytest.mark.parametrize(
    "source",
    [
        "async def show():\n    pass\nawait show()",
        "async def show():\n    pass\nasyncio.create_task(show())",
        "async def show():\n    pass\ntask = show()",
        "@page.on_ready\nasync def show():\n    pass\nshow()",
        "async def show():\n    pass\ndef f(show):\n    show()",
        "async def show():\n    pass\nshow = print\nshow()",
        "class A:\n    async def show(self):\n        pass\ndef show():\n    pass\nshow()",
        "service.agent.get()",
        "service.voice.dial('5001')",
        "service.on('agent', handler=print)",
        "handle = service.on('agent')(print)",
        "page.when('click', 'main')(print)",
        "page.after(1, print)",
    ],
)
def test_a_call_that_does_something_is_left_alone(places, source):
    assert places(CLIENT + source) == []
