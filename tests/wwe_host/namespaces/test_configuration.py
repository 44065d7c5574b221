"""Options as extensions read them. The samples are the reference's own."""

import pytest

from tests.wwe_host.conversation import ORIGIN, STRANGER, Refusal, Stage
from wwe_host.settings.definitions import DEFINITIONS

FRAME_COLOR = "interaction.case-data.frame-color"
NOT_FOUND = "Error: Interaction not found."


@pytest.fixture
def stage():
    return Stage(
        {
            FRAME_COLOR: "#FFBA00",
            "interaction.override-option-key": "IW_OverrideOptions",
            "privilege.email.can-mark-done": True,
            "privilege.voice.can-use": "false",
        },
        sections={
            "CustomSection": {"option.custom.customer.code": "7", "test.a": ["x", "y"]},
            "CustomAPI": {"test.a": 1, "test.b": 2, "other": 3},
            "transaction": {
                "CaseDataColor": {
                    "interaction-workspace": {FRAME_COLOR: "#FF000088"},
                    "CustomAPI": {"test.a": "overridden"},
                },
                "Answering": {"interaction-workspace": {"voice.auto-answer": "true", FRAME_COLOR: "#000000"}},
            },
        },
    )


def get(stage, *parameters):
    return stage.page.ask("configuration.getOption", *parameters)


def in_context(stage, *parameters):
    return stage.page.ask("configuration.getContextualOption", *parameters)


# --- getOption -------------------------------------------------------------------------------------------------------


def test_an_option_comes_by_section_as_the_reference_shows_it(stage):
    assert get(stage, FRAME_COLOR) == {"interaction-workspace": {FRAME_COLOR: "#FFBA00"}}


def test_a_section_stands_before_a_slash(stage):
    answer = get(stage, "CustomSection/option.custom.customer.code")
    assert answer == {"CustomSection": {"option.custom.customer.code": "7"}}
    assert get(stage, f"interaction-workspace/{FRAME_COLOR}") == get(stage, FRAME_COLOR)


def test_several_are_asked_for_in_one_list(stage):
    assert get(stage, ["privilege.*", "CustomSection/option.custom.customer.code"]) == {
        "interaction-workspace": {"privilege.email.can-mark-done": "true", "privilege.voice.can-use": "false"},
        "CustomSection": {"option.custom.customer.code": "7"},
    }


def test_what_nobody_has_set_has_its_default(stage):
    assert get(stage, "voice.auto-answer") == {"interaction-workspace": {"voice.auto-answer": "false"}}
    assert get(stage, "voice.auto*") == get(stage, "voice.auto-answer")


def test_an_asterisk_ends_the_name_of_an_option_or_of_a_section(stage):
    assert get(stage, "CustomAPI/test.*") == {"CustomAPI": {"test.a": "1", "test.b": "2"}}
    assert get(stage, "Custom*/test.a") == {"CustomSection": {"test.a": "x,y"}, "CustomAPI": {"test.a": "1"}}


@pytest.mark.parametrize(
    "name",
    [
        "*.mark-done",
        "*.auto",
        "voice.*.x",
        "*",
        "*/test.a",
        "*/*",
        "*Custom/test.a",
        "CustomAPI/*.a",
        "",
        "CustomAPI/",
        "/test.a",
        "voice**",
    ],
)
def test_an_asterisk_elsewhere_and_a_name_that_is_empty_are_refused(stage, name):
    with pytest.raises(Refusal, match="not an option's name"):
        get(stage, ["voice.auto-answer", name])


def test_the_published_sample_asks_for_every_option_of_a_section(stage):
    answer = get(stage, ["voice.*", "CustomAPI/*"])
    assert answer["CustomAPI"] == {"test.a": "1", "test.b": "2", "other": "3"}
    assert answer["interaction-workspace"] == {"voice.auto-answer": "false"}
    assert get(stage, "Custom*/*").keys() == {"CustomSection", "CustomAPI"}


def test_a_sections_name_alone_means_every_option_of_it(stage):
    assert get(stage, "CustomAPI") == get(stage, "CustomAPI/*")
    assert get(stage, ["CustomAPI", "voice.auto-answer"]).keys() == {"CustomAPI", "interaction-workspace"}
    assert get(stage, "interaction-workspace")["interaction-workspace"][FRAME_COLOR] == "#FFBA00"
    assert get(stage, ["Custom*", "wwe-host"]) == {}


def test_what_is_not_there_is_left_out(stage):
    assert get(stage, ["no.such.option", "NoSuchSection/x", "sipendpoint.*"]) == {}
    assert get(stage, []) == {}


def test_the_hosts_own_section_and_transaction_objects_are_nobodys_business(stage):
    assert get(stage, ["wwe-host/agent.number", "wwe*/agent.*", "transaction*/Case*", "CaseDataColor/inter*"]) == {}


def test_an_extensions_section_can_be_read(stage):
    assert get(stage, "crm/label") == {"crm": {"label": "CRM"}}


