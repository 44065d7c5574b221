from tests.wwe_host.conversation import Stage
from tests.wwe_host.page.shown import shown
from wwe_host.page.drawer.simulate import SimulatePanel
from wwe_host.scenarios.scenario import read_scenario


def panel(stage):
    return shown(SimulatePanel(stage.workspace, stage.tab, {}))


def others(stage):
    return [(row["title"], [control["label"] for control in row["controls"]]) for row in panel(stage)["others"]["rows"]]


def test_campaigns_are_there_to_pull_from_and_to_be_pushed_from(stage):
    forms = panel(stage)["simulate"]
    assert forms["pulled"] == ["Offer of the Month", "Outbound Campaign Custom", "Winter Survey"]
    assert forms["pushed"] == ["Service Reminder", "Contract Renewal"]


def test_other_open_media_can_be_offered_where_the_agent_has_some(stage):
    assert panel(stage)["simulate"]["other_media"] == []
    stage = Stage(host={"agent.media": "voice,chat,instagram,facebook"})
    assert panel(stage)["simulate"]["other_media"] == ["instagram", "facebook"]


def test_people_whom_a_scenario_brings_can_be_made_to_call(stage):
    contact = {"first-name": "Ada", "last-name": "Byron", "number": "+1", "user-data": {"Id": "7"}}
    scenario = read_scenario({"title": "Ada", "contact": [contact]}, stage.workspace.actions.by_name)
    stage.workspace.playlist.play(scenario)
    assert panel(stage)["simulate"]["callers"][0] == {
        "name": "Ada Byron",
        "number": "+1",
        "address": "",
        "attached": "Id=7",
    }


def test_the_other_side_of_what_rings_and_of_the_selected_case_can_do_something(stage):
    assert others(stage) == []
    call = stage.ring()
    assert others(stage) == [("+33298001007", ["They leave", "Let it ring out"])]
    stage.calls.answer(call)
    assert others(stage) == [("+33298001007", ["They leave"])]
    stage.talk(ani="+33298001008")
    assert others(stage) == [("+33298001008", ["They leave"])]


def test_a_customer_can_write_in_a_chat_as_long_as_it_lasts(stage):
    do = stage.workspace.actions.do
    chat = do("chat-arrives", {"sender": "ann.miller@example.com"})
    do("accept", {"interaction": chat})
    assert [row["can_write"] for row in panel(stage)["others"]["rows"]] == [True]
    do("customer-leaves", {"interaction": chat})
    assert [row["can_write"] for row in panel(stage)["others"]["rows"]] == [False]


def test_somebody_else_joins_a_call_that_is_up_and_leaves_it(stage):
    call = stage.ring()
    assert [row["parties"] for row in panel(stage)["others"]["rows"]] == [[]]
    stage.calls.answer(call)
    stage.workspace.actions.do("party-joins", {"interaction": call.uuid, "name": "5003"})
    assert [row["parties"] for row in panel(stage)["others"]["rows"]] == [["+33298001007", "5003"]]
