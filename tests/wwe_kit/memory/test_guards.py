import socket
import threading
import time
from datetime import date, datetime

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


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import datetime\ndef read(): return datetime.now().timestamp()",
        "from datetime import datetime\nnow = datetime.now\ndef read(): return now().timestamp()",
        "import datetime\ndef read(): return datetime.datetime.now(datetime.UTC).timestamp()",
        "import datetime as d\ndef read(): return d.datetime.utcnow().replace(tzinfo=d.UTC).timestamp()",
        "from datetime import datetime\ndef read(): return datetime.today().timestamp()",
        "import datetime\nclass Own(datetime.datetime): pass\ndef read(): return Own.now().timestamp()",
        "from datetime import date\ndef read(): return date.today().toordinal() * 86400",
        "import time\ndef read(): return time.mktime(time.localtime())",
        "import calendar, time\ndef read(): return calendar.timegm(time.gmtime(None))",
        "import time\ndef read(): return time.mktime(time.strptime(time.ctime()))",
        "import time\ndef read(): return time.mktime(time.strptime(time.asctime()))",
        "import time\nF = '%Y %j %H:%M:%S'\ndef read(): return time.mktime(time.strptime(time.strftime(F), F))",
    ],
)
def test_whoever_asks_for_the_time_of_day_gets_that_of_the_test(now, source):
    read = run(source)["read"]
    before = read()
    now[0] = 10 * 86400.0
    assert read() - before == pytest.approx(10 * 86400, abs=2)


def test_dates_are_pythons_own_and_other_names_are_as_they_are():
    names = run(
        "from datetime import date, datetime\nclass Clock:\n    now = 'noon'\nown = Clock.now\n"
        "kinds = [datetime, type(datetime.now()), type(date.today())]\n"
        "def misses(): return date.now()\ngiven = datetime.fromtimestamp(0).strftime('%Y')\n"
    )
    assert (names["own"], names["given"][:2]) == ("noon", "19")
    assert names["kinds"] == [datetime, datetime, date]
    with pytest.raises(AttributeError, match=r"type object 'datetime\.date' has no attribute 'now'"):
        names["misses"]()


def test_the_lines_of_what_tells_the_time_stay_as_they_are():
    with pytest.raises(ZeroDivisionError) as failure:
        run("from datetime import datetime\n\nfound = (\n    datetime\n    .now()\n)\n1 / 0\n")
    assert failure.traceback[-1].lineno == 6
    with pytest.raises(SyntaxError, match="line 2"):
        run("datetime.now()\nfor\n")


def test_an_author_reads_nanoseconds_as_whole_numbers(now):
    now[0] = 1.5
    assert type(run("import time\nread = time.monotonic_ns()\n")["read"]) is int


def test_everything_is_as_it_was_afterwards():
    names = ("sleep", "time", "monotonic", "localtime", "strftime")
    outer = {name: getattr(time, name) for name in names}
    connect = socket.socket.connect
    with guarded(lambda: 0.0):
        assert time.sleep is not outer["sleep"]
    assert {name: getattr(time, name) for name in names} == outer
    assert socket.socket.connect is connect
