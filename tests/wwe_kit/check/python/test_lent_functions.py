import pytest

PAGE = "from genesys.wwe import page\ndef f(*a):\n    print(a)\n"
METHOD = PAGE + "class A:\n    def tick(self):\n        pass\n    def go(self):\n"
PROXY = PAGE + "from pyodide.ffi import create_proxy\n"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (PAGE + "page.window.addEventListener('resize', f)", ["WWE305 4"]),
        (PAGE + "page.window.addEventListener('resize', lambda event: f(event))", ["WWE305 4"]),
        (PAGE + "page.window.setTimeout(f, 100)", ["WWE305 4"]),
        (PAGE + "page.window.requestAnimationFrame(f)", ["WWE305 4"]),
        (PAGE + "page.document.querySelector('main').onclick = f", ["WWE305 4"]),
        (METHOD + "        page.window.setInterval(self.tick, 5)", ["WWE305 8"]),
        (PROXY + "page.window.addEventListener('resize', create_proxy(f))", ["WWE305 5"]),
        (PROXY + "create_proxy(f)", ["WWE305 5"]),
    ],
)
def test_a_function_that_javascript_may_lose_is_found(places, source, told):
    assert places(source) == told


@pytest.mark.parametrize(
    "source",
    [
        PAGE + "page.window.addEventListener('resize', page.callback(f))",
        PAGE + "lent = page.callback(f)\npage.window.setTimeout(lent, 100)",
        PROXY + "proxy = create_proxy(f)\npage.window.addEventListener('resize', proxy)",
        PAGE + "page.after(5, f)\npage.every(5, f)",
        PAGE + "def g(listener):\n    page.window.addEventListener('resize', listener)",
        PAGE + "@page.callback\ndef g(event):\n    f(event)\npage.window.addEventListener('resize', g)",
        PAGE + "class A:\n    def __init__(self):\n        self.onclick = f",
        PAGE + "[1].sort(key=f)",
    ],
)
def test_a_function_that_is_kept_is_left_alone(places, source):
    assert places(source) == []


@pytest.mark.parametrize(
    ("call", "cure"),
    [
        ("page.window.setTimeout(f, 100)", "Write: page.after(seconds, f)."),
        ("page.window.setInterval(f, 100)", "Write: page.every(seconds, f)."),
        ("page.window.queueMicrotask(f)", "Write: page.callback(f)."),
    ],
)
def test_the_cure_fits_the_call(sentence, call, cure):
    assert sentence(PAGE + call).endswith(cure)
