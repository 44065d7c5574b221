import ast

from genesys.wwe import Agent, Interaction
from wwe_kit.check.module import read_module
from wwe_kit.check.types.kind import Kind
from wwe_kit.check.types.reader import types_of

CLIENT = "from genesys.wwe import service\n"


def kind_of(source):
    """Return what the last expression of a module is."""
    types = types_of(read_module("main.py", CLIENT + source))
    return next(types.of(node.value, scope) for node, scope in reversed(types.nodes) if isinstance(node, ast.Expr))


def test_a_name_is_what_all_its_values_are():
    assert kind_of("a = await service.agent.get()\na") == Kind(Agent)
    assert kind_of("a = None\na = await service.agent.get()\na") == Kind(Agent, can_be_none=True)
    assert kind_of("a = await service.agent.get()\na = 1\na") is None


def test_a_name_that_depends_on_itself_is_not_known():
    assert kind_of("a = a\na") is None


def test_the_item_of_a_loop_is_that_of_the_list():
    assert kind_of("for a in await service.interaction.get_interactions():\n    a") == Kind(Interaction)
