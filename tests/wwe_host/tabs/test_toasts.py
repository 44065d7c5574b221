"""Toasts: what they show, who hears of a click, and when they go."""

import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.tabs.toasts import labels, shown_buttons

EVERYTHING = {
    "title": "Order",
    "iconUrl": "https://crm.example.com/icon.png",
    "subject": "The great subject",
    "message": "Two\r\nlines",
    "keyValues": {"key1": "value one", "key2": 2, "key3": True, "key4": None},
    "buttons": ["A", "B", "C"],
    "buttonShowDismiss": False,
    "autoCloseTimeout": 20000,
    "sendToMyMessage": True,
    "width": 500,
}


@pytest.fixture
def pop(stage, extension):
    """Pop a toast up, and give it as it is shown."""
    return lambda **parameters: stage.tab.overlays.toasts[extension.ask("system.popupToast", parameters)]


@pytest.fixture
def click(stage):
    return lambda toast, button: stage.workspace.actions.do("click-toast", {"toast": toast.toast_id, "button": button})


@pytest.fixture
def shown(stage):
    return lambda: list(stage.tab.overlays.toasts)


def test_a_toast_has_everything_that_was_asked_for(pop):
    toast = pop(**EVERYTHING)
    assert (toast.title, toast.icon_url, toast.subject, toast.message, toast.width) == (
        "Order",
        "https://crm.example.com/icon.png",
        "The great subject",
        "Two\r\nlines",
        500,
    )
    assert toast.key_values == {"key1": "value one", "key2": "2", "key3": "true", "key4": ""}


def test_every_parameter_may_be_left_out(pop):
    toast = pop()
    assert (toast.title, toast.buttons, toast.timer) == ("", [], None)
    assert labels(toast) == ["OK"]


def test_ids_count_from_0_in_each_tab_and_are_never_used_again(stage, extension):
    assert extension.ask("system.popupToast", {}) == "wweCustomToast0"
    assert extension.ask("system.closeToast", "wweCustomToast0") is True
    assert extension.ask("system.popupToast", {}) == "wweCustomToast1"
    other = stage.page_of("crm", stage.open_tab())
    assert other.ask("system.popupToast", {}) == "wweCustomToast0"


# --- buttons ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("buttons", "expected"),
    [
        (["A"], [(0, "A")]),
        (["A", "B"], [(1, "B"), (0, "A")]),
        (["A", "B", "C"], [(1, "B"), (2, "C"), (0, "A")]),
        ([], [(0, "OK")]),
    ],
)
def test_the_first_button_is_shown_last_and_counted_first(pop, buttons, expected):
    assert shown_buttons(pop(buttons=buttons)) == expected


def test_show_and_dismiss_take_the_place_of_other_buttons(pop):
    assert shown_buttons(pop(buttons=["A", "B"], buttonShowDismiss=True)) == [(0, "Show"), (1, "Dismiss")]


def test_a_click_is_a_system_event_with_the_index_in_the_order_given_and_closes_the_toast(extension, pop, click, shown):
    extension.subscribe("system")
    toast = pop(buttons=["A", "B", "C"])
    click(toast, 2)
    assert extension.events("system")[-1] == {
        "eventType": "CUSTOM_TOAST_BUTTON_CLICK",
        "customToastId": toast.toast_id,
        "buttonIndex": 2,
    }
    assert shown() == []


def test_a_toast_can_be_made_to_stay_after_a_click():
    stage = Stage(host={"toast.closes-on-click": False})
    toast_id = stage.page.ask("system.popupToast", {})
    stage.workspace.actions.do("click-toast", {"toast": toast_id, "button": 0})
    assert list(stage.tab.overlays.toasts) == [toast_id]


def test_every_subscriber_of_the_tab_hears_a_click_and_none_of_another_tab(pop, click):
    sections = {"notes": {"label": "Notes", "url": "https://crm.example.com/n"}}
    stage = Stage({"workspace.web-content": "crm,notes"}, sections=sections)
    listeners = [stage.page, stage.page_of("notes"), stage.page_of("notes", stage.open_tab())]
    for page in listeners:
        page.subscribe("system")
    toast_id = stage.page.ask("system.popupToast", {})
    stage.workspace.actions.do("click-toast", {"toast": toast_id, "button": 0})
    heard = [[event for event in page.events("system") if "customToastId" in event] for page in listeners]
    assert [len(events) for events in heard] == [1, 1, 0]


def test_show_brings_the_frame_of_the_toast_and_its_case_to_the_front():
    sections = {"notes": {"label": "Notes", "url": "https://crm.example.com/n"}}
    stage = Stage({"interaction.web-content": "notes"}, sections=sections)
    stage.talk()
    page = stage.page_of("notes")
    stage.talk()
    page.subscribe("interaction")
    assert page.ask("system.amIVisible") is False
    toast_id = page.ask("system.popupToast", {"buttonShowDismiss": True})
    stage.workspace.actions.do("click-toast", {"toast": toast_id, "button": 0})
    assert page.ask("system.amIVisible") is True
    assert [event["eventType"] for event in page.events("interaction")] == [
        "CASE_COLLAPSED",
        "CASE_EXPANDED",
        "CASE_SELECTED",
    ]


def test_dismiss_brings_nothing_to_the_front(stage, pop, click):
    click(pop(buttonShowDismiss=True), 1)
    assert stage.tab.chosen_frame == ""


# --- time ------------------------------------------------------------------------------------------------------------


