"""What becomes of previews, and what their tables refuse."""

import pytest

from tests.wwe_host.campaigns.outbound_conversation import DIRECT, PULL, call, come, previews, show
from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.lifecycles import preview
from wwe_host.lifecycles.table import Lifecycle
from wwe_host.rules import Refused

TABLES = (preview.PULL, preview.PUSH, preview.DIRECT_PUSH)


@pytest.fixture
def page(stage):
    stage.page.subscribe("interaction", "markdone", "outbound")
    return stage.page


# --- what a state does not offer --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "operations"),
    [
        ("INVITED", ["callPreviewRecord", "rejectPreviewRecord", "cancelPreviewRecord", "markdone"]),
        ("PREVIEWING", ["accept", "reject", "markdone"]),
        ("REJECTED", ["accept", "reject", "callPreviewRecord", "rejectPreviewRecord", "cancelPreviewRecord"]),
        ("CANCELED", ["accept", "reject", "callPreviewRecord", "rejectPreviewRecord", "cancelPreviewRecord"]),
        ("IDLE", ["accept", "reject", "callPreviewRecord", "rejectPreviewRecord", "cancelPreviewRecord"]),
    ],
)
def test_what_the_table_does_not_offer_is_refused_and_changes_nothing(stage, page, state, operations):
    identifier = in_state(stage, page, state)
    shown = previews(stage)[0]
    page.said.clear()
    for name in operations:
        namespace = "outbound" if name.endswith("PreviewRecord") else "interaction"
        more = (shown.records[0].handle if shown.records else 0,) if name == "callPreviewRecord" else ()
        with pytest.raises(Refusal, match=f"is {state}"):
            page.ask(f"{namespace}.{name}", identifier, *more)
    assert shown.state == state
    assert page.events() == []


def in_state(stage, page, state):
    if state == "INVITED":
        return come(stage, page, "push")
    if state == "IDLE":
        return call(stage, page, "push")[0]
    identifier = show(stage, page, "push")
    if state != "PREVIEWING":
        verb = {"REJECTED": "rejectPreviewRecord", "CANCELED": "cancelPreviewRecord"}[state]
        page.ask(f"outbound.{verb}", identifier)
    return identifier


def test_every_transition_of_the_three_tables_is_taken_by_some_method(monkeypatch):
    taken = set()
    original = Lifecycle.next

    def watching(self, state, trigger):
        taken.add((self.name, state, trigger))
        return original(self, state, trigger)

    monkeypatch.setattr(Lifecycle, "next", watching)
    for mode, name in (("pull", "pull preview"), ("push", "push preview"), ("direct", "direct push preview")):
        run_through_everything(mode)
        table = next(each for each in TABLES if each.name == name)
        cells = {(name, state, trigger) for state, row in table.transitions.items() for trigger in row}
        assert cells - taken == set()


def run_through_everything(mode):
    for operation in ("rejectPreviewRecord", "cancelPreviewRecord"):
        stage = Stage()
        stage.page.subscribe("interaction")
        identifier = show(stage, stage.page, mode)
        stage.page.ask(f"outbound.{operation}", identifier)
        stage.page.ask("interaction.markdone", identifier)
    stage = Stage()
    stage.page.subscribe("interaction")
    identifier, _call_id = call(stage, stage.page, mode)
    if mode == "push":
        stage.page.ask("interaction.markdone", identifier)
    if mode != "pull":
        stage = Stage()
        stage.page.subscribe("interaction")
        stage.page.ask("interaction.reject", come(stage, stage.page, mode))


# --- after it ---------------------------------------------------------------------------------------------------------


def test_mark_done_of_a_pull_preview_fetches_no_further_record(stage, page):
    _identifier, call_id = call(stage, page, "pull")
    page.ask("voice.hangUp", call_id)
    page.request("interaction.markdone", call_id)
    stage.pass_seconds(60)
    assert stage.workspace.session.interactions == {}
    assert len(stage.workspace.campaigns.named(PULL).waiting) == 1


def test_mark_done_stops_the_sending_of_direct_push_records(stage, page):
    _identifier, call_id = call(stage, page, "direct")
    page.ask("voice.hangUp", call_id)
    page.request("interaction.markdone", call_id)
    stage.pass_seconds(60)
    assert stage.workspace.session.interactions == {}
    assert not stage.workspace.previews.is_sending
    with pytest.raises(Refused, match="not started by the agent"):
        stage.workspace.previews.push(DIRECT)


def test_mark_done_of_another_mode_does_not_stop_it(stage, page):
    stage.workspace.previews.start_direct_push()
    page.said.clear()
    identifier = show(stage, page, "pull")
    page.ask("outbound.rejectPreviewRecord", identifier)
    page.request("interaction.markdone", identifier)
    stage.pass_seconds(1)
    assert stage.workspace.previews.is_sending


@pytest.mark.parametrize(
    ("operation", "handles"), [("outbound.rejectPreviewRecord", [287, 283]), ("outbound.cancelPreviewRecord", [287])]
)
def test_a_rejected_record_goes_back_to_its_campaign_and_a_canceled_one_does_not(stage, page, operation, handles):
    identifier = show(stage, page, "pull")
    page.ask("outbound.updateRecordFields", identifier, {"Custom_VarChar": "changed"})
    page.ask(operation, identifier)
    waiting = stage.workspace.campaigns.named(PULL).waiting
    assert [chain[0].handle for chain in waiting] == handles
    assert {chain[0].values["Custom_VarChar"] for chain in waiting} == {""}


def test_user_data_is_attached_while_the_agent_has_to_decide(stage, page):
    identifier = show(stage, page, "pull")
    page.ask("interaction.setUserData", identifier, {"Note": "x"})
    assert page.newest["userData"]["Note"] == "x"
    page.ask("outbound.rejectPreviewRecord", identifier)
    with pytest.raises(Refusal, match="REJECTED"):
        page.ask("interaction.setUserData", identifier, {"Note": "y"})


def test_an_ordinary_call_is_marked_done_and_no_campaign_hears_of_it(stage, page):
    stage.calls.hang_up(stage.talk())
    page.request("interaction.markdone", "1")
    stage.pass_seconds(1)
    assert not stage.workspace.session.interactions
    assert not any(campaign.processed for campaign in stage.workspace.campaigns.known)
