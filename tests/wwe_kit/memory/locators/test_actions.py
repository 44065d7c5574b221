import re

import pytest

from wwe_kit.memory.locators.locator import NotActionable, NotOne


def value(extension, name):
    return extension.locator(f"[name={name}]").input_value()


def test_a_form_is_filled_by_its_labels(extension):
    extension.get_by_label("Note").fill("Call back")
    extension.get_by_label("Urgent").check()
    assert extension.get_by_label("Kind").select_option("Chat") == ["t"]
    extension.get_by_label("Day").fill("2026-11-28")
    assert [value(extension, name) for name in ("note", "kind", "day")] == ["Call back", "t", "2026-11-28"]
    assert extension.get_by_label("Urgent").is_checked()


def test_a_click_reaches_the_listeners(extension, clock):
    heard = []
    clock.document.addEventListener("click", lambda event: heard.append(event.target.textContent))
    clock.document.querySelector("form").addEventListener("submit", lambda event: event.preventDefault())
    extension.get_by_role("button", name="Save").click()
    assert heard == ["Save"]


def test_keys_are_pressed_one_by_one(extension, clock):
    keys = []
    clock.document.addEventListener("keydown", lambda event: keys.append(event.key))
    extension.get_by_label("Note").press_sequentially("Hi")
    extension.get_by_label("Note").press("Backspace")
    assert (keys, value(extension, "note")) == (["H", "i", "Backspace"], "H")


def test_an_action_waits_until_its_element_can_be_used(extension, clock):
    button = clock.document.querySelector("button[disabled]")
    clock.after(2, lambda: setattr(button, "disabled", False))
    extension.get_by_role("button", name="Delete").click()
    assert clock.now == 2


@pytest.mark.parametrize(
    ("find", "reason"),
    [
        (lambda page: page.get_by_role("button", name="Delete"), "it is disabled"),
        (lambda page: page.locator("button[hidden]"), "it is not visible"),
        (lambda page: page.get_by_role("button", name="Svae"), "there is no such element"),
    ],
)
def test_what_cannot_be_clicked_says_why_and_shows_the_page(extension, find, reason):
    with pytest.raises(NotActionable, match=rf"(?s){reason}.*The page has:.*- heading \"Ada Lovelace\" \[level=1\]"):
        find(extension).click()


def test_a_near_miss_is_named(extension):
    with pytest.raises(NotActionable, match='Near: button "Save"'):
        extension.get_by_role("button", name="Svae").click()


def test_two_elements_are_one_too_many_and_both_are_listed(extension):
    with pytest.raises(NotOne, match=r"(?s)has 2 elements .*:\n  1\. <button>Save.*\n  2\. <button type"):
        extension.get_by_role("button").click()


def test_what_a_dialog_covers_is_not_clicked(extension, clock):
    dialog = clock.document.createElement("dialog")
    clock.document.body.append(dialog)
    dialog.showModal()
    with pytest.raises(NotActionable, match='the dialog <dialog open=""></dialog> is open over it'):
        extension.get_by_role("button", name="Save").click()


@pytest.mark.parametrize(
    ("label", "text", "sentence"),
    [
        ("Day", "28.11.2026", "an input of type date takes no '28.11.2026': write it as in 2026-11-28"),
        ("Urgent", "yes", "an input of type checkbox takes no text: use check() or uncheck()"),
        ("Kind", "Chat", "is no field to write into"),
    ],
)
def test_what_a_field_cannot_take_is_told(extension, label, text, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        extension.get_by_label(label).fill(text)


@pytest.mark.parametrize(("option", "sentence"), [("Fax", "it has 'Call', 'Chat', 'None'"), ("x", "is disabled")])
def test_an_option_that_cannot_be_chosen_is_told(extension, option, sentence):
    with pytest.raises(NotActionable, match=sentence):
        extension.get_by_label("Kind").select_option(option)


def test_a_box_that_goes_back_is_told(extension, clock):
    clock.document.addEventListener("click", lambda event: event.preventDefault())
    with pytest.raises(NotActionable, match="clicking it did not change its state"):
        extension.get_by_label("Urgent").check()


def test_a_test_waits_for_a_state(extension, clock):
    clock.after(1, clock.document.querySelector("h1").remove)
    extension.get_by_role("heading").wait_for(state="detached")
    with pytest.raises(ValueError, match="there is no state 'gone'; there are visible, hidden, attached, detached"):
        extension.get_by_role("heading").wait_for(state="gone")


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("Entr", 'There is no key "Entr". Did you mean "Enter"?'),
        ("Contrl+s", '"Contrl" is no key to hold. Did you mean "Control"?'),
    ],
)
def test_a_key_that_there_is_not_names_the_nearest(extension, key, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)):
        extension.get_by_label("Note").press(key)
