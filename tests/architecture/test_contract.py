"""The contract is the client. `tests/portable/test_namespaces.py` proves that the client has exactly these operations,
on all runtimes; here it is about how they are called. That the documentation shows it is for `tests/wwe_kit/docs`."""

import ast
import inspect
from typing import get_args

import pytest

from genesys.wwe import types
from genesys.wwe.client.service import Service
from genesys.wwe.client.session import ClientSession
from tests.architecture.sources import all_sources
from wwe_host.messages.unknown_fields import FIELDS
from wwe_link.clock import Clock
from wwe_link.memory import MemoryPair
from wwe_protocol import event_names
from wwe_protocol.contract import OBSERVED, REFERENCE, python_name
from wwe_protocol.events import EVENT_NAMES, EVENT_TYPES
from wwe_protocol.operations import OPERATIONS

# What takes a dictionary -> its type in genesys.wwe.types.
DICTIONARIES = {
    "system.popupToast": "Toast",
    "system.updateToast": "ToastUpdate",
    "system.openDialog": "Dialog",
    "system.updateViewInApplicationMenuBar": "MenuView",
    "interaction.consult": "Target",
    "interaction.singleStepTransfer": "Target",
    "interaction.singleStepConference": "Target",
}
NOT_OF_AN_UPDATE = {"autoCloseTimeout", "sendToMyMessage", "width"}  # the host's rule toast.update-ignores
# What may be left out in Python, though the reference demands it.
LEFT_OUT = {("system.openDialog", "options"): "the client sends an empty object, which stands for none"}


@pytest.fixture(scope="module")
def service():
    return Service(ClientSession(MemoryPair().left, Clock()))


def for_type_checkers(module):
    """What a module says to type checkers alone."""
    names = {}
    exec(inspect.getsource(module).replace("TYPE_CHECKING = False", "TYPE_CHECKING = True", 1), names)
    return names


@pytest.fixture
def types_seen(monkeypatch):
    """What type checkers see in genesys.wwe.types."""
    for name, value in for_type_checkers(event_names).items():
        monkeypatch.setattr(event_names, name, value, raising=False)
    return for_type_checkers(types)


def parameters_of(service, operation):
    namespace = getattr(service, python_name(operation.namespace))
    method = getattr(namespace, python_name(operation.method))
    return list(inspect.signature(method).parameters.values())


def test_the_contract_has_the_75_operations_of_the_reference_and_six_other_spellings():
    namespaces = [operation.namespace for operation in OPERATIONS.values()]
    assert namespaces.count("sipEndpoint") == 6
    assert len(namespaces) - 6 == 75
    assert len(set(namespaces) - {"sipEndpoint"}) == 10


def test_each_sip_endpoint_operation_is_spelt_under_voice_too():
    methods = {operation.method for operation in OPERATIONS.values() if operation.namespace == "sipEndpoint"}
    assert {f"voice.{method}" for method in methods} <= set(OPERATIONS)


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_method_takes_the_parameters_of_the_contract_in_their_order(service, name):
    operation = OPERATIONS[name]
    given = [parameter.name for parameter in parameters_of(service, operation)]
    documented = [python_name(parameter.name) for parameter in operation.parameters]
    assert given == [*documented, "succeeded", "failed", "timeout"]


@pytest.mark.parametrize("name", OPERATIONS)
def test_what_may_be_left_out_has_a_default_and_nothing_else_has(service, name):
    operation = OPERATIONS[name]
    for parameter, documented in zip(parameters_of(service, operation), operation.parameters, strict=False):
        may_be_left_out = documented.optional or (name, documented.name) in LEFT_OUT
        assert (parameter.default is None) == may_be_left_out, documented.name


@pytest.mark.parametrize("name", OPERATIONS)
def test_callbacks_may_be_given_by_place_and_a_timeout_by_name_only(service, name):
    succeeded, failed, timeout = parameters_of(service, OPERATIONS[name])[-3:]
    assert succeeded.kind == failed.kind == inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert timeout.kind == inspect.Parameter.KEYWORD_ONLY
    assert [parameter.default for parameter in (succeeded, failed, timeout)] == [None, None, None]


def test_no_written_exception_is_stale():
    required = {
        (operation.name, parameter.name)
        for operation in OPERATIONS.values()
        for parameter in operation.parameters
        if not parameter.optional
    }
    assert set(LEFT_OUT) <= required


def test_every_public_method_of_the_client_has_a_docstring():
    bare = [
        f"pysrc/{source.path}:{method.lineno}: {owner.name}.{method.name}"
        for source in all_sources()
        if source.package == "genesys"
        for owner in source.tree.body
        if isinstance(owner, ast.ClassDef) and not owner.name.startswith("_")
        for method in owner.body
        if isinstance(method, (ast.FunctionDef, ast.AsyncFunctionDef))
        if not method.name.startswith("_") and not ast.get_docstring(method)
    ]
    assert bare == []


# What the contract has, each with its source.
SOURCES = {
    **{operation.name: operation.source for operation in OPERATIONS.values()},
    **{f"event {name}": source for name, source in EVENT_NAMES.items()},
    **{f"event {name} {each}": source for name, types in EVENT_TYPES.items() for each, source in types.items()},
}


@pytest.mark.parametrize("name", SOURCES)
def test_everything_in_the_contract_names_its_source(name):
    kind, _, place = SOURCES[name].partition(": ")
    assert kind in (REFERENCE, OBSERVED)
    assert place.strip()


def test_the_literals_of_event_names_and_types_are_those_of_the_contract():
    literals = for_type_checkers(event_names)
    assert set(get_args(literals["EventName"])) == set(EVENT_NAMES)
    types = {name: get_args(literals.get(name.capitalize() + "EventType")) for name in EVENT_TYPES}
    assert types == {name: tuple(sorted(types)) for name, types in EVENT_TYPES.items()}


@pytest.mark.parametrize("operation", DICTIONARIES)
def test_the_type_of_a_dictionary_has_the_fields_that_the_host_knows(operation, types_seen):
    assert set(DICTIONARIES) == set(FIELDS)
    ignored = NOT_OF_AN_UPDATE if operation == "system.updateToast" else set()
    assert set(types_seen[DICTIONARIES[operation]].__annotations__) == {*FIELDS[operation][1]} - ignored


def test_what_types_offer_to_type_checkers_can_be_imported_at_run_time(types_seen):
    assert [name for name in types_seen["__all__"] if not hasattr(types, name)] == []
