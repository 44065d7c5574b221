import pytest

REQUIRE = 'from genesys.wwe import page\npage.context.require("{}")'
WORKSPACE = 'runtime = "pyodide"\n[tool.wwe.views.a]\nlevel = "workspace"'


@pytest.mark.parametrize("name", ["interaction_id", "interactionId", "InteractionId"])
def test_an_interaction_that_a_workspace_view_requires_is_found(places, name):
    assert places(REQUIRE.format(name), WORKSPACE) == ["WWE409 2"]


@pytest.mark.parametrize(
    ("source", "settings"),
    [
        (REQUIRE.format("interaction_id"), 'runtime = "pyodide"'),
        (REQUIRE.format("interaction_id"), f"{WORKSPACE}\n[tool.wwe.views.b]"),
        (REQUIRE.format("employee_id"), WORKSPACE),
        (REQUIRE.replace("require", "get").format("interaction_id"), WORKSPACE),
    ],
)
def test_what_a_page_may_have_is_left_alone(places, source, settings):
    assert places(source, settings) == []


def test_the_attribute_is_the_same(places):
    assert places("from genesys.wwe import page\nprint(page.context.interaction_id)", WORKSPACE) == ["WWE409 2"]


def test_who_only_tries_is_left_alone(places):
    source = "from genesys.wwe import LocalMisuse, page\ntry:\n    page.context.interaction_id\n"
    source += "except LocalMisuse:\n    pass"
    assert places(source, WORKSPACE) == []


def test_a_module_that_is_no_entry_is_left_alone(places):
    assert places("", WORKSPACE, {"other.py": REQUIRE.format("interaction_id")}) == []
