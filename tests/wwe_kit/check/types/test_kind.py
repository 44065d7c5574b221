import ast

import pytest

from genesys.wwe import Agent, Interaction
from genesys.wwe.client.call import Call
from wwe_kit.check.types.kind import Kind, annotated, one_of

NAMES = {"Interaction": Interaction, "Agent": Agent, "Call": Call, "list": list, "dict": dict, "str": str}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Interaction", Kind(Interaction)),
        ("'Interaction'", Kind(Interaction)),
        ("Interaction | None", Kind(Interaction, can_be_none=True)),
        ("list[Agent]", Kind(list, Kind(Agent))),
        ("Call[Agent]", Kind(Call, Kind(Agent))),
        ("dict[str, Agent]", Kind(dict)),
        ("Interaction | Agent", None),
        ("Unheard", None),
        ("not an annotation", None),
    ],
)
def test_an_annotation_says_what_a_value_is(text, kind):
    assert annotated(ast.Constant(text), lambda node: NAMES.get(getattr(node, "id", ""))) == kind


def test_of_values_that_differ_nothing_is_known():
    assert one_of([Kind(Agent), Kind(Interaction)]) is None
    assert one_of([Kind(Agent), None]) is None
    assert one_of([]) is None
