"""A service over a memory link, and the test at the workspace's end of it."""

import asyncio

from genesys.wwe.client.service import Service
from genesys.wwe.client.session import ClientSession
from wwe_link.clock import Clock
from wwe_link.memory import MemoryPair
from wwe_protocol import wire


class Conversation:
    """`sent` is what the workspace has received; the clock stands still until it is pushed."""

    def __init__(self, declared=(), clock=None):
        self.clock = clock or Clock()
        self.pair = MemoryPair()
        self.sent = []
        self.problems = []
        self.session = ClientSession(self.pair.left, self.clock, declared, self.problems.append)
        self.service = Service(self.session)
        self.pair.right.open(self.sent.append)

    @property
    def last(self):
        """The newest message that the workspace has received."""
        self.pair.flush()
        return self.sent[-1]

    @property
    def requests(self):
        """The names of the operations that were asked for."""
        self.pair.flush()
        return [message["request"] for message in self.sent if "request" in message]

    def flush(self):
        """Let everything arrive that was sent."""
        self.pair.flush()

    def say(self, message):
        """Send something as the workspace."""
        self.pair.right.send(message)
        self.pair.flush()

    def answer(self, data=None, message=None):
        """Answer a message of the client's, by default the newest one."""
        asked = message or self.last
        self.say(wire.success(asked["request"], asked["referenceId"], data))

    def refuse(self, text, message=None):
        asked = message or self.last
        self.say(wire.failure(asked["request"], asked["referenceId"], text))

    def accept_subscription(self, subscription_id=0, message=None):
        self.say(wire.subscribed((message or self.last)["referenceId"], subscription_id))

    def happen(self, name, data):
        """Let an event happen."""
        self.say(wire.event(name, data))

    def wait(self, milliseconds):
        """Let time pass, and everything that is due be done."""
        self.pair.flush()
        self.clock.advance(milliseconds)
        self.pair.flush()

    def refuse_subscription(self, text, message=None):
        self.say(wire.subscription_failed((message or self.last)["referenceId"], text))

    def subscriptions(self):
        """What was subscribed to, message by message."""
        self.pair.flush()
        return [message["data"] for message in self.sent if message.get("event") == wire.SUBSCRIBE]

    def prove(self):
        """Let a workspace answer for the first time."""
        call = self.service.agent.get()
        self.answer({})
        return call


async def until(condition):
    """Let the event loop turn until a condition holds."""
    for _ in range(1000):
        if condition():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never came true")


async def a_few_turns():
    """Let what was started come to where it waits."""
    for _ in range(10):
        await asyncio.sleep(0)


async def raised(kind, awaitable):
    """Return the error of this kind that awaiting raises."""
    try:
        await awaitable
    except kind as error:
        return error
    raise AssertionError("nothing was raised")


def raised_at_once(kind, function, *arguments):
    """Return the error of this kind that calling raises."""
    try:
        function(*arguments)
    except kind as error:
        return error
    raise AssertionError("nothing was raised")
