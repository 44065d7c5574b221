import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.rules import Refused
from wwe_host.work.dispositions import CODE_KEY, choose, codes


def test_a_disposition_is_attached_with_its_event(stage):
    call = stage.talk()
    stage.page.subscribe("interaction")
    choose(stage.workspace.session, call, "CallBack")
    assert stage.page.types == ["ATTACHED_DATA_CHANGED"]
    assert stage.page.newest["userData"][CODE_KEY] == "CallBack"


def test_the_codes_are_the_options_and_a_label_alone_is_its_own_code():
    stage = Stage(host={"disposition.codes": "Sold=S,Lost"})
    assert codes(stage.workspace.session.options) == [("Sold", "S"), ("Lost", "Lost")]


def test_a_code_that_is_not_among_them_is_refused_and_attaches_nothing(stage):
    call = stage.talk()
    with pytest.raises(Refused, match="Sold"):
        choose(stage.workspace.session, call, "Sold")
    assert CODE_KEY not in call.user_data
