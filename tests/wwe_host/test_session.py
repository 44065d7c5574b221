from datetime import UTC, datetime

from tests.wwe_host.conversation import Stage
from wwe_host.session import World
from wwe_link.clock import Clock


def test_time_is_the_start_and_what_has_passed_on_the_clock():
    clock = Clock()
    clock.advance(500)
    world = World(clock, datetime(2026, 1, 5, 9, tzinfo=UTC), str)
    clock.advance(90_250)
    assert world.time() == "2026-01-05T09:01:30.250Z"
    assert world.passed_ms() == 90_250


def test_what_is_measured_goes_on_while_the_clock_stands_still():
    clock, real = Clock(), iter([1.0, 5.0])
    world = World(clock, datetime(2026, 1, 5, 9, tzinfo=UTC), str, monotonic_ms=lambda: next(real))
    assert [world.monotonic_ms(), world.monotonic_ms(), world.passed_ms()] == [1.0, 5.0, 0.0]
    clock.advance(7)
    assert World(clock, datetime(2026, 1, 5, 9, tzinfo=UTC), str).monotonic_ms() == 7


def test_the_labels_of_frames_are_known_also_when_they_are_gone():
    stage = Stage()
    stage.page.ask("system.openDialog", "https://crm.example.com/d", {"label": "Form"})
    stage.workspace.close_tab(stage.tab)
    assert stage.workspace.session.frame_labels == {"frame1": "CRM", "frame2": "Form"}


def test_an_interaction_begins_and_ends_on_that_clock():
    stage = Stage()
    stage.pass_seconds(10)
    call = stage.talk()
    stage.pass_seconds(60)
    stage.calls.hang_up(call)
    shown = stage.page.ask("interaction.getByInteractionId", "1")
    assert (shown["startDate"], shown["endDate"]) == ("2026-01-05T09:00:10.000Z", "2026-01-05T09:01:10.000Z")


def test_a_call_carries_the_workspaces_own_keys():
    stage = Stage()
    call = stage.ring(user_data={"Segment": "Gold"})
    assert call.user_data["IW_CaseUid"] == call.case.case_id
    assert call.user_data["IW_BundleUid"]
    assert call.user_data["Segment"] == "Gold"


def test_what_is_removed_offers_nothing_and_what_comes_back_does_again():
    stage = Stage()
    stage.page.subscribe("interaction")
    call = stage.talk()
    stage.workspace.session.remove(call)
    assert (stage.page.newest["state"], stage.page.newest["capabilities"]) == ("TALKING", [])
    stage.workspace.session.add(call)
    assert stage.page.newest["capabilities"] == ["HANGUP", "HOLD"]


def test_cases_are_listed_once_in_the_order_in_which_they_came():
    stage = Stage()
    first, second = stage.ring(), stage.ring()
    assert stage.workspace.session.cases == [first.case, second.case]


def test_every_session_has_a_key_of_its_own_unless_one_is_given():
    worlds = [World(Clock(), datetime(2026, 1, 5, 9, tzinfo=UTC), str) for _ in range(2)]
    assert worlds[0].signing_key != worlds[1].signing_key
    assert len(worlds[0].signing_key) == 32
    assert World(Clock(), datetime(2026, 1, 5, 9, tzinfo=UTC), str, lambda: b"key").signing_key == b"key"
