import pytest

FETCH = "Write: answer = await page.fetch(url)."
SERVER = "Let a server do it, and ask it with page.fetch."


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("import time\ntime.sleep(1)", ["WWE301 2"]),
        ("import time as t\n\ndef f():\n    t.sleep(1)", ["WWE301 4"]),
        ("from time import sleep\nsleep(1)", ["WWE301 2"]),
        ("name = input('Name?')", ["WWE301 1"]),
        ("import urllib.request\nurllib.request.urlopen('x')", ["WWE301 2"]),
        ("from urllib.request import urlopen\nurlopen('x')", ["WWE301 2"]),
        ("import requests\nrequests.get('x')", ["WWE301 2"]),
        ("import httpx\nhttpx.get('x')", ["WWE304 2"]),
        ("from httpx import Client\nClient()", ["WWE304 2"]),
        ("import aiohttp\naiohttp.ClientSession()", ["WWE304 2"]),
        ("import threading\nthreading.Thread(target=print).start()", ["WWE304 2"]),
        ("from concurrent.futures import ThreadPoolExecutor\nThreadPoolExecutor()", ["WWE304 2"]),
        ("import subprocess\nsubprocess.run(['ls'])", ["WWE304 2"]),
        ("import os\nos.system('ls')", ["WWE304 2"]),
        ("import socket\nsocket.create_connection(('a', 1))", ["WWE304 2"]),
        ("import asyncio\nawait asyncio.to_thread(print)", ["WWE304 2"]),
        ("from genesys.wwe import page\npage.window.confirm('Sure?')", ["WWE307 2"]),
        ("import js\njs.alert('Saved')", ["WWE307 2"]),
    ],
)
def test_what_stops_a_page_or_cannot_be_done_in_one_is_found_with_its_line(places, source, told):
    assert places(source) == told


@pytest.mark.parametrize(
    "source",
    [
        "import asyncio\nawait asyncio.sleep(1)",
        "import httpx\nhttpx.AsyncClient()",
        "import time\ntime.time()",
        "from asyncio import sleep\nawait sleep(1)",
        "def input(text):\n    return text\ninput('x')",
        "def f(input):\n    return input('x')",
        "import time\n\nclass Clock:\n    def f(self, time):\n        time.sleep(1)",
        "class A:\n    def sleep(self):\n        pass\nA().sleep()",
        "import threading\nlock = threading.Lock()",
        "import time\nif __name__ == '__main__':\n    time.sleep(1)",
        "import sys\nif sys.platform != 'emscripten':\n    import time\n    time.sleep(1)",
        "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    import subprocess\n    subprocess.run('ls')",
        "import os\nos.path.join('a', 'b')",
        "def alert(text):\n    pass\nalert('x')",
    ],
)
def test_what_waits_for_nothing_is_left_alone(places, source):
    assert places(source) == []


def test_the_cure_is_said(sentence):
    assert sentence("import time\ntime.sleep(1)") == (
        "time.sleep() stops the page until it is over. Write: await asyncio.sleep(seconds)."
    )


def test_with_a_keeper_it_is_said_that_all_pages_stop(sentence):
    settings = 'keeper = "a"\n[tool.wwe.views.a]\nlevel = "workspace"'
    assert "stops all pages of the extension" in sentence("import time\ntime.sleep(1)", settings)


def test_requests_is_told_how_to_fetch(found):
    told = {each.code: each.sentence for each in found("import requests\nrequests.get('x')")}
    assert told["WWE301"].endswith(FETCH)


def test_on_micropython_the_import_is_what_is_told(places):
    assert places("import threading\nthreading.Thread()", 'runtime = "micropython"') == ["WWE202 1"]
