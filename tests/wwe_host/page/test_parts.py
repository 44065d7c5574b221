"""Every part keeps to what `Changes` relies on: values that are plain, so that two of them can be compared."""

from copy import deepcopy

import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from wwe_host.page.app_bar import AppBar
from wwe_host.page.case_list import CaseList
from wwe_host.page.drawer.messages import MessagesPanel
from wwe_host.page.drawer.simulate import SimulatePanel
from wwe_host.page.extensions import Extensions
from wwe_host.page.overlays import OverlaysOfPage
from wwe_host.page.parts import NO_HANDLERS
from wwe_host.page.selected_case import SelectedCase

PLAIN = (str, int, float, bool, type(None))


def is_plain(value):
    if isinstance(value, dict):
        return all(isinstance(key, str) and is_plain(each) for key, each in value.items())
    if isinstance(value, (list, tuple)):
        return all(is_plain(each) for each in value)
    return type(value) in PLAIN


@pytest.fixture
def busy():
    stage = Stage()
    stage.page.ask("system.popupToast", {"title": "Order", "keyValues": {"a": "b"}, "sendToMyMessage": True})
    stage.page.ask("system.updateViewInApplicationMenuBar", {"name": "v", "label": "x"})
    stage.page.ask("system.openDialog", f"{ORIGIN}/d", {"label": "Form"})
    do = stage.workspace.actions.do
    do("accept", {"interaction": do("chat-arrives", {"sender": "ann.miller@example.com", "text": "Hello"})})
    do("get-record", {"campaign": "Offer of the Month"})
    call = stage.talk()
    do("consult", {"interaction": call.uuid, "target": "5002"})
    return stage


def simulate(workspace, tab):
    return SimulatePanel(workspace, tab, {})


def messages(workspace, _tab):
    panel = MessagesPanel(workspace)
    for action in ("show-message", "pin-message"):
        panel.handlers[action]({"number": "0"})
    return panel


@pytest.mark.parametrize("part", [AppBar, CaseList, SelectedCase, simulate, messages])
def test_the_values_of_every_part_are_plain(busy, part):
    for case in busy.workspace.session.cases:
        busy.tab.selected = case
        for each in part(busy.workspace, busy.tab).content():
            values = each.values if hasattr(each, "values") else list(each.rows)
            assert is_plain(values), values


@pytest.mark.parametrize("part", [Extensions, OverlaysOfPage])
def test_the_values_of_what_extensions_show_are_plain(busy, part):
    assert all(is_plain(each.values) for each in part(busy.tab).content())


def test_what_was_given_does_not_change_afterwards(busy):
    given = [each.values for each in SelectedCase(busy.workspace, busy.tab).content()]
    before = deepcopy(given)
    busy.workspace.session.attach(busy.tab.selected.main, {"New": "1"})
    assert given == before


def test_there_are_parts_that_do_nothing_of_their_own():
    assert OverlaysOfPage(None).handlers is NO_HANDLERS
