import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.journal.entry import Kind
from wwe_host.model.rate_limits import Ignored, RateLimits, Situation
from wwe_host.rules import Refused
from wwe_host.settings.options import read_options


def limits(**options):
    names = {
        "overall": "service-client-api.rate-limit",
        "dial": "service-client-api.rate-limit.voice.dial",
        "delay": "service-client-api.rate-limit-quarantine-delay",
    }
    return RateLimits(read_options({"interaction-workspace": {names[name]: value for name, value in options.items()}}))


def outcomes(limits, operation, *moments):
    """Return "ok", "error" or "silence" for a request at each of these seconds."""
    found = []
    for second in moments:
        try:
            limits.check(operation, second * 1000)
            found.append("ok")
        except Refused:
            found.append("error")
        except Ignored:
            found.append("silence")
    return found


def test_how_a_frame_stands_can_be_asked_without_changing_it():
    limited = limits(overall=2, delay=10)
    outcomes(limited, "agent.get", 0, 1, 2)
    assert limited.situation(3000) == Situation(2, 2, {"agent.get": 60_000})
    assert limited.situation(60_000) == Situation(0, 2, {})


def test_0_means_no_limit():
    assert outcomes(limits(overall=0, dial=0), "voice.dial", *range(1000)) == ["ok"] * 1000


def test_the_first_request_beyond_the_limit_gets_the_only_error():
    assert outcomes(limits(dial=2), "voice.dial", 0, 1, 2, 3, 4) == ["ok", "ok", "error", "silence", "silence"]


def test_a_limit_of_one_operation_does_not_touch_another():
    limited = limits(dial=1)
    assert outcomes(limited, "voice.dial", 0, 1) == ["ok", "error"]
    assert outcomes(limited, "agent.get", 1, 1, 1) == ["ok", "ok", "ok"]


def test_the_overall_limit_counts_every_request_and_silences_each_type_apart():
    limited = limits(overall=2)
    assert outcomes(limited, "agent.get", 0) == ["ok"]
    assert outcomes(limited, "voice.hold", 0, 0, 0) == ["ok", "error", "silence"]
    assert outcomes(limited, "agent.get", 0, 0) == ["error", "silence"]


def test_minutes_are_fixed_and_do_not_slide():
    assert outcomes(limits(dial=2), "voice.dial", 58, 59, 60, 61) == ["ok", "ok", "ok", "ok"]


def test_the_quarantine_lasts_its_delay_also_beyond_the_minute():
    assert outcomes(limits(dial=1, delay=30), "voice.dial", 50, 51, 60, 80.9, 81) == [
        "ok",
        "error",
        "silence",
        "silence",
        "ok",
    ]


def test_after_a_quarantine_within_the_same_minute_there_is_silence_until_the_minute_ends():
    assert outcomes(limits(dial=1, delay=10), "voice.dial", 0, 1, 11, 12, 59.9, 60, 61) == [
        "ok",
        "error",
        "silence",
        "silence",
        "silence",
        "ok",
        "error",
    ]


def test_a_quarantine_of_0_seconds_is_for_ever():
    assert outcomes(limits(dial=1, delay=0), "voice.dial", 0, 1, 10**7) == ["ok", "error", "silence"]


def test_the_error_is_the_documented_text_and_the_silence_is_in_the_journal():
    stage = Stage({"service-client-api.rate-limit.agent.get": 1})
    stage.page.ask("agent.get")
    with pytest.raises(Refusal) as refusal:
        stage.page.ask("agent.get")
    assert str(refusal.value) == (
        "The rate limit for the request 'agent.get' has been reached.\n"
        "Further requests of the same type will be ignored for 30 seconds."
    )
    assert stage.page.send({"request": "agent.get"}) == []
    assert [entry.rule for entry in stage.journal.find(Kind.SILENCE)] == ["rate-limit.quarantine"]
    stage.pass_seconds(60)
    stage.page.ask("agent.get")


def test_each_frame_has_counters_of_its_own():
    sections = {"other": {"label": "Other", "url": "https://crm.example.com/other.html"}}
    stage = Stage({"service-client-api.rate-limit": 1, "workspace.web-content": "crm,other"}, sections=sections)
    stage.page_of("crm").ask("agent.get")
    stage.page_of("other").ask("agent.get")


def test_the_pages_of_a_chain_of_dialogs_are_counted_with_whom_it_began():
    stage = Stage({"service-client-api.rate-limit": 5})
    page = stage.page
    for number in range(1, 5):
        page.ask("system.openDialog", "https://crm.example.com/dialog", {})
        page = stage.page_of(f"wweCustomDialog{number}")
    page.ask("agent.get")
    with pytest.raises(Refusal, match="rate limit"):
        page.ask("agent.get")
    assert stage.page.send({"request": "agent.get"}) == []


def test_each_frame_is_counted_by_itself():
    stage = Stage({"service-client-api.rate-limit": 1})
    stage.page.ask("agent.get")
    other = stage.page_of("crm", stage.open_tab())
    assert other.ask("agent.get")
    with pytest.raises(Refusal, match="rate limit"):
        stage.page.ask("agent.get")


def test_subscribing_is_not_counted_and_not_refused():
    stage = Stage({"service-client-api.rate-limit": 1})
    assert [stage.page.subscribe("agent") for _ in range(3)] == [0, 1, 2]
    stage.page.ask("agent.get")
    assert stage.page.subscribe("media") == 3
