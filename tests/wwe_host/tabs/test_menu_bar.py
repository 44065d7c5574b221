"""Views in the application menu bar: created and updated by name, with an icon or a label."""

import pytest

from tests.wwe_host.conversation import Refusal
from wwe_host.tabs.menu_bar import shown_colour


@pytest.fixture
def update(extension):
    return lambda **parameters: extension.ask("system.updateViewInApplicationMenuBar", parameters)


@pytest.fixture
def views(stage):
    return stage.tab.overlays.views


def test_the_references_own_sample_succeeds(update, views):
    assert (
        update(
            name="view1",
            iconUrl="https://icons.example.com/rss.png",
            label="Main content text",
            shortLabel="Short text",
            tooltip="Tooltip text",
            labelColor="#FFFFF",
            backgroundColor="#000000",
        )
        == "view1"
    )
    view = views["view1"]
    assert (view.icon_url, view.label, view.short_label, view.tooltip, view.label_color, view.background_color) == (
        "https://icons.example.com/rss.png",
        "Main content text",
        "Short text",
        "Tooltip text",
        "#FFFFF",
        "#000000",
    )


def test_the_same_name_updates_what_is_given_and_another_one_creates(update, views):
    update(name="view1", label="Time remaining", tooltip="End of shift")
    update(name="view1", label="(00:04:46)")
    update(name="view2", iconUrl="https://icons.example.com/x.png")
    assert list(views) == ["view1", "view2"]
    assert (views["view1"].label, views["view1"].tooltip) == ("(00:04:46)", "End of shift")


def test_an_empty_text_takes_one_away(update, views):
    update(name="view1", label="x", tooltip="y")
    update(name="view1", label="x", tooltip="")
    assert views["view1"].tooltip == ""


@pytest.mark.parametrize(
    "parameters",
    [{"name": "v"}, {"name": "v", "label": "", "iconUrl": ""}, {"name": "v", "shortLabel": "s", "tooltip": "t"}],
)
def test_a_view_without_icon_and_label_is_refused(stage, update, views, parameters):
    with pytest.raises(Refusal, match="'label'"):
        update(**parameters)
    assert views == {}
    assert stage.journal.find(rule="menu-bar.icon-or-label")


def test_an_update_needs_an_icon_or_a_label_as_well(update):
    update(name="v", label="x")
    with pytest.raises(Refusal, match="'label'"):
        update(name="v", tooltip="t")


@pytest.mark.parametrize("parameters", [{}, {"name": ""}, {"name": None}])
def test_a_view_without_a_name_is_refused(update, parameters):
    with pytest.raises(Refusal, match="'name'"):
        update(label="x", **parameters)


@pytest.mark.parametrize(
    "field", ["name", "iconUrl", "label", "shortLabel", "tooltip", "labelColor", "backgroundColor"]
)
def test_a_field_that_is_no_text_is_refused(update, views, field):
    with pytest.raises(Refusal, match=f"'{field}'"):
        update(**{"name": "v", "label": "x", field: 7})
    assert views == {}


@pytest.mark.parametrize("code", ["#fff", "#FFF", "#aBcDeF", "#00ff0080", "#FFFFF"])
@pytest.mark.parametrize("field", ["labelColor", "backgroundColor"])
def test_a_hex_code_is_a_colour(update, field, code):
    assert update(**{"name": "v", "label": "x", field: code}) == "v"


@pytest.mark.parametrize("code", ["red", "fff", "#ff", "#ggg", "#123456789", "#fff;", "rgb(0,0,0)", "#fff\n"])
@pytest.mark.parametrize("field", ["labelColor", "backgroundColor"])
def test_anything_else_is_no_colour(stage, update, views, field, code):
    with pytest.raises(Refusal, match=f"'{field}'"):
        update(**{"name": "v", "label": "x", field: code})
    assert views == {}
    assert stage.journal.find(rule="menu-bar.other-colour")


def test_a_code_with_the_digits_of_no_colour_is_not_shown():
    assert [shown_colour(code) for code in ("", "#fff", "#FFFFF", "#ffffff", "#fffffff", "#ffffffff")] == [
        "",
        "#fff",
        "",
        "#ffffff",
        "",
        "#ffffffff",
    ]


@pytest.mark.parametrize("name", ["v", {"name": "v"}])
def test_a_view_is_removed_by_its_name_or_by_an_object_with_it(extension, update, views, name):
    update(name="v", label="x")
    assert extension.ask("system.closeViewInApplicationMenuBar", name) is True
    assert views == {}
    assert extension.ask("system.closeViewInApplicationMenuBar", name) is False


def test_a_view_is_in_the_tab_of_the_page_that_asked(stage, update):
    other = stage.page_of("crm", stage.open_tab())
    update(name="v", label="x")
    assert other.ask("system.closeViewInApplicationMenuBar", "v") is False
