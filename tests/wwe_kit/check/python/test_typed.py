from textwrap import dedent

import pytest

CLIENT = "import asyncio\nfrom genesys.wwe import Event, Interaction, InteractionEvent, page, service\n"


def in_main(text):
    return CLIENT + "async def main():\n" + "".join(f"    {line}\n" for line in dedent(text).strip().splitlines())


NOT_AWAITED = [
    "agent = service.agent.get()\npage.fill('#app', agent.employee_id)",
    "page.fill('#app', service.agent.get().employee_id)",
    "answer = page.fetch('static/a.json')\nanswer.json()",
    "states = service.agent.get_state_list()\nstates[0]",
    "for call in service.interaction.get_interactions():\n    print(call)",
    "call = service.interaction.get_by_interaction_id('1')\nif call is None:\n    return",
    "call = service.interaction.get_by_interaction_id('1')\nif call:\n    return",
    "names = [state.name for state in service.agent.get_state_list()]",
    "agent = service.agent.get()\npage.fill('#app', f'{agent}')",
    "def show():\n    print(agent.username)\nagent = service.agent.get()",
    "async def load() -> dict:\n    return {}\nrecord = load()\nprint(record['name'])",
]


@pytest.mark.parametrize("text", NOT_AWAITED)
def test_a_result_is_not_used_before_it_is_there(found, text):
    [finding] = found(in_main(text))
    assert finding.code == "WWE310"
    assert "await" in finding.sentence


def test_the_line_where_await_belongs_is_said(found):
    text = "agent = service.agent.get()\npage.fill('#app', '')\nprint(agent.username)"
    [finding] = found(in_main(text))
    assert finding.line == 6
    assert finding.sentence == (
        "the call in line 4 is not awaited, so agent is not its result. Write `await` in line 4: agent = await ..."
    )


@pytest.mark.parametrize(
    "text",
    [
        "agent = await service.agent.get()\npage.fill('#app', agent.employee_id)",
        "pending = service.agent.get()\nagent = await pending\nprint(agent.employee_id)",
        "agent = service.agent.get()\nagent = await agent\nprint(agent.employee_id)",
        "call = service.agent.get()\nwhile not call.done():\n    await asyncio.sleep(1)\ncall.result().user_name",
        "call = service.agent.get()\nagent = await asyncio.wait_for(call, 5)\nprint(agent.username)",
        "call = None\nif page.context:\n    call = service.agent.get()\nif call is not None:\n    call.cancel()",
        "agent = service.agent.get()\nprint(f'{agent!r}')",
        "first = service.agent.get()\nprint(first is service.agent)",
        "async def load():\n    yield 1\nasync for each in load():\n    print(each)",
        "def load():\n    return {}\nrecord = load()\nprint(record['name'])",
        "agent = service.agent.get()\ndef show(agent):\n    print(agent.username)",
        "service.agent.get().cancel()",
    ],
)
def test_a_result_that_is_awaited_or_a_call_of_which_something_else_is_asked_is_left_alone(places, text):
    assert places(in_main(text)) == []


LACKING = [
    (
        "agent = await service.agent.get()\nprint(agent.employe_id)",
        'an Agent has no employe_id. Did you mean "employee_id"?',
    ),
    ("print((await service.agent.get()).firstName)", 'an Agent has no firstName. Did you mean "firstname"?'),
    ("for call in await service.interaction.get_interactions():\n    print(call.sate)", 'Did you mean "state"?'),
    ("print([call.sate for call in await service.interaction.get_interactions()])", 'Did you mean "state"?'),
    (
        "call = await service.interaction.get_by_interaction_id('1')\nif call:\n    print(call.user_data.Name)",
        '.get("Name")',
    ),
    ("call = await service.interaction.get_by_interaction_id('1')\nif call:\n    print(call.parties.name)", "[0]"),
    ("answer = await page.fetch('a')\nprint(answer.status)", 'Did you mean "status_code"?'),
    (
        "async def watch():\n    async for event in service.events('interaction'):\n        print(event.interacton)",
        'Did you mean "interaction"?',
    ),
    ("@service.on('agent')\ndef follow(event):\n    print(event.media_sate)", 'Did you mean "media_state"?'),
    (
        "def show(event: InteractionEvent | None):\n    if event:\n        print(event.sort)",
        "It has case_id, event_type",
    ),
    ("def show(call: 'Interaction'):\n    print(call.contact.first)", 'Did you mean "first_name"?'),
]


@pytest.mark.parametrize(("text", "told"), LACKING)
def test_an_attribute_that_a_result_lacks_is_told_with_the_nearest(found, text, told):
    [finding] = found(in_main(text))
    assert finding.code == "WWE413"
    assert told in finding.sentence


@pytest.mark.parametrize(
    "text",
    [
        "agent = await service.agent.get()\nprint(agent.employee_id, agent.get('x').y, agent.raw['z'])",
        "agent = await service.agent.get()\nagent.note = 1\nprint(agent.note)",
        "def show(event: Event):\n    if isinstance(event, InteractionEvent):\n        print(event.interaction)",
        "def show(event: Event):\n    match event:\n        case _:\n            print(event.interaction)",
        "agent = await service.agent.get()\nif hasattr(agent, 'x'):\n    print(agent.x)",
        "agent = await service.agent.get()\nagent = agent.raw\nprint(agent.items())",
        "agent = await service.agent.get()\ntry:\n    print(agent.x)\nexcept AttributeError:\n    pass",
        "data = (await service.agent.get()).raw\nprint(data['a'].b)",
        "def show(agent):\n    print(agent.x)\nagent = await service.agent.get()",
        "agent = await service.agent.get()\ndef change():\n    nonlocal agent\n    agent = page\nprint(agent.x)",
        "@page.when('click', '#app')\ndef go(event):\n    print(event.target.value)",
        "note = page.find('#app')\nprint(note.whatever)",
        "@service.on('agent')\n@service.on('media')\ndef follow(event):\n    print(event.media)",
        "class Agent:\n    x = 1\ndef show(agent: Agent):\n    print(agent.x)",
        "agent = (await asyncio.gather(service.agent.get()))[0]\nprint(agent.x)",
    ],
)
def test_an_attribute_that_a_value_may_have_is_left_alone(places, text):
    assert places(in_main(text)) == []


def test_it_reads_what_is_nested_deeply(places):
    assert places(CLIENT + "x = " + "+".join(["1"] * 2000) + "\ny = page" + ".a" * 500 + "\n") == ["WWE401 4"]
