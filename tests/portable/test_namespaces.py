from conversation import Conversation, raised_at_once
from wire_table import ROWS

from wwe_link.values import UNDEFINED
from wwe_protocol import contract, operations
from wwe_protocol.contract import python_name
from wwe_protocol.errors import LocalMisuse
from wwe_protocol.payloads.interaction import Interaction
from wwe_protocol.payloads.outbound import Field


def namespace_of(service, operation):
    return getattr(service, python_name(operation.namespace))


def test_every_operation_goes_over_the_wire_as_the_table_says():
    talk = Conversation()
    for name, arguments, parameters in ROWS:
        operation = operations.OPERATIONS[name]
        getattr(namespace_of(talk.service, operation), python_name(operation.method))(*arguments)
        message = talk.last
        assert message["request"] == name
        assert message.get("parameters") == parameters, (name, message)


def test_the_table_has_every_operation_and_every_documented_slot():
    assert {name for name, _, _ in ROWS} == set(operations.OPERATIONS)
    for name, arguments, parameters in ROWS:
        operation = operations.OPERATIONS[name]
        assert len(parameters or ()) == len(operation.parameters), name
        for parameter, value in zip(operation.parameters[len(arguments) :], (parameters or [])[len(arguments) :]):
            if name != "system.openDialog":
                assert value is (None if parameter.omitted == contract.AS_NULL else UNDEFINED), name


def test_the_client_has_exactly_the_operations_of_the_contract():
    service = Conversation().service
    known = set()
    for operation in operations.OPERATIONS.values():
        namespace = namespace_of(service, operation)
        known.add(python_name(operation.namespace))
        assert callable(getattr(namespace, python_name(operation.method)))
    for name in known:
        methods = [method for method in dir(getattr(service, name)) if not method.startswith("_")]
        expected = set()
        for operation in operations.OPERATIONS.values():
            if python_name(operation.namespace) == name:
                expected.update((operation.method, python_name(operation.method)))
        assert set(methods) == expected, name


def test_the_documented_spelling_of_every_method_answers_too():
    talk = Conversation()
    for name, arguments, parameters in ROWS:
        namespace, method = name.split(".")
        getattr(getattr(talk.service, namespace), method)(*arguments)
        assert talk.last.get("parameters") == parameters
    for alias in ("sendMessage", "targetWWEWindow", "onMessage", "subscribe", "unsubscribe", "unload"):
        assert callable(getattr(talk.service, alias))


async def answered(call, talk, data):
    talk.answer(data)
    return await call


async def test_results_are_typed():
    talk = Conversation()
    service = talk.service
    states = await answered(service.agent.get_state_list(), talk, [{"type": "READY", "operationName": "Ready"}])
    assert [(state.type, state.operation_name) for state in states] == [("READY", "Ready")]
    media = await answered(service.media.get_media_list(), talk, [{"media": "voice", "state": {"type": "READY"}}])
    assert [(medium.name, medium.state.type) for medium in media] == [("voice", "READY")]
    assert await answered(service.interaction.get_by_interaction_id("9"), talk, None) is None
    contact = {"contact": {"firstNname": "Ann"}, "userData": {"a": {"b": [1]}}}
    found = await answered(service.interaction.get_by_interaction_id("1"), talk, contact)
    assert (found.contact.first_name, found.user_data, found.ani) == ("Ann", {"a": {"b": [1]}}, None)
    assert await answered(service.system.am_i_visible(), talk, True) is True
    assert await answered(service.system.open_dialog(""), talk, None) is None
    assert await answered(service.system.open_dialog(None), talk, None) is None
    results = {"OK": 0, "BUSY": "6", "NONE": None, "ODD": "x"}
    assert await answered(service.outbound.get_list_of_call_results(), talk, results) == {"OK": 0, "BUSY": 6}
    assert await answered(service.outbound.get_call_result("1"), talk, "6") == 6
    assert await answered(service.outbound.get_call_result("1"), talk, None) is None
    assert await answered(service.voice.hold("1"), talk, {"ignored": 1}) is None
    token = await answered(service.auth.get_jwt_token(), talk, {"jwtToken": "secret", "expiration": "2030"})
    assert token.jwt_token == "secret"
    assert "secret" not in repr(token)


async def test_answers_of_a_strange_shape_break_nothing():
    talk = Conversation()
    for data in (None, 7, "text", [], [1], {"a": 1}):
        await answered(talk.service.agent.get(), talk, data)
        await answered(talk.service.agent.get_state_list(), talk, data)
        await answered(talk.service.interaction.get_interactions(), talk, data)
        await answered(talk.service.configuration.get_option("a"), talk, data)
        await answered(talk.service.outbound.get_chained_records("1"), talk, data)
        await answered(talk.service.outbound.get_list_of_call_results(), talk, data)


async def test_options_are_read_by_section_in_both_documented_shapes():
    talk = Conversation()
    section = {"interaction-workspace": {"a": "1"}}
    assert await answered(talk.service.configuration.get_option("a"), talk, section) == section
    listed = [{"name": "a", "value": "1"}]
    assert await answered(talk.service.configuration.get_option("a"), talk, listed) == section


def test_a_view_shows_no_customer_data_in_its_repr():
    assert "Miller" not in repr(Interaction({"userData": {"Name": "Miller"}}))


def test_the_options_of_a_field_have_keys_of_the_kind_that_its_value_is_of():
    options = {"1": "Home", "2": "Work", "x": "strange"}
    field = Field({"options": options, "value": 2, "valueType": "number", "fieldType": "enum"})
    assert field.options[field.value] == "Work"
    assert Field({"options": options, "value": "2", "valueType": "number"}).value == 2
    assert field.options["x"] == "strange"
    text = Field({"options": options, "value": "2", "valueType": "string"})
    assert text.options[text.value] == "Work"
    assert text.raw["options"] == options
    assert Field({}).options == {}
    assert Field({"value": "0.5", "valueType": "number"}).value == 0.5


def test_a_record_without_a_handle_is_refused_before_anything_is_sent():
    outbound = Conversation().service.outbound
    for handle in (None, "12", True):
        error = raised_at_once(LocalMisuse, outbound.call_preview_record, "1", handle)
        assert "GSW_RECORD_HANDLE" in str(error)
        raised_at_once(LocalMisuse, outbound.reschedule_record, "1", handle, "01/01/2027 10:00", "PERSONAL")


def test_an_interaction_id_that_the_address_did_not_bring_leads_to_the_address():
    error = raised_at_once(LocalMisuse, Conversation().service.voice.hold, None)
    assert "page.context.interaction_id" in str(error)
