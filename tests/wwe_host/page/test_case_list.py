import pytest

from tests.wwe_host.page.shown import shown
from wwe_host.actions.fields import BadField
from wwe_host.page.case_list import CaseList


@pytest.fixture
def case_list(stage):
    return CaseList(stage.workspace, stage.tab)


def rows(case_list):
    return [values for _key, values in shown(case_list)["interactions"]]


def labels(row):
    return [control["label"] for control in row["controls"]]


def test_a_list_of_nothing_says_so(case_list):
    assert shown(case_list)["interactions"] == [("none", {"uuid": ""})]
    assert shown(case_list)["interactions-head"]["count"] == 0


def test_what_rings_has_its_controls_in_its_row_until_it_is_answered(stage, case_list):
    call = stage.ring()
    [row] = rows(case_list)
    assert labels(row) == ["Answer", "Reject"]
    assert (row["is_ringing"], row["tone"], row["state"]) == (True, "calling", "ringing")
    stage.calls.answer(call)
    [row] = rows(case_list)
    assert (row["controls"], row["is_selected"], row["state"], row["before"]) == ([], True, "talking", "ringing")


def test_a_row_counts_from_when_it_began_and_from_when_its_state_did(stage, case_list):
    stage.pass_seconds(1)
    call = stage.ring()
    stage.pass_seconds(3)
    stage.calls.answer(call)
    [row] = rows(case_list)
    assert (row["begun"], row["since"]) == (1000, 4000)


def test_a_consultation_stands_below_what_it_is_about(stage, case_list):
    call, other = stage.talk(), stage.ring("+33298001008")
    stage.workspace.actions.do("consult", {"interaction": call.uuid, "target": "5002"})
    assert [(row["title"], row["is_main"]) for row in rows(case_list)] == [
        ("+33298001007", True),
        ("5002", False),
        (other.number, True),
    ]


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        ("oldest", ["Jorge Núñez", "Ann Miller", "Claim"]),
        ("newest", ["Claim", "Ann Miller", "Jorge Núñez"]),
        ("name", ["Ann Miller", "Claim", "Jorge Núñez"]),
        ("medium", ["Ann Miller", "Jorge Núñez", "Claim"]),
        ("state", ["Claim", "Ann Miller", "Jorge Núñez"]),  # ACCEPTED, INVITED, TALKING
    ],
)
def test_the_agent_sorts_the_list(stage, case_list, order, titles):
    do = stage.workspace.actions.do
    do("accept", {"interaction": do("ring", {"ani": "+33298001008"})})
    do("chat-arrives", {"sender": "ann.miller@example.com"})
    do("accept", {"interaction": do("work-item-arrives", {"subject": "Claim"})})
    case_list.handlers["sort"]({"order": order})
    assert [row["title"] for row in rows(case_list)] == titles


def test_an_order_that_there_is_not_is_refused_and_changes_nothing(stage, case_list):
    with pytest.raises(BadField, match="order must be one of oldest, newest"):
        case_list.handlers["sort"]({"order": "best"})
    assert shown(case_list)["interactions-head"]["order"] == "oldest"


def test_what_was_put_aside_is_in_the_workbin_until_it_is_taken_out(stage, case_list):
    do = stage.workspace.actions.do
    email = do("email-arrives", {"sender": "ann.miller@example.com", "subject": "Bill"})
    do("accept", {"interaction": email})
    do("place-in-workbin", {"interaction": email})
    assert shown(case_list)["workbin"]["rows"] == [
        {"uuid": email, "title": "Ann Miller", "media": "email", "subject": "Bill"}
    ]
    do("pull", {"uuid": email})
    assert shown(case_list)["workbin"]["rows"] == []
