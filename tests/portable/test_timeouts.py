from conversation import Conversation, raised, raised_at_once

from genesys.wwe.client.timeouts import LONGEST_TIMEOUT_S, checked_seconds
from wwe_protocol import errors

NO_TIMES = (0, -1, 0.0, "5", True, False, [5], float("nan"), float("inf"), LONGEST_TIMEOUT_S + 1)


def test_a_time_to_wait_is_a_positive_number():
    for seconds in (0.001, 1, 2.5, 3600, LONGEST_TIMEOUT_S):
        assert checked_seconds("agent.get", seconds) == seconds
    for value in NO_TIMES + (None,):  # noqa: RUF005 - no starred displays on MicroPython
        assert "agent.get" in str(raised_at_once(errors.LocalMisuse, checked_seconds, "agent.get", value))


def test_a_call_with_a_wrong_timeout_is_not_sent():
    talk = Conversation()
    service = talk.service
    for value in NO_TIMES:
        raised_at_once(errors.LocalMisuse, lambda value=value: service.agent.get(timeout=value))
        raised_at_once(errors.LocalMisuse, lambda value=value: service.send_message({"request": "a.b"}, timeout=value))
    talk.wait(60_000)
    assert talk.sent == []
    assert talk.session.peer.pending_count == 0


async def test_ready_takes_no_wrong_timeout_either():
    talk = Conversation()
    for value in NO_TIMES:
        await raised(errors.LocalMisuse, talk.service.ready(value))
    assert talk.requests == []


def test_a_wrong_timeout_of_the_service_changes_nothing():
    talk = Conversation()
    for value in NO_TIMES + (None,):  # noqa: RUF005 - no starred displays on MicroPython
        raised_at_once(errors.LocalMisuse, talk.service.set_timeout, value)
    assert talk.service.timeout == 10
