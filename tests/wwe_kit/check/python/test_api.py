from genesys.wwe import page, service
from wwe_kit.check.python.api import known_names, methods


def test_every_part_of_the_client_is_known_with_its_names():
    names = known_names()
    assert {"dial", "dialEx", "dial_ex", "answer"} <= names["genesys.wwe.service.voice"]
    assert {"on", "events", "agent", "sipEndpoint", "timeout"} <= names["genesys.wwe.service"]
    assert {"when", "fill", "window", "context"} <= names["genesys.wwe.page"]
    assert {"page", "service", "HostRefused", "Interaction"} <= names["genesys.wwe"]


def test_what_type_checkers_are_promised_is_known():
    promised = {name for name in dir(page.Page) if not name.startswith("_")}
    assert promised <= known_names()["genesys.wwe.page"]
    assert service.__name__ in known_names()


def test_signatures_are_without_self():
    assert next(iter(methods()["genesys.wwe.service.voice.dial"].parameters)) == "destination"
    assert list(methods()["genesys.wwe.page.fill"].parameters) == ["selector", "children"]
