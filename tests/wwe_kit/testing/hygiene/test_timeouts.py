"""How long a page waits for an answer, as its sources tell."""

import pytest

from wwe_kit.testing.hygiene.timeouts import USUAL, timeouts_of

CLIENT = "from genesys.wwe import service\n"


def timeout_of(source, operation="voice.hold"):
    return timeouts_of([{"main.py": CLIENT + source}]).of(operation)


@pytest.mark.parametrize(
    ("source", "seconds"),
    [
        ("service.voice.hold('1', timeout=30)", 30),
        ("async def go():\n    await service.voice.hold('1', timeout=0.5)", 0.5),
        ("LONG = 60\nservice.voice.hold('1', timeout=LONG)", 60),
        ("from genesys.wwe.service import voice\nvoice.hold('1', timeout=30)", 30),
        ("service.set_timeout(20)\nservice.voice.hold('1')", 20),
        ("service.setTimeout(20)\nservice.voice.hold('1', timeout=40)", 40),
    ],
)
def test_it_is_what_the_line_asks_for_or_else_what_is_set_for_all(source, seconds):
    assert timeout_of(source) == seconds


@pytest.mark.parametrize(
    ("source", "seconds"),
    [
        ("service.voice.hold('1', timeout=30)\nservice.voice.hold('2')", 10),
        ("service.voice.hold('1', timeout=30)\nservice.voice.hold('2', timeout=20)", 20),
        ("service.set_timeout(20)\nservice.set_timeout(30)", 10),
        ("for seconds in (1, 2):\n    service.voice.hold('1', timeout=seconds)", 10),
        ("service.set_timeout(float('5'))", 10),
        ("A = 20\nA = 30\nservice.voice.hold('1', timeout=A)", 10),
    ],
)
def test_where_that_is_not_certain_the_shortest_counts(source, seconds):
    assert timeout_of(source) == seconds


def test_every_operation_is_known_by_both_of_its_names():
    source = (
        "service.interaction.get_by_interaction_id('1', timeout=20)\nservice.interaction.setUserData('1', timeout=30)"
    )
    operations = ("interaction.getByInteractionId", "interaction.setUserData", "agent.get")
    assert [timeout_of(source, operation) for operation in operations] == [20, 30, 10]


def test_of_several_extensions_the_most_impatient_counts():
    sources = [{"main.py": f"{CLIENT}service.voice.hold('1', timeout={seconds})"} for seconds in (30, 20)]
    assert timeouts_of(sources).of("voice.hold") == 20
    assert timeouts_of([]) == USUAL
