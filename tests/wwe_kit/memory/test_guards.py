import socket
import threading
import time

import pytest

from tests.wwe_kit.memory.rig.authors import run
from wwe_kit.memory.errors import NotHere, take_noted
from wwe_kit.memory.guards import guarded


@pytest.fixture
def now():
    """The seconds that have passed, in a list."""
    return [0.0]


@pytest.fixture(autouse=True)
def guards(now):
    with guarded(lambda: now[0]):
        yield
    take_noted()


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("import time\ntime.sleep(0.3)", r"time\.sleep\(0\.3\) would hold.*await asyncio\.sleep\(0\.3\)"),
        ("from time import sleep\nsleep(2)", r"await asyncio\.sleep\(2\)"),
        ("import threading\nthreading.Thread(target=print).start()", "no threads"),
        ("import concurrent.futures as c\nc.ThreadPoolExecutor().submit(print)", "no threads"),
        ("import socket\nsocket.socket().connect(('127.0.0.1', 9))", "page.fetch"),
        ("import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9/')", "page.fetch"),
        ("name = input('Name? ')", "no terminal.*<input>"),
    ],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_what_cannot_be_is_refused_with_a_sentence_and_noted(source, sentence):
    with pytest.raises(NotHere, match=sentence):
        run(source)
    assert take_noted()


def test_a_test_may_do_all_of_it():
    time.sleep(0)
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    assert take_noted() == []


def test_an_author_reads_the_time_of_the_test_and_others_that_of_the_machine(now):
    names = run("import time\nfrom time import monotonic\ndef read():\n    return time.time(), monotonic()\n")
    before, others = names["read"](), time.monotonic()
    now[0] = 3600.0
    assert [after - began for after, began in zip(names["read"](), before, strict=True)] == pytest.approx([3600, 3600])
    assert time.monotonic() - others < 600


def test_an_author_reads_nanoseconds_as_whole_numbers(now):
    now[0] = 1.5
    assert type(run("import time\nread = time.monotonic_ns()\n")["read"]) is int


def test_everything_is_as_it_was_afterwards():
    names = ("sleep", "time", "monotonic")
    outer = {name: getattr(time, name) for name in names}
    connect = socket.socket.connect
    with guarded(lambda: 0.0):
        assert time.sleep is not outer["sleep"]
    assert {name: getattr(time, name) for name in names} == outer
    assert socket.socket.connect is connect
