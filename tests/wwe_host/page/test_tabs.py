from tests.wwe_host.conversation import Stage
from wwe_host.page.tabs import tab_values


def test_a_page_says_what_its_tab_is_among_the_others():
    stage = Stage()
    stage.pass_seconds(1)
    other = stage.open_tab()
    stage.workspace.embed(other)
    assert tab_values(stage.workspace, stage.tab) == {
        "number": "1",
        "count": 2,
        "state": "it leads",
        "is_last_active": True,
        "is_embedded": False,
    }
    assert tab_values(stage.workspace, other)["state"] == "an election is under way"
    stage.pass_seconds(1)
    assert tab_values(stage.workspace, other) == {
        "number": "2",
        "count": 2,
        "state": "it follows",
        "is_last_active": False,
        "is_embedded": True,
    }