def test_an_answer_is_a_copy(stage):
    get(stage, "CustomAPI/test.*")["CustomAPI"]["test.a"] = "changed"
    assert get(stage, "CustomAPI/test.a") == {"CustomAPI": {"test.a": "1"}}


@pytest.mark.parametrize("operation", ["configuration.getOption", "configuration.getContextualOption"])
def test_only_origins_that_are_listed_may_read_options(operation):
    stage = Stage(
        {
            "service-client-api.option.read-allowed-web-content-origin": f"https://other.example.com, {ORIGIN}",
            "service-client-api.accepted-web-content-origins": "*",
        }
    )
    stage.ring()
    assert stage.page.ask(operation, "voice.auto-answer", "1")
    with pytest.raises(Refusal, match="read-allowed-web-content-origin"):
        stage.page_of("crm", origin=STRANGER).ask(operation, "voice.auto-answer", "1")
    assert stage.journal.find(rule="configuration.readers")


def test_every_option_that_the_host_knows_can_be_read_by_its_name():
    stage = Stage()
    for section, name in DEFINITIONS:
        if section == "interaction-workspace":
            assert get(stage, name)["interaction-workspace"].keys() == {name}


# --- getContextualOption ---------------------------------------------------------------------------------------------


def test_a_routing_strategy_overrides_an_option_for_an_interaction_and_for_no_other(stage):
    stage.ring(user_data={"IW_OverrideOptions": "CaseDataColor"})
    stage.ring()
    assert in_context(stage, FRAME_COLOR, "1") == {"interaction-workspace": {FRAME_COLOR: "#FF000088"}}
    assert in_context(stage, FRAME_COLOR, "2") == {"interaction-workspace": {FRAME_COLOR: "#FFBA00"}}
    assert get(stage, FRAME_COLOR) == {"interaction-workspace": {FRAME_COLOR: "#FFBA00"}}


def test_what_is_not_overridden_is_as_ever_also_behind_an_asterisk(stage):
    stage.ring(user_data={"IW_OverrideOptions": "CaseDataColor"})
    answer = in_context(stage, ["interaction.case-data.*", "privilege.voice.*"], "1")
    assert answer == {"interaction-workspace": {FRAME_COLOR: "#FF000088", "privilege.voice.can-use": "false"}}


def test_only_options_of_the_workspaces_own_section_are_overridden(stage):
    stage.ring(user_data={"IW_OverrideOptions": "CaseDataColor"})
    assert in_context(stage, "CustomAPI/test.a", "1") == {"CustomAPI": {"test.a": "1"}}
    [warning] = stage.workspace.session.options.warnings
    assert warning.startswith("[transaction.CaseDataColor.CustomAPI] has no effect")


@pytest.mark.parametrize(
    ("named", "color"),
    [("CaseDataColor,Answering", "#000000"), ("Answering , NoSuchObject, CaseDataColor", "#FF000088")],
)
def test_several_transaction_objects_are_separated_by_commas_and_the_last_one_counts(stage, named, color):
    stage.ring(user_data={"IW_OverrideOptions": named})
    answer = in_context(stage, [FRAME_COLOR, "voice.auto-answer"], "1")
    assert answer == {"interaction-workspace": {FRAME_COLOR: color, "voice.auto-answer": "true"}}


@pytest.mark.parametrize("value", ["NoSuchObject", "", 7, {"a": 1}, ["CaseDataColor"], None])
def test_a_transaction_object_that_is_not_there_overrides_nothing(stage, value):
    stage.ring(user_data={"IW_OverrideOptions": value})
    assert in_context(stage, FRAME_COLOR, "1") == {"interaction-workspace": {FRAME_COLOR: "#FFBA00"}}


def test_without_the_override_key_nothing_is_overridden():
    stage = Stage(sections={"transaction": {"X": {"interaction-workspace": {"voice.auto-answer": "true"}}}})
    stage.ring(user_data={"IW_OverrideOptions": "X", "": "X"})
    assert in_context(stage, "voice.auto-answer", "1") == {"interaction-workspace": {"voice.auto-answer": "false"}}


@pytest.mark.parametrize("interaction_id", [("99",), (), (None,), (1,)])
def test_an_interaction_that_is_missing_fails_as_the_reference_prints_it(stage, interaction_id):
    with pytest.raises(Refusal) as refusal:
        in_context(stage, FRAME_COLOR, *interaction_id)
    assert str(refusal.value) == NOT_FOUND
    assert stage.page.said[-1] == {
        "request": "configuration.getContextualOption",
        "referenceId": "0",
        "errorMessage": NOT_FOUND,
        "userAgent": "WWE Server",
        "protocolVersion": 2,
    }


def test_an_asterisk_at_the_start_is_refused_there_too(stage):
    stage.ring()
    with pytest.raises(Refusal, match="not an option's name"):
        in_context(stage, "*.auto", "1")
