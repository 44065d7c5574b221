import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from wwe_protocol.operations import OPERATIONS


def test_the_allowed_services_are_what_the_origin_is_granted(extension):
    assert extension.ask("system.getAllowedServices") == [name for name in OPERATIONS if name != "auth.getJwtToken"]


def test_filters_leave_out_what_they_do_not_name():
    stage = Stage({"service-client-api.accepted-web-content-origins": f"{ORIGIN} (agent.get, system.*)"})
    allowed = stage.page.ask("system.getAllowedServices")
    assert "agent.get" in allowed
    assert not any(name.startswith("voice.") for name in allowed)


@pytest.mark.parametrize(
    ("operation", "parameters", "answer"),
    [
        ("system.amIVisible", (), True),
        ("system.triggerActivity", (), None),
        ("system.popupToast", ({"title": "Order"},), "wweCustomToast0"),
        ("system.updateToast", ("wweCustomToast0", {"title": "Order"}), False),
        ("system.closeToast", ("wweCustomToast0",), False),
        ("system.openDialog", ("https://crm.example.com/d", {}), "wweCustomDialog1"),
        ("system.openDialog", (None, {}), None),
        ("system.closeDialog", ("wweCustomDialog1",), False),
        ("system.updateViewInApplicationMenuBar", ({"name": "view1", "label": "x"},), "view1"),
        ("system.closeViewInApplicationMenuBar", ("view1",), False),
        ("system.closeViewInApplicationMenuBar", ({"name": "view1"},), False),
    ],
)
def test_every_other_operation_answers_as_documented(extension, operation, parameters, answer):
    assert extension.ask(operation, *parameters) == answer


def test_a_dialog_without_a_url_is_answered_with_null_and_not_with_nothing(extension):
    [answer] = extension.send({"request": "system.openDialog", "parameters": [None, {}]})
    assert answer["data"] is None
