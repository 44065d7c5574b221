import pytest

from wwe_kit.testing.off_screen import why_off_screen

BEHIND = {
    "tab": "tab1",
    "first_tab": True,
    "label": "Notes",
    "kind": "tab",
    "is_on_page": False,
    "interaction": "1",
    "is_selected": False,
    "selected": "2",
    "in_front": "Customer",
}
BRING = 'bring it to the front first: extension("Notes").bring_to_front().'


@pytest.mark.parametrize("place", [{"is_on_page": True}, {"kind": "popup"}])
def test_of_what_is_on_the_screen_there_is_nothing_to_say(place):
    assert why_off_screen(BEHIND | place) == ""


@pytest.mark.parametrize(
    ("place", "end"),
    [
        ({}, " is behind the case of interaction 2: select its case first: interaction.select()."),
        (
            {"selected": "", "first_tab": False, "tab": "tab2"},
            " is not on the screen of tab2, where no case is selected: select its case first: "
            'interaction.select("tab2").',
        ),
        ({"is_selected": True}, f' is behind the tab of "Customer": {BRING}'),
        ({"is_selected": True, "kind": "background"}, f" is not on the screen, for its kind is background: {BRING}"),
    ],
)
def test_what_is_before_a_page_and_what_to_do_is_one_sentence(place, end):
    assert why_off_screen(BEHIND | place) == 'The page of "Notes" for interaction 1' + end


def test_a_page_without_an_interaction_names_none():
    place = {"kind": "hidden", "interaction": "", "is_selected": True}
    assert why_off_screen(BEHIND | place).startswith('The page of "Notes" is never on the screen')
