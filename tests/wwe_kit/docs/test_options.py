import tomllib

from wwe_host.settings.definitions import DEFINITIONS, FAMILIES, SECTION_KEYS
from wwe_host.settings.options import read_options
from wwe_kit.docs.options import EXAMPLE, page


def test_every_option_every_family_and_every_key_is_on_the_page():
    text = page()
    for definition in DEFINITIONS.values():
        assert f"| `{definition.name}` | " in text
        assert definition.means in text
    assert all(f"`{family}.*`" in text for family in FAMILIES)
    assert all(f"| `{key}` | " in text for key in SECTION_KEYS)


def test_the_example_can_be_used_as_it_is():
    options = read_options(tomllib.loads(EXAMPLE))
    assert options.warnings == ()
    assert options.rate_limit("voice.dial") == 4
    assert options.number("service-client-api.rate-limit") == 100
    assert [content.section for content in options.web_content("interaction")] == ["crm"]
    assert options.transactions["CaseDataColor"]["interaction-workspace"] == {
        "interaction.case-data.frame-color": "#FF000088"
    }
    assert EXAMPLE in page()
