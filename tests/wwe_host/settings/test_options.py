import pytest

from wwe_host.settings.options import OptionError, differing, read_options

CRM = {"label": "CRM", "url": "https://crm.example.com/?id=$Interaction.Id$"}


def read(workspace=None, **sections):
    return read_options({"interaction-workspace": workspace or {}} | sections)


def test_what_nobody_has_set_has_its_default():
    options = read()
    assert options.text("service-client-api.accepted-web-content-origins") == ""
    assert options.number("service-client-api.rate-limit-quarantine-delay") == 30
    assert options.text("agent.employee-id", "wwe-host") == "1001"
    assert options.web_content("interaction") == []


def test_dotted_keys_may_be_written_with_or_without_quotes():
    assert read({"service-client-api.rate-limit": 5}).number("service-client-api.rate-limit") == 5
    nested = {"service-client-api": {"rate-limit-quarantine-delay": 5}}
    assert read(nested).number("service-client-api.rate-limit-quarantine-delay") == 5


def test_values_become_what_an_administrator_would_type():
    options = read({"voice.auto-answer": True, "service-client-api.user-data.read-allowed": ["Key1", "Key2"]})
    assert options.sections["interaction-workspace"]["voice.auto-answer"] == "true"
    assert options.flag("voice.auto-answer") is True
    assert options.names("service-client-api.user-data.read-allowed") == ["Key1", "Key2"]


def test_web_content_is_read_from_the_sections_that_are_listed():
    options = read(
        {"interaction.web-content": "crm, notes"},
        crm=CRM | {"kind": "popup", "allow": "microphone"},
        notes={"url": "http://notes.example"},
    )
    crm, notes = options.web_content("interaction")
    assert (crm.label, crm.kind, crm.allow) == ("CRM", "popup", "microphone")
    assert (notes.section, notes.label, notes.kind) == ("notes", "notes", "tab")


def test_an_option_of_the_real_product_that_the_host_does_nothing_with_is_kept():
    options = read({"privilege.voice.can-use": "true"}, CustomSection={"option.custom.customer.code": "7"})
    assert options.sections["interaction-workspace"]["privilege.voice.can-use"] == "true"
    assert options.sections["CustomSection"]["option.custom.customer.code"] == "7"


def test_one_operation_can_have_a_limit_of_its_own():
    options = read({"service-client-api.rate-limit.voice.dial": 4})
    assert (options.rate_limit("voice.dial"), options.rate_limit("voice.hold")) == (4, 0)


@pytest.mark.parametrize(
    ("workspace", "option", "valid"),
    [
        ({"interaction.web-contnt": "crm"}, "interaction.web-contnt", "interaction.web-content"),
        ({"interaction.web-contents": "crm"}, "interaction.web-contents", "interaction.web-content"),
        ({"interaction.web-conetnt": "crm"}, "interaction.web-conetnt", "interaction.web-content"),
        (
            {"service-client-api.origins": "*"},
            "service-client-api.origins",
            "service-client-api.accepted-web-content-origins",
        ),
        ({"no-such-family.x": "1"}, "no-such-family.x", "workspace.web-content"),
        (
            {"service-client-api.rate-limit.voice.dail": 1},
            "service-client-api.rate-limit.voice.dail",
            "service-client-api.rate-limit.voice.dial",
        ),
    ],
)
def test_an_unknown_option_is_refused_with_the_names_it_may_have_been_meant_to_be(workspace, option, valid):
    with pytest.raises(OptionError) as error:
        read(workspace)
    assert error.value.option == option
    assert valid in error.value.valid


def test_an_unknown_option_of_the_hosts_own_section_is_refused():
    with pytest.raises(OptionError, match=r"\[wwe-host\] voice.wrapup") as error:
        read(**{"wwe-host": {"voice.wrapup": 1}})
    assert "voice.wrap-up-time" in error.value.valid


@pytest.mark.parametrize(
    ("workspace", "problem"),
    [
        ({"service-client-api.rate-limit": "many"}, "a whole number"),
        ({"service-client-api.rate-limit": -1}, "a whole number"),
        ({"service-client-api.rate-limit.voice.dial": "x"}, "a whole number"),
        ({"voice.auto-answer": "yes"}, '"true" or "false"'),
        ({"service-client-api.accepted-web-content-origins": "crm.example.com"}, "not an origin"),
        ({"agent-status.enabled-actions-global": "Ready,Asleep"}, '"Asleep" is not an action'),
        ({"voice.x": 1.5}, "not a text, a whole number"),
        ({"voice.x": [1]}, "not a text, a whole number"),
        ({"interaction.web-content": "crm"}, 'the section "crm", which does not exist'),
    ],
)
def test_an_ill_formed_option_is_refused_with_what_would_be_right(workspace, problem):
    with pytest.raises(OptionError) as error:
        read(workspace)
    assert problem in str(error.value)


@pytest.mark.parametrize(
    ("section", "problem"),
    [
        ({"label": "CRM"}, "needs an address"),
        ({"url": "crm.html"}, "needs an address"),
        ({"url": "javascript:alert(1)"}, "needs an address"),
        (CRM | {"kind": "window"}, "must be one of tab, popup, background, hidden"),
        (CRM | {"titel": "x"}, "no such option"),
    ],
)
def test_a_section_that_is_web_content_is_checked(section, problem):
    with pytest.raises(OptionError) as error:
        read({"interaction.web-content": "crm"}, crm=section)
    assert problem in str(error.value)


def test_what_is_no_section_is_refused():
    with pytest.raises(OptionError, match="must be a section"):
        read_options({"interaction-workspace": "x"})


def test_what_differs_from_the_defaults_is_given_without_what_shows_extensions():
    options = read_options(
        {
            "interaction-workspace": {
                "workspace.web-content": "crm",
                "service-client-api.accepted-web-content-origins": "*",
                "service-client-api.rate-limit": 5,
                "voice.auto-answer": False,
                "privilege.voice.can-use": True,
                "service-client-api.rate-limit.voice.dial": 4,
            },
            "wwe-host": {"agent.first-name": "Kate"},
            "crm": {"label": "CRM", "url": "https://crm.example.com"},
            "Custom": {"code": "7"},
        }
    )
    assert differing(options) == {
        "interaction-workspace": {
            "service-client-api.rate-limit": "5",
            "privilege.voice.can-use": "true",
            "service-client-api.rate-limit.voice.dial": "4",
        },
        "Custom": {"code": "7"},
    }


def test_it_sets_up_the_same_workspace_again():
    given = {"wwe-host": {"agent.first-name": "Ann"}}
    assert read_options(differing(read_options(given))).sections == given