def test_a_toast_closes_by_itself_after_the_milliseconds_given(stage, extension, pop, shown):
    stage.pass_seconds(1)  # the election of the tab is over
    extension.subscribe("system")
    pop(autoCloseTimeout=1500)
    stage.pass_seconds(1.4)
    assert len(shown()) == 1
    stage.pass_seconds(0.2)
    assert shown() == []
    assert extension.events("system") == []


@pytest.mark.parametrize("timeout", [0, -1, None])
def test_a_toast_without_a_timeout_stays(stage, pop, shown, timeout):
    pop(autoCloseTimeout=timeout)
    stage.pass_seconds(86_400)
    assert len(shown()) == 1


def test_a_toast_that_was_closed_takes_its_timer_with_it(stage, extension, pop):
    toast = pop(autoCloseTimeout=1000)
    extension.ask("system.closeToast", toast.toast_id)
    assert not toast.timer.is_live


# --- width and My Messages -------------------------------------------------------------------------------------------


def test_the_width_of_a_toast_wins_over_the_option():
    stage = Stage({"service-client-api.toast.width": 320})
    widths = [{}, {"width": 500}, {"width": 0}, {"width": -3}]
    for parameters in widths:
        stage.page.ask("system.popupToast", parameters)
    assert [toast.width for toast in stage.tab.overlays.toasts.values()] == [320, 500, 320, 320]


def test_my_messages_lists_what_was_sent_there_and_keeps_it(stage, extension, pop):
    toast = pop(**EVERYTHING)
    pop(title="Not sent")
    extension.ask("system.updateToast", toast.toast_id, {"title": "Changed", "keyValues": {}})
    extension.ask("system.closeToast", toast.toast_id)
    [message] = stage.tab.overlays.messages
    assert (message.title, message.subject, message.message, message.icon_url) == (
        "Order",
        "The great subject",
        "Two\r\nlines",
        "https://crm.example.com/icon.png",
    )
    assert message.key_values["key1"] == "value one"


# --- update and close ------------------------------------------------------------------------------------------------


def test_an_update_changes_what_it_gives_and_keeps_the_rest(extension, pop):
    toast = pop(**EVERYTHING)
    assert extension.ask("system.updateToast", toast.toast_id, {"message": "New", "keyValues": {"key1": "1"}}) is True
    assert (toast.title, toast.message, toast.key_values) == ("Order", "New", {"key1": "1"})
    assert toast.buttons == ["A", "B", "C"]


def test_an_update_knows_no_timeout_no_width_and_no_my_messages(stage, extension, pop, shown):
    toast = pop(title="Order")
    update = {"autoCloseTimeout": 10, "width": 900, "sendToMyMessage": True}
    assert extension.ask("system.updateToast", toast.toast_id, update) is True
    stage.pass_seconds(60)
    assert shown() == [toast.toast_id]
    assert toast.width != 900
    assert not stage.tab.overlays.messages


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ({"buttons": ["A"]}, ["A"]),
        ({"buttons": ["A"], "buttonShowDismiss": True}, ["Show", "Dismiss"]),
        ({"buttonShowDismiss": False}, ["OK"]),
        ({"title": "Other"}, ["Show", "Dismiss"]),
    ],
)
def test_an_update_with_buttons_takes_show_and_dismiss_away(extension, pop, update, expected):
    toast = pop(buttonShowDismiss=True)
    extension.ask("system.updateToast", toast.toast_id, update)
    assert labels(toast) == expected


def test_the_automatic_close_goes_on_from_the_pop_up(stage, extension, pop, shown):
    toast = pop(autoCloseTimeout=2000)
    stage.pass_seconds(1.5)
    extension.ask("system.updateToast", toast.toast_id, {"title": "Changed"})
    stage.pass_seconds(0.6)
    assert shown() == []


def test_a_toast_that_is_not_there_is_answered_with_false(stage, extension):
    assert extension.ask("system.updateToast", "wweCustomToast7", {"title": "x"}) is False
    assert extension.ask("system.closeToast", "wweCustomToast7") is False
    extension.ask("system.popupToast", {})
    other = stage.page_of("crm", stage.open_tab())
    assert other.ask("system.closeToast", "wweCustomToast0") is False


@pytest.mark.parametrize("operation", ["system.popupToast", "system.updateToast"])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", 7),
        ("iconUrl", []),
        ("subject", {}),
        ("message", False),
        ("keyValues", "x"),
        ("keyValues", {"a": {}}),
        ("buttons", "OK"),
        ("buttons", [1]),
        ("buttonShowDismiss", 1),
    ],
)
def test_a_field_of_a_wrong_type_is_refused_and_changes_nothing(stage, extension, operation, field, value):
    toast_id = extension.ask("system.popupToast", {"title": "Before"})
    given = ({"title": "After", field: value},)
    with pytest.raises(Refusal, match=f"{operation}: parameter '{field}'"):
        extension.ask(operation, *(given if operation.endswith("popupToast") else (toast_id, *given)))
    assert [toast.title for toast in stage.tab.overlays.toasts.values()] == ["Before"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("autoCloseTimeout", "1000"),
        ("autoCloseTimeout", float("nan")),
        ("autoCloseTimeout", 1e300),
        ("width", "500px"),
        ("width", float("inf")),
        ("sendToMyMessage", "yes"),
    ],
)
def test_a_field_that_only_a_pop_up_has_is_checked_there(stage, extension, field, value):
    with pytest.raises(Refusal, match=field):
        extension.ask("system.popupToast", {field: value})
    assert not stage.tab.overlays.toasts


@pytest.mark.parametrize("parameters", [None, "title", []])
def test_a_toast_needs_an_object(extension, parameters):
    with pytest.raises(Refusal, match="must be object"):
        extension.ask("system.popupToast", parameters)
