from typing import NamedTuple

import pytest

from wwe_kit.testing.frame_choice import NoFrame, chosen


class Frame(NamedTuple):
    id: str
    label: str
    interaction: str = ""


DESK, SHOP = Frame("1", "Desk"), Frame("2", "Shop")
FIRST, SECOND = Frame("3", "Call", "a"), Frame("4", "Call", "b")


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
    assert chosen(frames, visible, label, interaction) == meant


@pytest.mark.parametrize(
    ("frames", "label", "interaction", "sentence"),
    [
        ([], "", "", r"no frame of any extension\. One for an interaction is opened when that is answered"),
        ([DESK], "Dsk", "", r"No frame has the label 'Dsk'\. Did you mean \"Desk\""),
        ([DESK, SHOP], "", "", r"Say which one it is: extension\('Desk'\) or extension\('Shop'\)\."),
        ([DESK, FIRST], "", "c", r"interaction c has not a frame\. Interactions with one: a\."),
        ([DESK, FIRST], "Desk", "a", r"interaction a has not a frame of 'Desk'\. Interactions with one: a\."),
    ],
)
def test_why_none_is_meant(frames, label, interaction, sentence):
    with pytest.raises(NoFrame, match=sentence):
        chosen(frames, [], label, interaction)
