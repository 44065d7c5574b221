import pytest

CLIENT = "from genesys.wwe import page, service\n"
ON = CLIENT + "@service.on({})\ndef f(event):\n    print(event)\n"
WHEN = CLIENT + "@page.when({}, 'main')\ndef f(event):\n    print(event)\n"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (CLIENT + "service.agnet.get()", 'service has no agnet. Did you mean "agent"?'),
        (CLIENT + "service.voice.dail('1')", 'service.voice has no dail. Did you mean "dial"?'),
        (CLIENT + "page.fil('main')", 'page has no fil. Did you mean "fill"?'),
        (CLIENT + "page.context.interaction", 'page.context has no interaction. Did you mean "interaction_id"?'),
        ("from genesys.wwe import servise", 'genesys.wwe has no servise. Did you mean "service"?'),
        ("from genesys.wwe.page import wehn", 'page has no wehn. Did you mean "when"?'),
        ("from genesys.wwe import service as s\ns.voice.dail('1')", 'service.voice has no dail. Did you mean "dial"?'),
        (CLIENT + "service.voice.dial()", "service.voice.dial: missing a required argument: 'destination'."),
        (
            CLIENT + "service.voice.dial('1', tiemout=5)",
            'service.voice.dial has no argument "tiemout". Did you mean "timeout"?',
        ),
        (ON.format("'interactoin'"), 'there is no event "interactoin". Did you mean "interaction"?'),
        (CLIENT + "service.events('agents')", 'there is no event "agents". Did you mean "agent"?'),
        (CLIENT + "service.subscribe(['agent', 'vioce'], print)", 'there is no event "vioce". Valid values: "agent", '),
        (ON.format("'interaction', 'RINGIN'"), 'events "interaction" have no type "RINGIN". Did you mean "RINGING"?'),
        (ON.format("'media', 'ADDED'"), 'events "media" have no type "ADDED". They have none.'),
        (
            "def f(event):\n    return event.event_type == 'RELASED'",
            'no event has the type "RELASED". Did you mean "RELEASED"?',
        ),
        (
            "def f(event):\n    return event.event_type in ('RINGING', 'HELDD')",
            'no event has the type "HELDD". Did you mean "HELD"?',
        ),
        (WHEN.format("'submitt'"), 'browsers have no event "submitt". Did you mean "submit"?'),
    ],
)
def test_a_misspelt_name_is_found_with_the_nearest(sentence, source, told):
    assert sentence(source).startswith(told)


@pytest.mark.parametrize(
    "source",
    [
        CLIENT + "service.agent.get()\nservice.agent.getState()\nservice.sipEndpoint.muteMicrophone()",
        CLIENT + "service.timeout\nservice.set_timeout(5)\nservice.frame_id",
        CLIENT + "service.voice.dial('1', {'a': 1}, print, print, timeout=5)",
        CLIENT + "arguments = ['1']\nservice.voice.dial(*arguments, **{})",
        CLIENT + "page.window.anything.at.all()\npage.document.title",
        CLIENT + "page.context.get('x')\npage.context.interaction_id",
        CLIENT + "def f(service):\n    service.anything()",
        "from other import service\nservice.agnet()",
        "from genesys.wwe import Interaction, HostRefused, JsException",
        "from genesys.wwe import service as s\ndef f():\n    s = object()\n    s.agnet()",
        ON.format("'messenger:orders'"),
        ON.format("'interaction', 'RINGING', 'RELEASED'"),
        ON.format("name, *types").replace("@", "name, types = 'agent', []\n@"),
        CLIENT + "service.subscribe(['agent', 'interaction'], print)",
        WHEN.format("'orders:changed'"),
        WHEN.format("'click'"),
        "def f(event):\n    return event.event_type == 'MyOwnType'",
        "def f(message):\n    return message['eventType'] == 'RELASED'",
    ],
)
def test_names_that_are_there_or_not_known_are_left_alone(places, source):
    files = {"other.py": "service = None"}
    assert places(source, 'runtime = "pyodide"', files) == []


def test_a_registration_that_is_refused_stops_a_build_and_a_comparison_does_not(found):
    compared = CLIENT + "def f(event):\n    return event.event_type == 'RELASED'"
    sources = ON.format("'interactoin'"), ON.format("'interaction', 'RINGIN'"), compared
    assert [str(each.severity) for source in sources for each in found(source)] == ["error", "error", "warning"]
