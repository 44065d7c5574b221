from tests.wwe_host.conversation import ORIGIN, Stage
from wwe_protocol.operations import OPERATIONS


def test_the_allowed_services_are_what_the_origin_is_granted(extension):
    assert extension.ask("system.getAllowedServices") == [name for name in OPERATIONS if name != "auth.getJwtToken"]


def test_filters_leave_out_what_they_do_not_name():
    stage = Stage({"service-client-api.accepted-web-content-origins": f"{ORIGIN} (agent.get, system.*)"})
    allowed = stage.page.ask("system.getAllowedServices")
    assert "agent.get" in allowed
    assert not any(name.startswith("voice.") for name in allowed)
