"""The probe's questions, asked of this workspace: what docs/real-workspace.md lets a customer ask of a real one."""

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from runpy import run_path

import pytest

from genesys.wwe.client.service import Service
from genesys.wwe.client.session import ClientSession
from tests.architecture.sources import ROOT
from tests.wwe_host.conversation import ORIGIN, Stage
from wwe_host.rules import RULES
from wwe_kit.docs.fidelity import host_modules
from wwe_link.memory import MemoryPair
from wwe_playground.loop_clock import LoopClock

FOLDER = ROOT / "examples/probe"
# The questions import nothing, so they are read before there is a page that could ask them.
CHECKS = run_path(str(FOLDER / "checks.py"))["CHECKS"]
_MODULES = ("shapes", "asking", "report", "watching")


@pytest.fixture(scope="module")
def probe():
    """The modules of the extension, as its page finds them, for as long as these tests run."""
    sys.path.insert(0, str(FOLDER))
    modules = {name: __import__(name) for name in _MODULES}
    yield modules
    sys.path.pop(0)
    for name in _MODULES:
        del sys.modules[name]


class Inside:
    """A client in the frame of an extension, over a link in memory."""

    def __init__(self, loop):
        pair = MemoryPair(loop.call_soon)
        self.stage = Stage({"service-client-api.accepted-web-content-origins": ORIGIN})
        tab = self.stage.workspace.open_tab(lambda _frame, _origin, message: pair.right.send(message))
        frame = next(iter(tab.frames))
        pair.right.open(lambda message: self.stage.workspace.receive(tab, frame, ORIGIN, message))
        self.service = Service(ClientSession(pair.left, LoopClock(loop)))


def asked(probe, check):
    """What this workspace does, in the probe's words."""

    async def ask():
        inside = Inside(asyncio.get_running_loop())
        inside.stage.talk(user_data={"Secret": "of the customer"})
        workspace = probe["asking"].Workspace(inside.service, ORIGIN)
        try:
            return await check.run(workspace)
        finally:
            inside.service.unload()

    # In a thread of its own: Playwright leaves its event loop running in the tests' thread.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(ask())).result()


@pytest.mark.workspace_verified
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.question)
def test_this_workspace_does_what_the_probe_says_of_it(probe, check):
    seen = asked(probe, check)
    assert check.here in (None, seen), check.question
    assert "does not answer" not in seen
    assert "Secret" not in seen
    assert "customer" not in seen


def test_every_check_names_a_rule_that_there_is():
    host_modules()
    assert {check.rule for check in CHECKS} - {""} <= set(RULES)


def test_what_a_workspace_does_otherwise_is_in_the_report_in_both_forms(probe):
    make, report = probe["report"].Result, probe["report"].report
    check = CHECKS[0]
    same, other = make(check, check.here), make(check, 'refuses: "no"')
    text = report([same, other], None, "Asked from a test.")
    assert (same.verdict, other.verdict) == ("the same", "OTHERWISE")
    assert f'  - toolkit: {check.here}\n  - here: refuses: "no"\n' in text


def test_a_shape_has_names_and_types_and_no_value(probe):
    shape = probe["shapes"].shape
    value = {"a": "Miller", "b": [{"c": 1}, {"d": None}], "userData": {"Iban": "x"}, "e": [], "f": True, "g": ["x", 1]}
    assert shape(value) == (
        "{a: text, b: list of {c: number, d: null}, e: empty list, f: true, g: list of text or number, "
        "userData: private}"
    )
    assert shape({"a": {"a": {"a": {"a": {"a": 1}}}}}) == "{a: {a: {a: {a: object}}}}"
    assert shape({str(number): 1 for number in range(50)}).endswith("and 10 more}")


def test_the_watch_notes_order_and_shapes_and_no_customer_data(probe):
    times = iter((0, 0, 1000, 1000))
    watch = probe["watching"].Watch(lambda: next(times))
    stage = Stage()
    stage.page.subscribe("interaction")
    stage.ring(user_data={"Secret": "of the customer"})
    for message in [message for message in stage.page.said if "event" in message][:1]:
        watch.take(message)
    [line] = watch.order
    assert line.startswith("+0 ms interaction ADDED state=RINGING previousState=UNKNOWN callType=INBOUND")
    assert "capabilities=ACCEPT" in line
    text = probe["report"].report([], watch, "")
    assert "userData: private" in text
    assert not {"Secret", "customer", "Miller", "+33298001007"} & set(text.replace(",", " ").split())
