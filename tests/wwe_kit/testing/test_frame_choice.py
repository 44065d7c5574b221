from typing import NamedTuple

import pytest

from wwe_kit.testing import Call, Tab
from wwe_kit.testing.frame_choice import Meant, NoFrame, check_label, chosen
from wwe_kit.testing.handles.host import Host


class Frame(NamedTuple):
    id: str
    label: str
    interaction: str = ""
    tab: str = "tab1"


class Workspace(NamedTuple):
    frames: list[Frame]
    visible_frames: tuple[str, ...] = ()
    last_active_tab: str = "tab1"


DESK, SHOP = Frame("1", "Desk"), Frame("2", "Shop")
FIRST, SECOND = Frame("3", "Call", "a"), Frame("4", "Call", "b")
ELSEWHERE = Frame("5", "Call", "a", "tab2")


@pytest.mark.parametrize(
    ("frames", "visible", "label", "interaction", "meant"),
    [
        ([DESK], [], "", "", "1"),
        ([DESK, SHOP], ["2"], "", "", "2"),
        ([DESK, SHOP], ["2"], "Desk", "", "1"),
        ([FIRST, SECOND], [], "", "", "4"),
        ([DESK, FIRST, SHOP], [], "", "", "3"),
        ([FIRST, SECOND], ["3"], "Call", "", "3"),
        ([FIRST, SECOND], ["4"], "", "a", "3"),
    ],
)
def test_the_frame_that_is_meant(frames, visible, label, interaction, meant):
    assert chosen(Workspace(frames, visible), Meant(label, interaction)).id == meant


@pytest.mark.parametrize(
    ("last_active", "meant", "found"),
    [
        ("tab1", Meant(), FIRST),
        ("tab2", Meant(), ELSEWHERE),
        ("tab2", Meant("Desk"), DESK),
        ("tab1", Meant(tab="tab2"), ELSEWHERE),
    ],
)
def test_of_several_browser_tabs_the_one_that_the_agent_uses_is_meant(last_active, meant, found):
    assert chosen(Workspace([DESK, FIRST, ELSEWHERE], ("3", "5"), last_active), meant) == found


@pytest.mark.parametrize(
    ("frames", "label", "interaction", "sentence"),
    [
        ([], "", "", r"no frame of any extension\. One for an interaction is opened when that is answered"),
        ([DESK, SHOP], "", "", r"Say which one it is: extension\('Desk'\) or extension\('Shop'\)\."),
        ([DESK, FIRST], "", "c", r"interaction c has not a frame\. Interactions with one: a\."),
        ([DESK, FIRST], "Desk", "a", r"interaction a has not a frame of 'Desk'\. Interactions with one: a\."),
    ],
)
def test_why_none_is_meant(frames, label, interaction, sentence):
    with pytest.raises(NoFrame, match=sentence):
        chosen(Workspace(frames), Meant(label, interaction))


def test_why_none_in_a_browser_tab_is_meant():
    with pytest.raises(NoFrame, match=r"in the browser tab tab3, or it is not open\."):
        chosen(Workspace([DESK]), Meant(tab="tab3"))
    with pytest.raises(NoFrame, match=r"There is not a frame of 'Desk' in tab2\."):
        chosen(Workspace([DESK, ELSEWHERE]), Meant("Desk", tab="tab2"))


@pytest.mark.parametrize(
    ("labels", "label", "sentence"),
    [
        (["Desk", "Shop"], "Dsk", r'No extension has the label "Dsk"\. Did you mean "Desk"\?'),
        (["Desk", "Shop"], "Nowhere", r'No extension has the label "Nowhere"\. Valid values: "Desk" or "Shop"\.'),
        ([], "Desk", r'No extension has the label "Desk"\. There is no extension\.'),
        (["Desk"], Call("id-1", Host(None)), r"<Call id-1> stands in the place of a label\. Give it as int"),
        (["Desk"], Tab("tab1", None), r"'tab1' stands in the place of a label\. Give it as tab=\.\.\."),
    ],
)
def test_a_label_that_no_extension_has_is_refused_with_those_that_there_are(labels, label, sentence):
    with pytest.raises(ValueError, match=sentence):
        check_label(labels, label)


def test_a_label_of_an_extension_and_none_at_all_are_right():
    check_label(["Desk"], "Desk")
    check_label(["Desk"], "")
