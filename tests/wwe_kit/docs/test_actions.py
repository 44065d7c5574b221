from wwe_host.actions.action import Field
from wwe_host.settings.options import Options
from wwe_host.workspace import Workspace
from wwe_kit.docs.actions import page, type_name
from wwe_link.clock import Clock


def section(name):
    return page().partition(f"\n### `{name}`\n")[2].partition("\n### ")[0]


def test_every_action_has_its_section_with_what_it_does_and_its_fields():
    for action in Workspace(Options(), Clock()).actions.by_name.values():
        text = section(action.name)
        assert action.tells.splitlines()[0] in text
        for field in action.fields:
            assert f"| `{field.name}` | {type_name(field)} | " in text


def test_a_field_says_what_it_is_when_it_is_left_out():
    text = section("ring")
    assert "| `ani` | text | must be there |" in text
    assert "| `user_data` | table | nothing |" in text


def test_what_happens_in_one_browser_tab_says_so():
    assert "(in a tab)" in section("select")
    assert "(in a tab)" not in section("ring")


def test_types_have_names_that_a_user_knows():
    assert type_name(Field("x", dict[str, str])) == "dict"
    actions = Workspace(Options(), Clock()).actions.by_name.values()
    names = {type_name(field) for action in actions for field in action.fields}
    assert names <= {
        "text",
        "whole number",
        "number",
        "true or false",
        "table",
        "list of texts",
        "interaction",
        "interaction that is a call",
    }
