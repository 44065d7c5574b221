"""Where options stand, and what becomes of those that cannot be as they are when nobody wants an error."""

import pytest

from wwe_host.settings.option_checks import OptionError, misplaced
from wwe_host.settings.options import read_options

CRM = {"label": "CRM", "url": "https://crm.example.com/"}


def lenient(content):
    return read_options(content, lenient=True)


@pytest.mark.parametrize(
    ("section", "name", "right"),
    [
        ("crm", "service-client-api.rate-limit", "service-client-api.rate-limit"),
        ("crm", "service-client-api.rate-limit.voice.dial", "service-client-api.rate-limit.voice.dial"),
        ("crm", "service-client-api-accepted-web-content-origins", "service-client-api.accepted-web-content-origins"),
        (
            "interaction-workspace",
            "service-client-api-accepted-web-content-origins",
            "service-client-api.accepted-web-content-origins",
        ),
    ],
)
def test_an_option_of_the_api_that_is_misplaced_is_told_where_it_belongs(section, name, right):
    warning = misplaced(section, name)
    assert warning == f"[{section}] {name} has no effect. Write it into [interaction-workspace] as {right}."


@pytest.mark.parametrize(
    ("section", "name"),
    [
        ("interaction-workspace", "service-client-api.rate-limit"),
        ("crm", "label"),
        ("crm", "service-client-apix"),
        ("interaction-workspace", "service-client-api-no-such-option"),
    ],
)
def test_an_option_that_stands_where_it_belongs_is_no_matter_of_warning(section, name):
    assert misplaced(section, name) == ""


def test_a_misplaced_option_is_a_warning_does_nothing_and_is_no_error():
    options = read_options(
        {
            "interaction-workspace": {
                "workspace.web-content": "crm",
                "service-client-api-accepted-web-content-origins": "https://crm.example.com",
            },
            "crm": CRM | {"service-client-api": {"rate-limit": 5}},
        }
    )
    assert len(options.warnings) == 2
    assert options.number("service-client-api.rate-limit") == 0
    assert options.text("service-client-api.accepted-web-content-origins") == ""
    assert [content.section for content in options.web_content("workspace")] == ["crm"]


def test_what_is_right_has_no_warnings():
    assert read_options({"interaction-workspace": {"workspace.web-content": "crm"}, "crm": CRM}).warnings == ()


def test_read_leniently_a_malformed_option_is_a_warning_that_names_it_and_its_default_holds():
    options = lenient(
        {
            "interaction-workspace": {
                "service-client-api.rate-limit": "many",
                "voice.auto-answer": "true",
                "no-such-family.x": "1",
                "service-client-api.accepted-web-content-origins": "https://a.example(",
            }
        }
    )
    assert [warning.split(":")[0] for warning in options.warnings] == [
        "[interaction-workspace] service-client-api.rate-limit",
        "[interaction-workspace] no-such-family.x",
        "[interaction-workspace] service-client-api.accepted-web-content-origins",
    ]
    assert options.number("service-client-api.rate-limit") == 0
    assert options.text("service-client-api.accepted-web-content-origins") == ""
    assert options.flag("voice.auto-answer") is True
    assert "no-such-family.x" not in options.sections["interaction-workspace"]


def test_read_leniently_web_content_that_cannot_be_shown_is_left_out_and_the_others_are_shown():
    options = lenient(
        {
            "interaction-workspace": {"workspace.web-content": "gone, crm, broken, odd"},
            "crm": CRM,
            "broken": {"label": "No address"},
            "odd": CRM | {"kind": "window", "titel": "x"},
        }
    )
    shown = options.web_content("workspace")
    assert [(content.section, content.kind) for content in shown] == [("crm", "tab"), ("odd", "tab")]
    assert len(options.warnings) == 4


@pytest.mark.parametrize(
    "content",
    [
        {"interaction-workspace": "x"},
        {"interaction-workspace": {"voice.x": 1.5}},
        {"wwe-host": {"voice.wrapup": 1}},
        {"transaction": {"X": "y"}},
        {"transaction": "x"},
        {"transaction": {"X": {"interaction-workspace": {"voice.x": 1.5}}}},
        {"interaction-workspace": {"service-client-api.rate-limit.voice.dail": 1}},
        {"wwe-host": {"auth.token-lifetime": 0}},
        {"wwe-host": {"voice.wrap-up-time": "9" * 5000}},
        {"interaction-workspace": {"service-client-api.option.read-allowed-web-content-origin": "crm.example.com"}},
    ],
    ids=lambda content: str(content)[:60],
)
def test_what_is_an_error_when_strict_is_one_warning_when_lenient(content):
    with pytest.raises(OptionError) as error:
        read_options(content)
    [warning] = lenient(content).warnings
    assert warning == f"{error.value}; it is left out."


def test_a_transaction_object_has_sections_with_options():
    options = read_options({"transaction": {"X": {"interaction-workspace": {"voice": {"auto-answer": True}}}}})
    assert options.transactions == {"X": {"interaction-workspace": {"voice.auto-answer": "true"}}}
    assert "transaction" not in options.sections
