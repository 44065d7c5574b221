import pytest

from wwe_host.settings.definitions import (
    DEFINITIONS,
    FAMILIES,
    SECTION_KEYS,
    WORKSPACE,
    codes,
    flag,
    listed,
    media,
    origins_alone,
    positive_number,
    roles,
    text,
    whole_number,
)


@pytest.mark.parametrize("definition", DEFINITIONS.values(), ids=lambda definition: definition.name)
def test_every_option_has_a_source_a_meaning_and_a_default_that_is_right(definition):
    assert definition.check(definition.default) == ""
    assert definition.means.endswith(".")
    assert definition.source.partition(":")[0] in ("reference", "observed", "guess")


def test_a_list_is_separated_by_commas():
    assert listed(" a, b ,,c ") == ["a", "b", "c"]
    assert listed("") == []


def test_families_and_keys_are_named_once():
    assert len(set(FAMILIES)) == len(FAMILIES)
    assert set(SECTION_KEYS) == {"label", "url", "kind", "allow"}


@pytest.mark.parametrize(
    ("check", "right", "wrong"),
    [
        (whole_number, ["0", "15"], ["", "-1", "1.5", "²", "9" * 5000, "x"]),
        (positive_number, ["1", "3600"], ["0", "00", "-1", ""]),
        (flag, ["true", "false"], ["yes", "True", ""]),
        (
            origins_alone,
            ["", "*", "https://a.example, http://b.example:80"],
            ["a.example", "https://a.example (agent.*)"],
        ),
        (text, ["x"], ["", " "]),
        (media, ["voice", "chat, sms", "instagram"], ["", ",", "voice,in stagram", "voice=1", "voice,chat,voice"]),
        (roles, ["", "ROLE_AGENT, ROLE_ADMIN"], ["ROLE_X", "agent"]),
        (
            codes,
            ["", "Break", "Break=B1, Lunch=L", "Not at my desk=NotAtMyDesk"],
            [
                "=B1",
                "Break=",
                "=",
                "Break=1,Lunch=1",
                "Break,Lunch=Break",
                "Break=Ready",
                "LogOff",
                "Talk=NotReadyReason",
            ],
        ),
    ],
)
def test_a_value_is_taken_or_told_what_it_must_be(check, right, wrong):
    assert [check(value) for value in right] == [""] * len(right)
    assert all(check(value) for value in wrong)


def test_mark_done_always_waits_for_a_while():
    assert DEFINITIONS[WORKSPACE, "service-client-api.block-markdone-timeout"].check("0")


def test_a_wrong_value_is_named():
    assert media("voice,in stagram").startswith('"in stagram" is not a name of a medium; names have only letters')
    assert media("voice,chat,voice") == '"voice" is listed twice'
    assert codes("Break=Ready") == '"Ready" is the name of an action; a code must be different'
